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


Dashes = str | tuple[int, tuple[float, ...]]
"""A line of matplotlib's: "-", or an offset and lengths of ink and of none, in widths of the line."""


@dataclass(frozen=True)
class Style:
    """How a curve looks.

    Attributes:
        colour, fill: of line and edges, and inside the marks. dashes, width: of the line, pt.
        marker, size: matplotlib's sign, pt. order: the higher, the further in front.
    """

    colour: str
    fill: str
    dashes: Dashes
    width: float
    marker: str = "o"
    size: float = UPRIGHT_SIZE
    order: float = 4


def style_of(scored: Scored, palette: Palette) -> Style:
    """Upright as a line with filled points, lying dashed with open ones."""
    if scored is Scored.UPRIGHT:
        return Style(palette.upright, palette.upright, "-", 1.9)
    return Style(palette.lying, palette.surface, (0, (4, 2.5)), 1.3, size=LYING_SIZE, order=3)


@dataclass(frozen=True)
class Curve:
    """One score as drawn.

    Attributes:
        runs: the points that may be joined, together; `joins`: the lines through those of two and more.
        marks: the points typed at the time. late: the others. ticks: what tells these apart.
    """

    points: tuple[Point, ...]
    runs: tuple[tuple[Point, ...], ...]
    joins: tuple[Line2D, ...]
    marks: Line2D
    late: Line2D
    ticks: Line2D


def crowding(pictures: Sequence[Picture], per_hour: float) -> float:
    """The scale of marks, 0.55 to 1, that keeps neighbours apart in the most crowded of the courses drawn together.

    Args:
        per_hour: width of an hour, pt.
    """
    return min((_crowding_of(picture, per_hour) for picture in pictures), default=1.0)


def _crowding_of(picture: Picture, per_hour: float) -> float:
    hours = [point.hour for point in points_of(picture, Scored.UPRIGHT)]
    between = [later - earlier for earlier, later in pairwise(hours)]
    return min(max(median(between) * per_hour / 9, 0.55), 1.0) if len(between) > 9 else 1.0


def draw_curve(
    axes: Axes, picture: Picture, palette: Palette, scored: Scored, *, scale: float = 1.0, style: Style | None = None
) -> Curve:
    """Draw one score: a line where readings are joined, a mark for each, late ones hollow with a tick.

    Args:
        scale: of marks and lines, 1 in a chart of its own, less in small multiples.
        style: how it looks; by itself upright is solid and filled, lying dashed and open.
    """
    look = style or style_of(scored, palette)
    points = points_of(picture, scored)
    runs = joined(points, picture.patch)
    joins = tuple(
        axes.plot(
            *_xy(run),
            color=look.colour,
            linestyle=look.dashes,
            linewidth=scale * look.width,
            solid_capstyle="round",
            marker="",
            zorder=look.order,
        )[0]
        for run in runs
        if len(run) > 1
    )
    prompt = [point for point in points if not point.late]
    late = [point for point in points if point.late]
    marks = _dots(axes, prompt, look.fill, look, scale)
    hollow = _dots(axes, late, palette.surface, look, scale)
    return Curve(points, runs, joins, marks, hollow, _ticks(axes, late, look.colour, scale))


def _dots(axes: Axes, points: Sequence[Point], fill: str, look: Style, scale: float) -> Line2D:
    return axes.plot(
        *_xy(points),
        linestyle="",
        marker=look.marker,
        markersize=scale * look.size,
        markerfacecolor=fill,
        markeredgecolor=look.colour,
        markeredgewidth=scale * 1.4,
        zorder=look.order + 2,
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
