"""Small multiples: several patches, each in a small chart of its own, all on one axis of 0–72 h and one scale of 0–10.

What is the same in all is drawn the same in all: hours 24–48 shaded, the line of relief, hour 0. Where nothing was
written for long, a hatched foot says so; where a patch was ended by the next, its chart is empty from there on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bloodpatch_tracker.charts.frame import HIGH, LOW, WINDOW
from bloodpatch_tracker.charts.multiples_key import MultiplesWords, draw_key, key_height
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import Picture, Scored, later_patches_of, points_of
from bloodpatch_tracker.charts.scores import draw_curve
from bloodpatch_tracker.charts.sheet import SMALL, Area, blank, font, width_of
from bloodpatch_tracker.charts.stretches import Stretch, joined

END = 72
"""The last hour of every small chart."""
HOURS, SCORES = (0, 24, 48, 72), (0, 10)
WIDE, HIGH_PT = 210.0, 132.0
"""A small chart with its title, pt, at the least."""
GAP, TITLE, FOOT, GUTTER = 12.0, 30.0, 16.0, 18.0
"""Between charts; above, below and left of a plot; pt."""
MARGIN = 10.0
START, BEFORE = -5, -2.5
"""Where the axis begins, and where on it the score before the patch stands, hours."""
BRIDGED = 12.0
"""Hours from the patch, or to the moment that is looked at, without a score, that are no gap."""
NOTHING = 0.55
"""Height of the hatched foot, in scores."""


@dataclass(frozen=True)
class Panel:
    """One small chart. `title`: whose it is, or which patch. `status`: how it stands, in a few words."""

    picture: Picture
    title: str
    status: str


def columns_in(width: float, count: int) -> int:
    """How many small charts stand side by side on so many points."""
    return max(1, min(count, int((width - 2 * MARGIN + GAP) // (WIDE + GAP))))


def good_height(width: float, count: int, words: MultiplesWords) -> float:
    """The height, pt, in which so many small charts on so many points have the height they need."""
    rows = ceil(count / columns_in(width, count))
    return rows * (HIGH_PT + GAP) - GAP + 2 * MARGIN + key_height(width - 2 * MARGIN, words)


def draw_multiples(
    figure: Figure, panels: Sequence[Panel], palette: Palette, words: MultiplesWords, *, area: Area | None = None
) -> tuple[Axes, ...]:
    """Clear the figure and fill it with small charts, by rows; the axes of each, in hours and scores.

    Args:
        area: fill only this part of the figure, and leave what else is drawn on it.
    """
    if area is None:
        figure.clear()
        figure.set_facecolor(palette.surface)
    left, bottom, width, height = area or (0.0, 0.0, *(72 * side for side in figure.get_size_inches()))
    sheet = blank(figure, (left, bottom, width, height))
    across = columns_in(width, len(panels))
    down = ceil(len(panels) / across) if panels else 1
    wide = (width - 2 * MARGIN - GAP * (across - 1)) / across
    key = key_height(width - 2 * MARGIN, words)
    high = (height - 2 * MARGIN - key - GAP * (down - 1)) / down
    found = []
    for place, panel in enumerate(panels):
        row, column = divmod(place, across)
        x, top = MARGIN + column * (wide + GAP), height - MARGIN - row * (high + GAP)
        _head(sheet, panel, palette, x, top, wide)
        plot = (left + x + GUTTER, bottom + top - high + FOOT, wide - GUTTER - 4, high - TITLE - FOOT)
        found.append(_panel(figure, panel, palette, words, plot))
    draw_key(sheet, palette, words, MARGIN, MARGIN, width - 2 * MARGIN)
    return tuple(found)


def unknown_stretches(picture: Picture) -> Iterator[Stretch]:
    """The hours up to 72 in which no score upright says anything: between readings too far apart to be joined.

    From hour 0 to the first reading, and from the last to the moment that is looked at, count too; a stretch of up to
    12 hours by day, as long as a line would bridge it, does not.
    """
    runs = joined(points_of(picture, Scored.UPRIGHT), picture.patch)
    later = later_patches_of(picture)
    end = min(later[0].hour if later else picture.hours_looked_at, END)
    before = 0.0
    for run in runs:
        if run[0].hour - before > BRIDGED or before > 0:
            yield before, min(run[0].hour, end)
        before = run[-1].hour
    if end - before > BRIDGED:
        yield before, end


def _panel(figure: Figure, panel: Panel, palette: Palette, words: MultiplesWords, plot: Area) -> Axes:
    wide, high = figure.get_figwidth() * 72, figure.get_figheight() * 72
    x, y, width, height = plot
    axes = figure.add_axes((x / wide, y / high, max(width, 1) / wide, max(height, 1) / high))
    axes.set_xlim(START, END + 1)
    axes.set_ylim(LOW, HIGH)
    _frame(axes, panel.picture, palette)
    later = later_patches_of(panel.picture)
    if later and later[0].hour <= END:
        axes.axvline(later[0].hour, color=palette.accent, linewidth=1.4)
    for start, end in unknown_stretches(panel.picture):
        if end > start:
            foot = Rectangle((start, LOW), end - start, NOTHING, fill=False, hatch="////", linewidth=0)
            foot.set_edgecolor(palette.outline)
            axes.add_patch(foot)
    draw_curve(axes, panel.picture, palette, Scored.LYING, scale=0.7)
    draw_curve(axes, panel.picture, palette, Scored.UPRIGHT, scale=0.7)
    baseline = panel.picture.patch.baseline_upright
    if baseline is not None:
        axes.plot([BEFORE], [baseline], linestyle="", marker="D", markersize=4.5, color=palette.baseline)
    if not any(points_of(panel.picture, scored) for scored in (Scored.UPRIGHT, Scored.LYING)):
        axes.text(END / 2, 5, words.nobody, ha="center", va="center", color=palette.soft_text, **_letters())
    return axes


def _frame(axes: Axes, picture: Picture, palette: Palette) -> None:
    relief = picture.limits.relief_upright
    axes.axvspan(*WINDOW, facecolor=palette.window_shade, edgecolor="none", zorder=0)
    axes.axhline(relief, color=palette.threshold, linewidth=0.9, zorder=1)
    axes.axvline(0, color=palette.outline, linewidth=0.8, linestyle=(0, (1, 2.5)), zorder=1)
    axes.set_facecolor("none")
    axes.set_xticks(HOURS)
    axes.set_yticks(sorted({*SCORES, relief}))
    axes.tick_params(length=2, color=palette.outline, labelcolor=palette.text, pad=2)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font(SMALL - 1))
    for side in axes.spines.values():
        side.set(color=palette.faint, linewidth=0.8)


def _head(sheet: Axes, panel: Panel, palette: Palette, x: float, top: float, wide: float) -> None:
    """Whose chart it is, and under it how it stands; what is wider than the chart is cut with dots."""
    for text, down, colour in ((panel.title, 2.0, palette.text), (panel.status, 14.0, palette.soft_text)):
        sheet.text(x, top - down, fitted(text, wide), va="top", ha="left", color=colour, **_letters())


def fitted(text: str, wide: float) -> str:
    """A text in so many points; cut with dots where it is longer."""
    if width_of(text, SMALL) <= wide:
        return text
    kept = len(text)
    while kept and width_of(f"{text[:kept].rstrip()}…", SMALL) > wide:
        kept -= 1
    return f"{text[:kept].rstrip()}…"


def _letters() -> dict[str, Any]:
    return {"fontproperties": font(SMALL), "parse_math": False}
