"""Rings round marks: a narrow one round the mark that is read out, wide ones round those a conclusion rests on."""

from collections.abc import Collection, Sequence
from uuid import UUID

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from bloodpatch_tracker.charts.sheet import Sheet
from bloodpatch_tracker.charts.stop import Kind, Stop

FOCUS, HALO = 17.0, 23.0
"""Diameters, pt: one fits inside the other."""
BEFORE = {Kind.BASELINE_UPRIGHT, Kind.BASELINE_LYING}


def focus_ring(sheet: Sheet) -> Line2D:
    """The ring of what is read out, not to be seen yet."""
    return _rings(sheet, FOCUS, sheet.palette.accent, 2.0, 9)


def halo(sheet: Sheet) -> Line2D:
    """The rings of what fired a conclusion, not to be seen yet."""
    return _rings(sheet, HALO, sheet.palette.flag, 2.6, 8)


def put_rings(rings: Line2D, sheet: Axes, stops: Sequence[Stop]) -> None:
    """Put a ring round each of these, or show none."""
    places = [sheet.transData.inverted().transform(stop.pixel) for stop in stops]
    rings.set_data([float(x) for x, _ in places], [float(y) for _, y in places])
    rings.set_visible(bool(stops))


def fired_stops(stops: Sequence[Stop], entry_ids: Collection[UUID], *, baseline: bool = False) -> tuple[Stop, ...]:
    """The marks of these entries; a medicine only where the entry has no other mark, as no conclusion rests on one.

    Args:
        baseline: the scores just before the patch too.
    """
    own = [stop for stop in stops if stop.entry_id in entry_ids or (baseline and stop.kind in BEFORE)]
    told = {stop.entry_id for stop in own if stop.kind is not Kind.MEDICINE}
    return tuple(stop for stop in own if stop.kind is not Kind.MEDICINE or stop.entry_id not in told)


def _rings(sheet: Sheet, size: float, colour: str, width: float, order: float) -> Line2D:
    found = sheet.axes.plot([], [], linestyle="", marker="o", markersize=size, markerfacecolor="none")[0]
    found.set(markeredgecolor=colour, markeredgewidth=width, zorder=order, visible=False)
    return found
