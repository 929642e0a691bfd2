"""How far a chart reaches, and where its ticks stand."""

from collections.abc import Sequence
from enum import StrEnum
from math import ceil

from bloodpatch_tracker.charts.picture import Picture

DAY, WEEK = 24, 168
FORTNIGHT = 2 * WEEK
STEPS = (1, 2, 3, 4, 6, 12, DAY, 2 * DAY, 3 * DAY, WEEK, 2 * WEEK, 4 * WEEK, 8 * WEEK, 16 * WEEK, 32 * WEEK)
"""Hours between ticks. Up to a day each divides 24, so that hours 24 and 48 always have one."""


class Span(StrEnum):
    """Which hours are shown; `AUTO` shows all there is, and always the first 48."""

    HOURS_48 = "0-48"
    HOURS_72 = "0-72"
    AUTO = "auto"


def end_hour(picture: Picture, span: Span, laid: Sequence[Picture] = ()) -> int:
    """The last hour of the axis. `laid`: patches laid over it, each on its own clock."""
    if span is Span.HOURS_48:
        return 48
    if span is Span.HOURS_72:
        return 72
    last = _last_hour(picture)
    # Silence is shown too, but only a day of it: weeks of nothing would press the readings together.
    reach = max(48.0, last, min(picture.hours_looked_at, last + DAY), *map(_last_hour, laid))
    whole = DAY if reach <= FORTNIGHT else WEEK
    return ceil(reach / whole) * whole


def _last_hour(picture: Picture) -> float:
    """The hour of the last entry, on its patch's clock."""
    return max((picture.patch.hour_of(entry.observed_at) for entry in picture.course.entries), default=0.0)


def tick_hours(end: int, per_hour: float, width: float, among: range = range(1)) -> range:
    """The hours of the ticks, as close as labels of this width allow.

    Args:
        end: the last hour. per_hour: points an hour is wide. width: points a label needs, its margin too.
        among: ticks that there are already; every second, third or so of them gets a label.
    """
    wide = (each for each in STEPS if each * per_hour >= width and each % among.step == 0)
    step = next(wide, max(end, STEPS[-1]))
    return range(0, end + 1, step)
