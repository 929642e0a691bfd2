"""Which readings are joined by a line, and where there was silence."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from bloodpatch_tracker.charts.picture import Picture
from bloodpatch_tracker.charts.points import Point, Scored, points_of
from bloodpatch_tracker.diary.patch import Patch

JOINED = timedelta(hours=12)
NIGHT_BEGINS, NIGHT_ENDS = time(22), time(7)
DAY = timedelta(days=1)

Stretch = tuple[float, float]
"""From and to, in hours since the patch."""


def by_day(start: datetime, end: datetime) -> timedelta:
    """The part of a stretch outside the nights, 22:00–07:00 on the clock of `start`'s offset."""
    asleep, midnight = timedelta(0), datetime.combine(start.date(), time(0), start.tzinfo)
    # The night of the evening before may still be on when the stretch begins.
    evening = midnight - DAY + timedelta(hours=NIGHT_BEGINS.hour)
    while evening < end:
        morning = evening + DAY - timedelta(hours=NIGHT_BEGINS.hour - NIGHT_ENDS.hour)
        asleep += max(min(end, morning) - max(start, evening), timedelta(0))
        evening += DAY
    return end - start - asleep


def joined(points: Sequence[Point], patch: Patch) -> tuple[tuple[Point, ...], ...]:
    """The points in runs that a line may join; a run of one is a point by itself.

    Two readings are joined when at most 12 hours of the time between them lie by day: a night may be slept through
    (20:00 to 09:00 is joined), a day without a word may not (09:00 to 09:00 is not). The clock is that of the patch's
    own offset, on which the axis is written too.
    """
    runs: list[list[Point]] = []
    for point in points:
        if runs and _close(runs[-1][-1], point, patch):
            runs[-1].append(point)
        else:
            runs.append([point])
    return tuple(tuple(run) for run in runs)


def _close(one: Point, other: Point, patch: Patch) -> bool:
    # Moments are counted from the patch time, so they carry its offset whatever the entry's was.
    start, end = (patch.patch_time + timedelta(hours=point.hour) for point in (one, other))
    if end - start > JOINED + DAY:  # no night is that long; spares walking through the nights of years
        return False
    return by_day(start, end) <= JOINED


def silences_of(picture: Picture) -> tuple[Stretch, ...]:
    """The stretches without an upright score that the rules would ask about, the present one too, in hours."""
    hours = [point.hour for point in points_of(picture, Scored.UPRIGHT)]
    stops = [0.0, *hours, max(picture.hours_looked_at, *hours, 0.0)]
    return tuple((start, end) for start, end in pairwise(stops) if end - start >= _allowed(picture, start))


def _allowed(picture: Picture, start: float) -> float:
    """How many hours a silence that begins at this hour may last: the rules' own measure."""
    limits, began = picture.limits, timedelta(hours=start)
    if began < limits.silence_early_until:
        allowed = limits.silence_early
    else:
        allowed = limits.silence_middle if began < limits.silence_middle_until else limits.silence_long
    return allowed / timedelta(hours=1)
