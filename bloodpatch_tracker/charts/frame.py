"""The plot around the scores: shaded hours, line at 3, hour 0, baseline."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from bloodpatch_tracker.charts.across import BEFORE, Across
from bloodpatch_tracker.charts.points import Picture, later_patches_of
from bloodpatch_tracker.charts.sheet import GUTTER_GAP, Sheet, write
from bloodpatch_tracker.charts.stop import Kind, Stop

LOW, HIGH = -0.7, 10.7
"""The scale with room for whole marks at 0 and 10."""
WINDOW = (24, 48)
"""Hours in which full improvement may take its time."""


@dataclass(frozen=True)
class Plot:
    """The plot: axes in hours and scores, and where they lie on the sheet, pt."""

    axes: Axes
    bottom: float
    top: float

    def height_of(self, score: float) -> float:
        """Where a score lies on the sheet, pt."""
        return self.bottom + (score - LOW) / (HIGH - LOW) * (self.top - self.bottom)


def plot_on(sheet: Sheet, bottom: float, top: float) -> Plot:
    """Transparent axes for the scores between two heights, pt."""
    figure, across = sheet.axes.figure, sheet.across
    whole, wide, high = sheet.axes.get_position(), sheet.axes.get_xlim()[1], sheet.axes.get_ylim()[1]
    a_point, up = whole.width / wide, whole.height / high  # shares of the figure
    axes = figure.add_axes(
        (
            whole.x0 + across.left * a_point,
            whole.y0 + bottom * up,
            (across.right - across.left) * a_point,
            (top - bottom) * up,
        )
    )
    axes.set_axis_off()
    axes.set_xlim(*across.hours)
    axes.set_ylim(LOW, HIGH)
    axes.set_zorder(1)
    return Plot(axes, bottom, top)


def window_of(picture: Picture, across: Across) -> tuple[float, float]:
    """From and to of hours 24–48 across the chart, pt; a later patch, with a clock of its own, ends them."""
    ends = min((later.hour for later in later_patches_of(picture)), default=WINDOW[1])
    start, end = (across.clipped(min(hour, ends)) for hour in WINDOW)
    return start, end


def draw_frame(sheet: Sheet, plot: Plot, picture: Picture, shade_top: float) -> Rectangle:
    """Shade hours 24–48 up to `shade_top`, and draw the scale, the line at 3 and hour 0. Gives the shade."""
    across, palette = sheet.across, sheet.palette
    start, end = window_of(picture, across)
    shade = Rectangle((start, plot.bottom), end - start, shade_top - plot.bottom, zorder=0)
    shade.set(facecolor=palette.window_shade, edgecolor="none")
    sheet.axes.add_patch(shade)
    relief = picture.limits.relief_upright
    for score in (0, relief, 5, 10):
        colour = palette.threshold if score == relief else palette.faint
        y = plot.height_of(score)
        sheet.axes.plot((across.left, across.right), (y, y), color=colour, linewidth=0.9, linestyle="-", zorder=1)
        write(sheet, across.left - GUTTER_GAP, y, str(score), palette.text, ha="right")
    zero = across.zero
    sheet.axes.plot(
        (zero, zero), (plot.bottom, plot.top), color=palette.outline, linewidth=1, linestyle=(0, (1, 2.5)), zorder=1
    )
    return shade


def draw_baseline(sheet: Sheet, plot: Plot, picture: Picture) -> tuple[Line2D, ...]:
    """The scores just before the patch, as diamonds left of hour 0: upright filled, lying open."""
    palette, patch = sheet.palette, picture.patch
    both = patch.baseline_upright is not None and patch.baseline_upright == patch.baseline_lying
    hour = -BEFORE / 2 / sheet.across.per_hour
    aside = 6 / sheet.across.per_hour if both else 0.0
    known = (
        (Kind.BASELINE_UPRIGHT, patch.baseline_upright, hour - aside, palette.baseline),
        (Kind.BASELINE_LYING, patch.baseline_lying, hour + aside, palette.surface),
    )
    found = []
    for kind, score, x, fill in known:
        if score is None:
            continue
        found += plot.axes.plot(
            [x],
            [score],
            linestyle="",
            marker="D",
            markersize=6,
            markerfacecolor=fill,
            markeredgecolor=palette.baseline,
            markeredgewidth=1.4,
            zorder=5,
        )
        sheet.stops.append(Stop(kind, hour, score, None, plot.axes, x, score))
    return tuple(found)
