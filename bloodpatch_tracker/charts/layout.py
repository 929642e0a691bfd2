"""Which rows the recovery chart has, how wide its plot is, and how high it would like to be."""

from collections.abc import Sequence

from bloodpatch_tracker.charts.across import AFTER, BEFORE, Across
from bloodpatch_tracker.charts.back_pain_lane import back_pain_row
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.check_in_lane import check_in_row
from bloodpatch_tracker.charts.flag_row import flag_row
from bloodpatch_tracker.charts.head_rows import label_row, title_row
from bloodpatch_tracker.charts.key_row import key_row
from bloodpatch_tracker.charts.medicine_lane import medicine_rows
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.restriction_lane import restriction_row
from bloodpatch_tracker.charts.rows import Row
from bloodpatch_tracker.charts.sheet import GUTTER_GAP, width_of
from bloodpatch_tracker.charts.span import Span, end_hour
from bloodpatch_tracker.charts.tick_rows import overhang, tick_rows

MARGIN = 8.0
"""Round the chart, pt."""
LEAST_PLOT, GOOD_PLOT = 76.0, 165.0
"""Height the plot keeps, pt, rows of little rank giving way to it; and the height in which it is read with ease."""
HEAD = ("title", "key", "labels", "flags")
"""The rows above the plot."""


def across_of(
    picture: Picture, words: ChartWords, width: float, span: Span = Span.AUTO, laid: Sequence[Picture] = ()
) -> Across:
    """Where the hours lie in a chart so many points wide."""
    end = end_hour(picture, span, laid)
    names = (words.headache, words.hours, words.times, words.dates, words.flags)
    lanes = (words.check_ins, words.restrictions, words.medicines, words.back_pain)
    left = MARGIN + max(map(width_of, (*names, *lanes))) + GUTTER_GAP
    right = width - max(MARGIN, MARGIN / 2 + overhang(picture, words, end) - AFTER)
    return Across(left, max(right, left + BEFORE + AFTER + 1), end, whole=span is Span.AUTO)


def rows_of(
    picture: Picture, across: Across, words: ChartWords, laid: Sequence[Picture] = (), title: str = ""
) -> list[Row]:
    """All rows from top to bottom; the plot lies between the flags and the hours."""
    rows = (
        title_row(across, title),
        key_row(picture, across, words, laid),
        label_row(picture, across, words),
        flag_row(picture, across, words),
        *tick_rows(picture, across, words),
        check_in_row(picture, across, words),
        restriction_row(picture, across, words),
        *medicine_rows(picture, across, words),
        back_pain_row(picture, across, words),
    )
    return [row for row in rows if row is not None]


def good_height(
    picture: Picture,
    words: ChartWords,
    width: float,
    span: Span = Span.AUTO,
    laid: Sequence[Picture] = (),
    title: str = "",
) -> float:
    """The height, pt, in which a chart of this width, pt, loses no row and its plot is read with ease."""
    rows = rows_of(picture, across_of(picture, words, width, span, laid), words, laid, title)
    return sum(row.height for row in rows) + 2 * MARGIN + GOOD_PLOT
