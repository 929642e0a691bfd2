"""What may I do now: the plan in words, to read, with what is left of it first."""

from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import history as history_words
from bloodpatch_tracker.words import plan as words


def plan_sheet(parent: QWidget, shown: Shown) -> Sheet:
    """A sheet to read; it is closed like any other, and arrows scroll it."""
    text = QTextBrowser()
    text.setOpenLinks(False)
    text.setAccessibleName(words.TITLE)
    text.setHtml("".join(_part(part) for part in words.told(shown.diary, shown.current, shown.now, shown.local)))
    sheet = Sheet(parent, words.TITLE, text, "")
    sheet.cancel.rename(history_words.CLOSE)
    text.setFocus()
    return sheet


def _part(part: words.Part) -> str:
    """One line stands by itself, several are a list; the first part has no heading. What is about now is in bold."""
    lines = [_line(line, bold=line == part.now) for line in part.lines]
    if not part.heading:
        return "".join(f"<p>{line}</p>" for line in lines)
    body = f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" if len(lines) > 1 else f"<p>{lines[0]}</p>"
    return f"<h3>{escape(part.heading, quote=False)}</h3>{body}"


def _line(line: str, *, bold: bool) -> str:
    said = escape(line, quote=False)
    return f"<b>{said}</b>" if bold else said
