"""Small charts on sheets of paper: as many to a sheet as have the height they need, on white."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from bloodpatch_tracker.charts.multiples_key import MultiplesWords
from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.charts.sheet import SMALL, blank, font
from bloodpatch_tracker.charts.small_multiples import Panel, columns_in, draw_multiples, good_height

BLANK = 36.0
"""Round the sheet, pt."""
HEAD = 18.0
"""For the line above the charts, pt."""


def panels_to_a_sheet(size: tuple[float, float], words: MultiplesWords) -> int:
    """How many small charts a sheet of this width and height, pt, takes."""
    width, height = size[0] - 2 * BLANK, size[1] - 2 * BLANK - HEAD
    across = columns_in(width, 99)
    down = 1
    while good_height(width, across * (down + 1), words) <= height:
        down += 1
    return across * down


def draw_pages(
    panels: Sequence[Panel], size: tuple[float, float], words: MultiplesWords, title: str, page_of: str
) -> tuple[Figure, ...]:
    """A figure for each sheet.

    Args:
        size: width and height, pt. title: the line above. page_of: with `{number}` and `{count}`.
    """
    most = panels_to_a_sheet(size, words)
    parts = [panels[start : start + most] for start in range(0, len(panels), most)]
    return tuple(
        _draw_page(part, size, words, f"{title} · {page_of.format(number=number, count=len(parts))}")
        for number, part in enumerate(parts, start=1)
    )


def _draw_page(panels: Sequence[Panel], size: tuple[float, float], words: MultiplesWords, head: str) -> Figure:
    width, height = size
    figure = Figure(figsize=(width / 72, height / 72), facecolor=PRINT.surface)
    wide = width - 2 * BLANK
    high = min(good_height(wide, len(panels), words), height - 2 * BLANK - HEAD)
    top = height - BLANK - HEAD
    draw_multiples(figure, panels, PRINT, words, area=(BLANK, top - high, wide, high))
    sheet = blank(figure)
    sheet.text(BLANK + 10, height - BLANK, head, va="top", color=PRINT.text, fontproperties=font(SMALL + 1))
    return figure
