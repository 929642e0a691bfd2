"""The sheet a chart is laid out on: an axes over the whole figure whose unit is the point (1/72 inch)."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.textpath import text_to_path

from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.stop import Stop

FAMILY = "DejaVu Sans"
"""Ships with matplotlib, so a chart is the same everywhere."""

SMALL = 9.0
"""Size of text, pt."""
GUTTER_GAP = 8.0
"""Between the names of rows and the plot, pt."""

Area = tuple[float, float, float, float]
"""A part of a figure: left, bottom, width and height, pt from its lower left corner."""


@dataclass(frozen=True)
class Sheet:
    """What the drawing functions share: where to draw, with which colours and words, and what can be read out."""

    axes: Axes
    across: Across
    palette: Palette
    words: ChartWords
    stops: list[Stop] = field(default_factory=list)


def blank(figure: Figure, area: Area | None = None) -> Axes:
    """Empty axes over the figure, or over an area of it, in points from the lower left corner of that."""
    wide, high = figure.get_figwidth() * 72, figure.get_figheight() * 72
    left, bottom, width, height = area or (0.0, 0.0, wide, high)
    axes = figure.add_axes((left / wide, bottom / high, width / wide, height / high))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(0, height)
    axes.set_zorder(0)
    return axes


def font(size: float = SMALL) -> FontProperties:
    """The font of every chart, whatever the machine's settings say."""
    return FontProperties(family=FAMILY, style="normal", weight="normal", size=size)


@lru_cache(maxsize=1024)  # the same few labels are measured many times in every drawing
def width_of(text: str, size: float = SMALL) -> float:
    """How wide a text is, pt."""
    return float(text_to_path.get_text_width_height_descent(text, font(size), ismath=False)[0]) if text else 0.0


def write(sheet: Sheet, x: float, y: float, text: str, colour: str, **how: Any) -> Text:
    """A text on one line, in the middle of its height at `y` pt. `how`: matplotlib's, `ha` above all."""
    style: dict[str, Any] = {"ha": "left", "va": "center_baseline", "fontproperties": font(), "parse_math": False}
    return sheet.axes.text(x, y, text, color=colour, **(style | how))


def name_row(sheet: Sheet, y: float, text: str) -> Text:
    """The name of a row, in the gutter left of the plot."""
    return write(sheet, sheet.across.left - GUTTER_GAP, y, text, sheet.palette.soft_text, ha="right")


def dot(sheet: Sheet, x: float, y: float, fill: str, edge: str, size: float, marker: str = "o") -> list[Line2D]:
    """One mark `size` pt wide at a point of the sheet."""
    return sheet.axes.plot(
        [x],
        [y],
        linestyle="",
        marker=marker,
        markersize=size,
        markerfacecolor=fill,
        markeredgecolor=edge,
        markeredgewidth=1.4,
        zorder=3,
    )
