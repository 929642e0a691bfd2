"""The rows under the plot that say when: hours since the patch, and the clock times or dates that go with them."""

from datetime import timedelta

from bloodpatch_tracker.charts.across import BEFORE, Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, name_row, width_of, write
from bloodpatch_tracker.charts.span import WEEK, tick_hours

MARGIN = 13.0
"""Between labels, pt."""


def tick_rows(picture: Picture, across: Across, words: ChartWords) -> tuple[Row, Row]:
    """The hours and, under them, clock times in the patch's offset; dates where weekdays would come round again."""
    long = across.end > WEEK
    said = words.day if long else words.clock
    start = picture.patch.patch_time
    hours = tick_hours(across.end, across.per_hour, width_of(str(across.end)) + 2 * MARGIN)
    clocks = tick_hours(across.end, across.per_hour, _widest(words, picture, across.end) + MARGIN, among=hours)
    marks = [(hour, across.at(hour)) for hour in hours]
    told = [(across.at(hour), said(start + timedelta(hours=hour))) for hour in clocks]

    def draw_hours(sheet: Sheet, bottom: float, top: float) -> Drawn:
        y, palette, axes = (bottom + top) / 2 - 1, sheet.palette, sheet.axes
        axes.plot((across.left, across.right), (top, top), color=palette.outline, linewidth=1, zorder=2)
        axes.vlines([x for _, x in marks], top - 3.5, top, colors=palette.outline, linestyles="solid", linewidth=1)
        before = write(sheet, across.zero - BEFORE / 2 - 3, y, words.before, palette.soft_text, ha="center")
        named = name_row(sheet, y, words.hours)
        return (named, before, *(write(sheet, x, y, str(hour), palette.text, ha="center") for hour, x in marks))

    def draw_times(sheet: Sheet, bottom: float, top: float) -> Drawn:
        y = (bottom + top) / 2
        named = name_row(sheet, y, words.dates if long else words.times)
        return (named, *(write(sheet, x, y, text, sheet.palette.soft_text, ha="center") for x, text in told))

    return Row("hours", 18, 0, draw_hours), Row("times", 14, 3, draw_times)


def _widest(words: ChartWords, picture: Picture, end: int) -> float:
    """The width of the widest label the clock row may have, pt."""
    said = words.day if end > WEEK else words.clock
    start = picture.patch.patch_time
    return max(width_of(said(start + timedelta(hours=hour))) for hour in range(0, 8 * 24, 3))


def overhang(picture: Picture, words: ChartWords, end: int) -> float:
    """How far the last label may reach beyond the last hour, pt."""
    return _widest(words, picture, end) / 2
