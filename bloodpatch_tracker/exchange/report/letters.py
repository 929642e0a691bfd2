"""Letters on paper: which can be drawn, how wide they are, and how a text is cut to the lines there are for it."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from bloodpatch_tracker.charts.sheet import FAMILY
from bloodpatch_tracker.exchange.report.plain import on_one_line

BOX = "□"
"""Stands for a letter that the font does not have: the same page on every machine, whatever fonts that one has."""
ELLIPSIS = "…"
MOST_READ = 4_000
"""Letters of a text that are looked at: more than fit on a page."""
Cut = Callable[[int], str]
"""What stands at the end of a text of which so many letters are left out."""


@cache
def face(size: float, *, bold: bool = False) -> FontProperties:
    """The font of the page, which ships with the charts."""
    return FontProperties(family=FAMILY, style="normal", weight="bold" if bold else "normal", size=size)


@cache
def _drawable(bold: bool) -> frozenset[int]:
    return frozenset(get_font(findfont(face(10, bold=bold))).get_charmap())


def printable(text: str, *, bold: bool = False) -> str:
    """The text on one line, with a box for each letter that the font does not have; lone accents without one go."""
    drawable = _drawable(bold)
    shown = (
        each if ord(each) in drawable else BOX
        for each in unicodedata.normalize("NFC", on_one_line(text))
        if ord(each) in drawable or not unicodedata.category(each).startswith("M")
    )
    return "".join(shown)


@lru_cache(maxsize=4096)  # the same words come again and again
def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is, pt."""
    if not text:
        return 0.0
    return float(text_to_path.get_text_width_height_descent(text, face(size, bold=bold), ismath=False)[0])


def _plain_cut(_: int) -> str:
    return ELLIPSIS


def fitted(text: str, room: float, size: float, most: int, *, bold: bool = False, cut: Cut = _plain_cut) -> list[str]:
    """The text on at most `most` lines of `room` pt; where it is longer, `cut` says so at the end of the last.

    Args:
        cut: given the number of letters that are left out.
    """
    whole, unread = printable(text[:MOST_READ], bold=bold), max(len(text) - MOST_READ, 0)
    lines: list[str] = []
    for line in _lines(whole, room, size, bold):
        if len(lines) == most:
            break
        lines.append(line)
    else:
        if not unread or not lines:
            return lines
    before = sum(len(line) + 1 for line in lines[:-1])
    lines[-1] = _shortened(lines[-1], len(whole) + unread - before, room, size, bold, cut)
    return lines


def _lines(text: str, room: float, size: float, bold: bool) -> Iterator[str]:
    """The lines of a text, one after the other; a word that is wider than a line is broken."""
    gap = width("n n", size, bold) - width("nn", size, bold)
    line, used = "", 0.0
    for word in text.split():
        wide = width(word, size, bold)
        if line and used + gap + wide <= room:
            line, used = f"{line} {word}", used + gap + wide
            continue
        if line:
            yield line
        while wide > room and len(word) > 1:
            fits = _fitting(word, room, size, bold)
            yield word[:fits]
            word = word[fits:]  # noqa: PLW2901  # what is left of the word goes on to the next line
            wide = width(word, size, bold)
        line, used = word, wide
    if line:
        yield line


def _fitting(text: str, room: float, size: float, bold: bool) -> int:
    """How many letters of a text fit, at least one: found by halving."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle], size, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def _shortened(line: str, letters: int, room: float, size: float, bold: bool, cut: Cut) -> str:
    """A last line that ends in what `cut` says; `letters` are those of the text from its beginning on."""
    end = printable(cut(letters), bold=bold)  # as wide as it can become
    kept = line[: _fitting(line, max(room - width(end, size, bold), 0.0), size, bold)].rstrip()
    return kept + printable(cut(letters - len(kept)), bold=bold)
