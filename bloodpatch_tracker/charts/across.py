"""Where hours lie across a chart, in points, and how things beside each other are kept from overlapping."""

from collections.abc import Iterable
from dataclasses import dataclass

BEFORE = 46.0
"""Room left of hour 0 for the baseline, pt."""
AFTER = 8.0
"""Room right of the last hour, so that a mark there is whole, pt."""

Room = tuple[float, float]
"""From and to across the chart, pt."""


@dataclass(frozen=True)
class Across:
    """The plot from `left` to `right`, pt, with hours 0 to `end`.

    `whole`: it is to show all there is, so what was missed beyond it is told; nobody asked for these hours only.
    """

    left: float
    right: float
    end: int
    whole: bool = True

    @property
    def zero(self) -> float:
        """Where hour 0 lies, pt."""
        return self.left + BEFORE

    @property
    def per_hour(self) -> float:
        """How wide an hour is, pt."""
        return max(self.right - AFTER - self.zero, 1.0) / self.end

    def at(self, hour: float) -> float:
        """Where an hour lies, pt."""
        return self.zero + hour * self.per_hour

    def clipped(self, hour: float) -> float:
        """Where an hour lies, pt; at the end of the axis where it is beyond."""
        return self.at(min(max(hour, 0.0), float(self.end)))

    def shows(self, hour: float) -> bool:
        """Whether an hour lies on the axis, or in the narrow room behind it."""
        return hour >= 0 and self.at(hour) <= self.right

    @property
    def hours(self) -> tuple[float, float]:
        """The hours at the left and the right edge of the plot."""
        return -BEFORE / self.per_hour, self.end + AFTER / self.per_hour


def free(room: Room, taken: Iterable[Room], margin: float = 4.0) -> bool:
    """Whether a room lies clear of all that are taken."""
    return all(room[1] + margin <= other[0] or other[1] + margin <= room[0] for other in taken)


def spread(wanted: list[float], width: float, low: float, high: float) -> list[float]:
    """Centres near those wanted, in the same order, so that things `width` wide do not overlap between low and high.

    Where there is no room for all, they stand evenly and overlap no more than they must.
    """
    if not wanted:
        return []
    width = min(width, (high - low) / len(wanted))
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    centres = [0.0] * len(wanted)
    edge = low
    for place in order:
        centres[place] = max(wanted[place], edge + width / 2)
        edge = centres[place] + width / 2
    edge = high
    for place in reversed(order):
        centres[place] = min(centres[place], edge - width / 2)
        edge = centres[place] - width / 2
    return centres
