"""The recovery chart: one patch, from its hour 0, with everything that goes with the scores."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from bloodpatch_tracker.charts import frame, time_marks
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.laid import Laid, draw_laid, laid_stops, name_ends
from bloodpatch_tracker.charts.layout import HEAD, LEAST_PLOT, MARGIN, across_of, rows_of
from bloodpatch_tracker.charts.other_marks import draw_others
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import Picture, Scored
from bloodpatch_tracker.charts.rings import fired_stops, focus_ring, halo, put_rings
from bloodpatch_tracker.charts.rows import Drawn, draw_rows, that_fit
from bloodpatch_tracker.charts.scores import Curve, crowding, draw_curve
from bloodpatch_tracker.charts.sheet import Area, Sheet, blank
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Kind, Stop, in_order


@dataclass(frozen=True)
class RecoveryArtists:
    """What was drawn.

    Attributes:
        scores: axes in hours since the patch and scores. sheet: axes over the figure, in points.
        upright, lying: the two curves. laid: other patches laid over; names: where their lines end.
        baseline: its diamonds, upright first. later_patches: their lines. others: entries with nothing else to draw.
        rows: the artists of each row by name: key, labels, flags, hours, times, restrictions, medicines, …
        stops: what can be read out, in order. focus, halo: rings for `show_focus` and `show_fired`.
    """

    scores: Axes
    sheet: Axes
    upright: Curve
    lying: Curve
    laid: tuple[Laid, ...]
    names: tuple[Text, ...]
    baseline: tuple[Line2D, ...]
    later_patches: tuple[Line2D, ...]
    others: Line2D
    rows: dict[str, Drawn]
    stops: tuple[Stop, ...]
    focus: Line2D
    halo: Line2D


def draw_recovery(
    figure: Figure,
    picture: Picture,
    palette: Palette,
    words: ChartWords,
    span: Span = Span.AUTO,
    *,
    laid: Sequence[Picture] = (),
    title: str = "",
    area: Area | None = None,
) -> RecoveryArtists:
    """Clear the figure and fill it with the chart, laid out for its present size; draw again when that changes.

    Args:
        laid: other patches, whose upright scores are laid over from their own hour 0. title: a line above everything.
        area: fill only this part of the figure, and leave what else is drawn on it.
    """
    if area is None:
        figure.clear()
        figure.set_facecolor(palette.surface)
    width, height = area[2:] if area else (72 * side for side in figure.get_size_inches())
    across = across_of(picture, words, width, span, laid)
    sheet = Sheet(blank(figure, area), across, palette, words)

    rows = that_fit(rows_of(picture, across, words, laid, title), height - 2 * MARGIN - LEAST_PLOT)
    above = [row for row in rows if row.name in HEAD]
    below = [row for row in rows if row.name not in HEAD]
    top = height - MARGIN - sum(row.height for row in above)
    bottom = min(MARGIN + sum(row.height for row in below), top - 1)
    plot = frame.plot_on(sheet, bottom, top)
    shade_top = top + sum(row.height for row in above if row.name in {"labels", "flags"})

    frame.draw_frame(sheet, plot, picture, shade_top)
    later = time_marks.draw_later_patches(sheet, plot, picture, bottom, shade_top)
    time_marks.draw_now(sheet, picture, bottom, shade_top)
    silence = time_marks.draw_silence(sheet, plot, picture)
    baseline = frame.draw_baseline(sheet, plot, picture)
    others = draw_others(sheet, plot, picture)
    scale = crowding((picture, *laid), across.per_hour)
    over = draw_laid(plot.axes, laid, palette, scale=scale)
    lying = draw_curve(plot.axes, picture, palette, Scored.LYING, scale=scale)
    upright = draw_curve(plot.axes, picture, palette, Scored.UPRIGHT, scale=scale)
    for kind, curve in ((Kind.UPRIGHT, upright), (Kind.LYING, lying)):
        sheet.stops.extend(
            Stop(kind, point.hour, point.score, point.entry_id, plot.axes, point.hour, point.score)
            for point in curve.points
            if across.shows(point.hour)
        )
    sheet.stops.extend(laid_stops(sheet, plot, over))
    names = name_ends(sheet, plot, over, (upright, lying), silence)
    drawn = draw_rows(sheet, above, height - MARGIN) | draw_rows(sheet, below, bottom)
    return RecoveryArtists(
        plot.axes,
        sheet.axes,
        upright,
        lying,
        over,
        names,
        baseline,
        later,
        others,
        drawn,
        in_order(sheet.stops),
        focus_ring(sheet),
        halo(sheet),
    )


def show_focus(artists: RecoveryArtists, stop: Stop | None) -> None:
    """Put a ring round a stop, or take it away; the caller draws anew."""
    put_rings(artists.focus, artists.sheet, () if stop is None else (stop,))


def show_fired(artists: RecoveryArtists, entry_ids: Collection[UUID], *, baseline: bool = False) -> tuple[Stop, ...]:
    """Put a wide ring round every mark of these entries, or take all away; the caller draws anew. Gives the marks.

    Args:
        baseline: ring the scores just before the patch too.
    """
    ringed = fired_stops(artists.stops, entry_ids, baseline=baseline)
    put_rings(artists.halo, artists.sheet, ringed)
    return ringed
