"""The key of a sheet of small charts: what its marks mean, in as many rows as the width asks for."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.sheet import SMALL, font, width_of

ROW, BETWEEN, MARK, LATE_TICK = 15.0, 14.0, 20.0, 5.0
"""Height of a row, between two entries, width of a mark, and how far above its mark a late one's tick stands; pt."""


@dataclass(frozen=True)
class MultiplesWords:
    """The few words on a sheet of small charts.

    `hours`: of the axes. `nobody`: in a chart without a score. The others stand in the key; `missing`: no score known.
    """

    hours: str
    nobody: str
    before: str
    upright: str
    lying: str
    late: str
    missing: str


Placed = tuple[str, str, float, int]
"""Which mark, its words, where it begins, pt, and in which row."""


def key_height(width: float, words: MultiplesWords) -> float:
    """The height, pt, of the key on so many points."""
    return ROW * (1 + max(row for _, _, _, row in _placed(width, words)))


def draw_key(sheet: Axes, palette: Palette, words: MultiplesWords, left: float, bottom: float, width: float) -> None:
    """Draw the key on a sheet in points, from its lower left corner."""
    placed = _placed(width, words)
    top = bottom + ROW * max(row for _, _, _, row in placed)
    for mark, text, x, row in placed:
        y = top - row * ROW + ROW / 2
        _mark(sheet, palette, mark, left + x, y)
        x_text = left + x + (MARK if mark else 0)
        sheet.text(
            x_text, y, text, va="center_baseline", color=palette.soft_text, fontproperties=font(), parse_math=False
        )


def _placed(width: float, words: MultiplesWords) -> list[Placed]:
    entries = (
        ("upright", words.upright),
        ("lying", words.lying),
        ("before", words.before),
        ("late", words.late),
        ("missing", words.missing),
        ("", words.hours),
    )
    found: list[Placed] = []
    x, row = 0.0, 0
    for mark, text in entries:
        wide = (MARK if mark else 0) + width_of(text, SMALL)
        if x and x + wide > width:
            x, row = 0.0, row + 1
        found.append((mark, text, x, row))
        x += wide + BETWEEN
    return found


def _mark(sheet: Axes, palette: Palette, mark: str, x: float, y: float) -> None:
    middle = x + MARK / 2 - 3
    if mark == "missing":
        foot = Rectangle((x, y - 3), MARK - 6, 6, fill=False, hatch="////", linewidth=0)
        foot.set_edgecolor(palette.outline)
        sheet.add_patch(foot)
        return
    look = {
        "upright": ("o", 4.2, palette.upright, palette.upright),
        "lying": ("o", 6.0, palette.surface, palette.lying),
        "before": ("D", 4.5, palette.baseline, palette.baseline),
        "late": ("o", 4.2, palette.surface, palette.upright),
    }.get(mark)
    if look is None:
        return
    marker, size, fill, edge = look
    sheet.plot([middle], [y], linestyle="", marker=marker, markersize=size, markerfacecolor=fill, markeredgecolor=edge)
    if mark == "late":
        sheet.plot([middle], [y + LATE_TICK], linestyle="", marker="|", markersize=3.5, color=palette.upright)
