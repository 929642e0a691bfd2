"""Ink on the page: texts, lines and marks at places in points from its lower left corner."""

from typing import Literal

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from bloodpatch_tracker.charts.flag_row import SHAPES
from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.exchange.report.content import Item
from bloodpatch_tracker.exchange.report.letters import face

MARK = 8.8
"""Diameter of the mark of a flag, pt."""


def write(
    page: Axes,
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    bold: bool = False,
    colour: str = PRINT.text,
    ha: Literal["left", "center", "right"] = "left",
) -> None:
    """A text on one line, standing at height `y`. What can be drawn, and how wide it is, is the caller's to see to."""
    if text:
        page.text(
            x, y, text, color=colour, fontproperties=face(size, bold=bold), ha=ha, va="baseline", parse_math=False
        )


def rule(page: Axes, left: float, right: float, y: float, *, width: float = 0.6) -> None:
    """A thin line across."""
    page.plot((left, right), (y, y), color=PRINT.outline, linewidth=width, solid_capstyle="butt")


def shade(page: Axes, left: float, bottom: float, width: float, height: float) -> None:
    """A pale field with an edge."""
    field = Rectangle((left, bottom), width, height, zorder=0)
    field.set(facecolor=PRINT.raised, edgecolor=PRINT.outline, linewidth=0.6)
    page.add_patch(field)


def mark(page: Axes, x: float, y: float, item: Item, size: float = MARK) -> None:
    """The mark of a flag, round `x`, `y`: severity by lightness and shape, its number inside; hollow once reviewed."""
    if item.severity is None:
        return
    tone = PRINT.tone(item.severity)
    fill, ink = (PRINT.surface, PRINT.text) if item.quiet else (tone.fill, tone.text)
    shape = SHAPES.get(item.severity, "o")
    page.plot(
        [x],
        [y],
        linestyle="",
        marker=shape,
        markersize=size * 0.8 if shape == "D" else size,
        markerfacecolor=fill,
        markeredgecolor=PRINT.flag,
        markeredgewidth=0.9,
        zorder=3,
    )
    if item.number:
        number = str(item.number)
        letters = size * (0.62 if len(number) == 1 else 0.5)
        page.text(
            x,
            y,
            number,
            color=ink,
            fontproperties=face(letters),
            ha="center",
            va="center_baseline",
            parse_math=False,
            zorder=4,
        )
