"""Small marks at the foot of the plot, for entries that the chart would not show otherwise."""

from matplotlib.lines import Line2D

from bloodpatch_tracker.charts.frame import Plot
from bloodpatch_tracker.charts.points import Picture, others_of
from bloodpatch_tracker.charts.sheet import Sheet
from bloodpatch_tracker.charts.stop import Kind, Stop

MARKER, SIZE = "^", 5.0
"""A triangle that stands on the axis, pt."""


def draw_others(sheet: Sheet, plot: Plot, picture: Picture) -> Line2D:
    """A mark for each, at its hour, just above the axis of the hours."""
    others = [each for each in others_of(picture) if sheet.across.shows(each.hour)]
    at, y = [sheet.across.at(each.hour) for each in others], plot.bottom + SIZE / 2 + 1.5
    sheet.stops.extend(
        Stop(Kind.OTHER, each.hour, None, each.entry_id, sheet.axes, x, y) for each, x in zip(others, at, strict=True)
    )
    return sheet.axes.plot(
        at,
        [y] * len(at),
        linestyle="",
        marker=MARKER,
        markersize=SIZE,
        markerfacecolor=sheet.palette.soft_text,
        markeredgecolor=sheet.palette.soft_text,
        zorder=4,
    )[0]
