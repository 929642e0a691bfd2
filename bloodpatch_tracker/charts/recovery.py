"""The recovery chart: one patch, from its hour 0, with everything that goes with the scores."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from bloodpatch_tracker.charts import frame, time_marks
from bloodpatch_tracker.charts.across import AFTER, BEFORE, Across
from bloodpatch_tracker.charts.back_pain_lane import back_pain_row
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.flag_row import flag_row
from bloodpatch_tracker.charts.head_rows import key_row, label_row
from bloodpatch_tracker.charts.medicine_lane import medicine_rows
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import Picture, Scored
from bloodpatch_tracker.charts.restriction_lane import restriction_row
from bloodpatch_tracker.charts.rows import Drawn, Row, draw_rows, that_fit
from bloodpatch_tracker.charts.scores import Curve, crowding, draw_curve
from bloodpatch_tracker.charts.sheet import GUTTER_GAP, Sheet, blank, width_of
from bloodpatch_tracker.charts.span import Span, end_hour
from bloodpatch_tracker.charts.stop import Kind, Stop, in_order
from bloodpatch_tracker.charts.tick_rows import overhang, tick_rows

MARGIN = 8.0
"""Round the chart, pt."""
LEAST_PLOT = 76.0
"""Height the plot keeps, pt; rows of little rank give way to it."""
HEAD = ("key", "labels", "flags")


@dataclass(frozen=True)
class RecoveryArtists:
    """What was drawn.

    Attributes:
        scores: axes in hours since the patch and scores. sheet: axes over the figure, in points.
        upright, lying: the two curves. baseline: its diamonds, upright first. later_patches: their lines.
        rows: the artists of each row by name: key, labels, flags, hours, times, restrictions, medicines, …
        stops: what can be read out, in order. focus: a ring for `show_focus`.
    """

    scores: Axes
    sheet: Axes
    upright: Curve
    lying: Curve
    baseline: tuple[Line2D, ...]
    later_patches: tuple[Line2D, ...]
    rows: dict[str, Drawn]
    stops: tuple[Stop, ...]
    focus: Line2D


def draw_recovery(
    figure: Figure, picture: Picture, palette: Palette, words: ChartWords, span: Span = Span.AUTO
) -> RecoveryArtists:
    """Clear the figure and fill it with the chart, laid out for its present size; draw again when that changes."""
    figure.clear()
    figure.set_facecolor(palette.surface)
    width, height = (72 * side for side in figure.get_size_inches())
    across = _across(picture, words, width, end_hour(picture, span))
    sheet = Sheet(blank(figure), across, palette, words)

    rows = that_fit(_rows(picture, across, words), height - 2 * MARGIN - LEAST_PLOT)
    above = [row for row in rows if row.name in HEAD]
    below = [row for row in rows if row.name not in HEAD]
    top = height - MARGIN - sum(row.height for row in above)
    bottom = min(MARGIN + sum(row.height for row in below), top - 1)
    plot = frame.plot_on(sheet, bottom, top)

    labels = next((row.height for row in above if row.name == "labels"), 0.0)
    flags = next((row.height for row in above if row.name == "flags"), 0.0)
    frame.draw_frame(sheet, plot, picture, top + flags + labels)
    later = time_marks.draw_later_patches(sheet, plot, picture, bottom, top + flags + labels)
    time_marks.draw_now(sheet, picture, bottom, top + flags + labels)
    time_marks.draw_silence(sheet, plot, picture)
    baseline = frame.draw_baseline(sheet, plot, picture)
    scale = crowding(picture, across.per_hour)
    lying = draw_curve(plot.axes, picture, palette, Scored.LYING, scale=scale)
    upright = draw_curve(plot.axes, picture, palette, Scored.UPRIGHT, scale=scale)
    for kind, curve in ((Kind.UPRIGHT, upright), (Kind.LYING, lying)):
        sheet.stops.extend(
            Stop(kind, point.hour, point.score, point.entry_id, plot.axes, point.hour, point.score)
            for point in curve.points
            if across.shows(point.hour)
        )
    drawn = draw_rows(sheet, above, height - MARGIN) | draw_rows(sheet, below, bottom)
    return RecoveryArtists(
        plot.axes, sheet.axes, upright, lying, baseline, later, drawn, in_order(sheet.stops), _focus(sheet)
    )


def show_focus(artists: RecoveryArtists, stop: Stop | None) -> None:
    """Put a ring round a stop, or take it away; the caller draws anew."""
    artists.focus.set_visible(stop is not None)
    if stop is not None:
        x, y = artists.sheet.transData.inverted().transform(stop.pixel)
        artists.focus.set_data([x], [y])


def _focus(sheet: Sheet) -> Line2D:
    ring = sheet.axes.plot([0], [0], linestyle="", marker="o", markersize=17, markerfacecolor="none")[0]
    ring.set(markeredgecolor=sheet.palette.accent, markeredgewidth=2, zorder=9, visible=False)
    return ring


def _across(picture: Picture, words: ChartWords, width: float, end: int) -> Across:
    names = (words.headache, words.hours, words.times, words.dates, words.flags)
    lanes = (words.restrictions, words.medicines, words.back_pain)
    left = MARGIN + max(map(width_of, (*names, *lanes))) + GUTTER_GAP
    right = width - max(MARGIN, MARGIN / 2 + overhang(picture, words, end) - AFTER)
    return Across(left, max(right, left + BEFORE + AFTER + 1), end)


def _rows(picture: Picture, across: Across, words: ChartWords) -> list[Row]:
    """All rows from top to bottom; the plot lies between the flags and the hours."""
    rows = (
        key_row(picture, across, words),
        label_row(picture, across, words),
        flag_row(picture, across, words),
        *tick_rows(picture, across, words),
        restriction_row(picture, across, words),
        *medicine_rows(picture, across, words),
        back_pain_row(picture, across, words),
    )
    return [row for row in rows if row is not None]
