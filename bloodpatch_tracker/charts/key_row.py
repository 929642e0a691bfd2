"""The key above the plot: what the marks mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matplotlib.artist import Artist

from bloodpatch_tracker.charts import other_marks
from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.laid import laid_style
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import Picture, Scored, others_of, points_of
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.scores import UPRIGHT_SIZE, Style, style_of
from bloodpatch_tracker.charts.sheet import Sheet, dot, width_of, write

SAMPLE, MARK, BETWEEN = 33.0, 15.0, 20.0
"""Room for a sample of a line, for a mark alone, and between one meaning and the next, pt."""
LINE = 18.0
"""Height of a line of the key, pt."""
RANK, RANK_WHEN_LAID = 10, 4
"""A key of several patches is kept longer: it tells them apart."""


class Meaning(NamedTuple):
    """One entry of the key. `sample`: a curve's look, by theme, with its line unless `late` or `other`."""

    text: str
    kind: str
    place: int = 0

    @property
    def room(self) -> float:
        """For the sample, pt."""
        return MARK if self.kind in {"late", "other"} else SAMPLE

    @property
    def width(self) -> float:
        """Sample and text, pt."""
        return self.room + width_of(self.text)


def key_row(picture: Picture, across: Across, words: ChartWords, laid: Sequence[Picture] = ()) -> Row | None:
    """The key, on as many lines as it needs; nothing where not even one meaning has room on a line."""
    meanings = list(_meanings(picture, words, laid))
    wide = sum(each.width for each in meanings) + BETWEEN * (len(meanings) - 1)
    first = max(min(across.zero, across.right - wide), BETWEEN / 2)
    lines = _lines(meanings, across.right - first)
    if max(each.width for each in meanings) > across.right - first:
        return None

    def draw(sheet: Sheet, _: float, top: float) -> Drawn:
        found: list[Artist] = []
        for place, line in enumerate(lines):
            x, y = first, top - LINE * (place + 0.5)
            for each in line:
                found += _sample(sheet, each, x, y)
                found.append(write(sheet, x + each.room, y, each.text, sheet.palette.text))
                x += each.width + BETWEEN
        return tuple(found)

    return Row("key", LINE * len(lines), RANK_WHEN_LAID if laid else RANK, draw)


def _meanings(picture: Picture, words: ChartWords, laid: Sequence[Picture]) -> Iterator[Meaning]:
    yield Meaning(words.upright, Scored.UPRIGHT)
    yield Meaning(words.lying, Scored.LYING)
    if any(point.late for scored in (Scored.UPRIGHT, Scored.LYING) for point in points_of(picture, scored)):
        yield Meaning(words.late, "late")
    if others_of(picture):
        yield Meaning(words.other, "other")
    for place, each in enumerate(laid):
        yield Meaning(words.later_patch.format(number=each.patch.patch_number), "laid", place)


def _lines(meanings: list[Meaning], room: float) -> list[list[Meaning]]:
    """The meanings on lines of so many points."""
    lines: list[list[Meaning]] = [[]]
    used = 0.0
    for each in meanings:
        if lines[-1] and used + each.width > room:
            lines.append([])
            used = 0.0
        lines[-1].append(each)
        used += each.width + BETWEEN
    return lines


def _sample(sheet: Sheet, meaning: Meaning, x: float, y: float) -> list[Artist]:
    palette = sheet.palette
    if meaning.kind == "late":
        hollow = dot(sheet, x + 5, y - 1.5, palette.surface, palette.upright, UPRIGHT_SIZE)
        return [*hollow, *dot(sheet, x + 5, y + 6, palette.upright, palette.upright, 5.0, "|")]
    if meaning.kind == "other":
        return [*dot(sheet, x + 5, y, palette.soft_text, palette.soft_text, other_marks.SIZE, other_marks.MARKER)]
    look = _look(meaning, palette)
    line = sheet.axes.plot(
        (x, x + 26), (y, y), color=look.colour, linewidth=look.width, linestyle=look.dashes, zorder=2
    )
    return [*line, *dot(sheet, x + 13, y, look.fill, look.colour, look.size, look.marker)]


def _look(meaning: Meaning, palette: Palette) -> Style:
    return laid_style(meaning.place, palette) if meaning.kind == "laid" else style_of(Scored(meaning.kind), palette)
