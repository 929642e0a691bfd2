"""Every change of an entry or of a patch's facts: when, by whom, why, and what was before."""

from PySide6.QtWidgets import QTextBrowser, QWidget

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.words import history as words


def history_sheet(parent: QWidget, changes: tuple[Change, ...]) -> Sheet:
    """A sheet to read; it is closed like any other."""
    text = QTextBrowser()
    text.setPlainText("\n\n".join(words.told(change) for change in changes) or words.NOTHING)
    text.setAccessibleName(words.TITLE)
    sheet = Sheet(parent, words.TITLE, text, "")
    sheet.cancel.rename(words.CLOSE)
    return sheet
