"""A row of the chart above or below the plot, and which rows are given up where there is too little height."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from matplotlib.artist import Artist

from bloodpatch_tracker.charts.sheet import Sheet

Drawn = tuple[Artist, ...]


@dataclass(frozen=True)
class Row:
    """A row.

    Attributes:
        name: what its artists are found by.
        height: pt.
        rank: the higher, the sooner it is given up; hours, restrictions, flags and times last.
        draw: draws it between a bottom and a top, pt from the lower edge of the sheet.
    """

    name: str
    height: float
    rank: int
    draw: Callable[[Sheet, float, float], Drawn]


def that_fit(rows: Sequence[Row], room: float) -> tuple[Row, ...]:
    """The rows, without those of the highest rank that do not fit into so many points."""
    kept = list(rows)
    while kept and sum(row.height for row in kept) > room:
        kept.remove(max(kept, key=lambda row: row.rank))
    return tuple(kept)


def draw_rows(sheet: Sheet, rows: Sequence[Row], top: float) -> dict[str, Drawn]:
    """Draw rows from `top` downwards; their artists by name."""
    bottoms = list(accumulate((-row.height for row in rows), initial=top))[1:]
    return {row.name: row.draw(sheet, bottom, bottom + row.height) for row, bottom in zip(rows, bottoms, strict=True)}
