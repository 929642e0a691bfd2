"""What on a chart can be read out, one mark after another, by hovering or from the keyboard."""

from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from matplotlib.axes import Axes


class Kind(StrEnum):
    """What a mark is about."""

    BASELINE_UPRIGHT = "baseline-upright"
    BASELINE_LYING = "baseline-lying"
    UPRIGHT = "upright"
    LYING = "lying"
    LAID = "laid"
    OTHER = "other"
    FLAG = "flag"
    PLAN = "plan"
    BREACH = "breach"
    MEDICINE = "medicine"
    BACK_PAIN = "back-pain"
    LATER_PATCH = "later-patch"
    MISSED = "missed"
    MISSED_LATER = "missed-later"


class Stop(NamedTuple):
    """One mark.

    Attributes:
        hour: since the patch; of one laid over it, since that one. value: the score 0–10, the number of a flag or
            patch, or how many were missed later; None for the rest. entry_id: the entry it stands for; None for
            baseline, flags, patches, the plan and what was missed.
        axes, x, y: where it is drawn, in the coordinates of these axes.
    """

    kind: Kind
    hour: float
    value: int | None
    entry_id: UUID | None
    axes: Axes
    x: float
    y: float

    @property
    def pixel(self) -> tuple[float, float]:
        """Where it is now, in pixels from the lower left corner of the figure."""
        x, y = self.axes.transData.transform((self.x, self.y))
        return float(x), float(y)


def in_order(stops: list[Stop]) -> tuple[Stop, ...]:
    """The stops by hour, as one reads: scores before what stands under them."""
    kinds = {kind: place for place, kind in enumerate(Kind)}
    return tuple(sorted(stops, key=lambda stop: (stop.hour, kinds[stop.kind])))


def nearest(stops: tuple[Stop, ...], x: float, y: float, within: float) -> Stop | None:
    """The stop nearest to a pixel of the figure, if one lies within that many pixels."""

    def apart(stop: Stop) -> float:
        at_x, at_y = stop.pixel
        return float(((at_x - x) ** 2 + (at_y - y) ** 2) ** 0.5)

    found = min(stops, key=apart, default=None)
    return found if found is not None and apart(found) <= within else None
