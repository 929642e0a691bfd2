"""The area under the upright score over hours 0–48, with everything it is taken from."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise

from bloodpatch_tracker.assessment.course import Course

HOUR = timedelta(hours=1)
FIRST, LAST, LOOKED_UNTIL = 0.0, 48.0, 54.0
"""Hours the area spans, and up to which a reading helps to tell the score at the last."""

Point = tuple[float, float]
"""An hour since the patch, and the score there."""


class Start(StrEnum):
    """Where the score at hour 0 is taken from."""

    BASELINE = "baseline"
    HELD_BACK = "held-back"
    """The first reading, held back, as there is no baseline."""


class End(StrEnum):
    """Where the score at hour 48 is taken from."""

    READ = "read"
    BETWEEN = "between"
    """On the straight line to the first reading after it."""
    HELD_ON = "held-on"
    """The last reading, held on, as there is none after it up to hour 54."""


@dataclass(frozen=True)
class Area:
    """What an area is taken from.

    Attributes:
        points: hour and score: hour 0, the readings, hour 48. start, end: where the first and the last come from.
        after: the reading behind hour 48, where the last point lies on the line to it.
    """

    points: tuple[Point, ...]
    start: Start
    end: End
    after: Point | None

    @property
    def score_hours(self) -> float:
        """The trapezoids under the points, score·hours."""
        return sum((right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in pairwise(self.points))


def area_of(course: Course) -> Area | None:
    """What the area of a course is taken from; None without any reading up to hour 54.

    Whether enough windows are answered to give it is for the endpoints to say.
    """
    readings = [(reading.after / HOUR, float(reading.upright)) for reading in course.readings]
    readings = [point for point in readings if point[0] <= LOOKED_UNTIL]
    if not readings:
        return None
    baseline = course.patch.baseline_upright
    first = (FIRST, readings[0][1] if baseline is None else float(baseline))
    inside = [first, *(point for point in readings if point[0] <= LAST)]
    last, after = inside[-1], next((point for point in readings if point[0] > LAST), None)
    if last[0] == LAST:
        end, after = End.READ, None
    else:
        end = End.HELD_ON if after is None else End.BETWEEN
        inside.append((LAST, last[1] if after is None else _between(last, after)))
    return Area(tuple(inside), Start.HELD_BACK if baseline is None else Start.BASELINE, end, after)


def _between(left: Point, right: Point) -> float:
    """The score at hour 48 on the straight line between two readings."""
    return left[1] + (right[1] - left[1]) * (LAST - left[0]) / (right[0] - left[0])
