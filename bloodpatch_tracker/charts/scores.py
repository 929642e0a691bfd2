"""The scores themselves, on any axes whose x is hours since the patch and whose y is 0–10."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.transforms import ScaledTranslation

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import Picture, Point, Scored, points_of
from bloodpatch_tracker.charts.stretches import joined

UPRIGHT_SIZE, LYING_SIZE = 6.0, 8.5
"""Diameters, pt: a lying ring is wider, so it stays visible round an upright dot of the same score."""
TICK_UP = 8.5
"""How far above its point the tick of a late entry stands, pt."""


@dataclass(frozen=True)
class Curve:
    """One score as drawn. `marks`: the points typed at the time; `late`: the others; `ticks`: what tells them apart."""

    points: tuple[Point, ...]
    joins: tuple[Line2D, ...]
    marks: Line2D
    late: Line2D
    ticks: Line2D


def crowding(picture: Picture, per_hour: float) -> float:
    """The scale of marks, 0.55 to 1, that keeps neighbours in a long course apart. `per_hour`: width of an hour, pt."""
    hours = [point.hour for point in points_of(picture, Scored.UPRIGHT)]
    between = [later - earlier for earlier, later in pairwise(hours)]
    return min(max(median(between) * per_hour / 9, 0.55), 1.0) if len(between) > 9 else 1.0


def draw_curve(axes: Axes, picture: Picture, palette: Palette, scored: Scored, *, scale: float = 1.0) -> Curve:
    """Draw one score: upright as a line with filled points, lying dashed with open ones, late ones hollow with a tick.

    Args:
        scale: of marks and lines, 1 in a chart of its own, less in small multiples.
    """
    points = points_of(picture, scored)
    upright = scored is Scored.UPRIGHT
    colour = palette.upright if upright else palette.lying
    joins = tuple(
        axes.plot(
            *_xy(run),
            color=colour,
            linestyle="-" if upright else (0, (4, 2.5)),
            linewidth=scale * (1.9 if upright else 1.3),
            solid_capstyle="round",
            marker="",
            zorder=4 if upright else 3,
        )[0]
        for run in joined(points, picture.patch)
        if len(run) > 1
    )
    prompt = [point for point in points if not point.late]
    late = [point for point in points if point.late]
    fill = colour if upright else palette.surface
    marks = _dots(axes, prompt, fill, colour, scored, scale)
    hollow = _dots(axes, late, palette.surface, colour, scored, scale)
    return Curve(points, joins, marks, hollow, _ticks(axes, late, colour, scale))


def _dots(axes: Axes, points: Sequence[Point], fill: str, edge: str, scored: Scored, scale: float) -> Line2D:
    upright = scored is Scored.UPRIGHT
    return axes.plot(
        *_xy(points),
        linestyle="",
        marker="o",
        markersize=scale * (UPRIGHT_SIZE if upright else LYING_SIZE),
        markerfacecolor=fill,
        markeredgecolor=edge,
        markeredgewidth=scale * 1.4,
        zorder=6 if upright else 5,
    )[0]


def _ticks(axes: Axes, points: Sequence[Point], colour: str, scale: float) -> Line2D:
    up = ScaledTranslation(0, scale * TICK_UP / 72, axes.figure.dpi_scale_trans)
    return axes.plot(
        *_xy(points),
        linestyle="",
        marker="|",
        markersize=scale * 5,
        markeredgewidth=scale * 1.4,
        color=colour,
        transform=axes.transData + up,
        zorder=6,
    )[0]


def _xy(points: Sequence[Point]) -> tuple[list[float], list[int]]:
    return [point.hour for point in points], [point.score for point in points]
