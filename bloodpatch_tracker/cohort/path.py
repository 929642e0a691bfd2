"""The scores of a made-up course, hour by hour: straight lines between the points of each kind.

Each kind keeps clear of every line of the rules but its own, so that it is concluded to be what it is meant to be.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bloodpatch_tracker.cohort.kind import Kind

Points = tuple[tuple[float, float], ...]
"""Hours since the patch, each with a score."""

DAY, WEEK = 24.0, 168.0
LEAST_BACK = 5


@dataclass(frozen=True)
class Path:
    """What would be answered at any hour.

    Attributes:
        lying: where it is not simply a part of the upright score, `lying_part` of it.
        shows: the hour from which on the course is what its kind says; None where it is so from the start.
        stops: whether nothing is written any more from then on.
        back: back pain; empty where there is none.
    """

    kind: Kind
    upright: Points
    lying_part: float
    lying: Points = ()
    shows: float | None = None
    stops: bool = False
    back: Points = ()

    def upright_at(self, hour: float) -> int:
        """Headache upright, 0..10."""
        return _at(self.upright, hour)

    def lying_at(self, hour: float) -> int:
        """Headache lying flat, 0..10: never within 2 of a moderate upright, unless this course is a reversed one."""
        if self.lying:
            return _at(self.lying, hour)
        upright = self.upright_at(hour)
        return max(0, min(round(upright * self.lying_part), upright - 2))

    def back_at(self, hour: float) -> int | None:
        """Back pain, 0..10; None where there is none to speak of."""
        return _at(self.back, hour) if self.back else None


def _at(points: Points, hour: float) -> int:
    before, after = points[0], points[-1]
    for point in points:
        if point[0] > hour:
            after = point
            break
        before = point
    else:
        return math.floor(before[1] + 0.5)
    part = (hour - before[0]) / (after[0] - before[0])
    return math.floor(before[1] + part * (after[1] - before[1]) + 0.5)


def path_of(random: Random, kind: Kind, baseline: int, *, sore: bool) -> Path:
    """A path of this kind after a baseline of 5..10; `sore` is whether the back is, as is to be expected."""
    made = _MAKES[kind](random, baseline)
    back = made.back or (_expected(random) if sore else ())
    return Path(kind, made.upright, random.uniform(0, 0.4), made.lying, made.shows, made.stops, back)


@dataclass(frozen=True)
class _Made:
    upright: Points
    lying: Points = ()
    shows: float | None = None
    stops: bool = False
    back: Points = ()


def _expected(random: Random) -> Points:
    """Sore at first, hardly so after 48 h, gone within a week."""
    worst = random.randint(2, 6)
    return ((0, worst), (20, max(1, worst - 1)), (46, min(3, worst - 1)), (150, 0))


def _complete(random: Random, baseline: int) -> _Made:
    return _Made(((0, baseline), (0.5, random.randint(0, 3)), (3.9, 0)))


def _partial(random: Random, baseline: int) -> _Made:
    """By half or more within 12 h, and nothing rises again; some are not quite well after two weeks."""
    half = baseline // 2
    at_4 = random.randint(half, min(6, baseline - 1))
    at_24 = random.randint(1, half)
    at_48 = random.randint(max(0, at_24 - 2), at_24)
    after_week = random.randint(0, at_48)
    last = min(after_week, random.choice((0, 0, 0, 1, 2)))
    first = random.randint(max(half, baseline - 2), baseline - 1)
    scores = (
        (1, first),
        (1.9, min(first, 6)),
        (4, min(first, at_4)),
        (12, half),
        (22, at_24),
        (47, at_48),
        (WEEK, after_week),
    )
    return _Made(((0, baseline), *scores, (2 * WEEK - DAY, last)))


def _not_relieved(random: Random, baseline: int) -> _Made:
    high = [(hour, random.randint(max(7, baseline - 1), max(7, baseline))) for hour in (1, 4, 12, 24, 36, 48, 72)]
    return _Made(((0, baseline), *high, (2 * WEEK, random.randint(LEAST_BACK, 6))), shows=DAY)


def _return(random: Random, baseline: int) -> _Made:
    return _comes_back(random, baseline, random.uniform(20, 120))


def _late_return(random: Random, baseline: int) -> _Made:
    return _comes_back(random, baseline, random.uniform(6 * WEEK + DAY, 10 * WEEK))


def _comes_back(random: Random, baseline: int, hour: float) -> _Made:
    """Good relief within 12 h, then back to about what it was; never above it."""
    low = random.randint(0, 2)
    back = random.randint(max(LEAST_BACK, baseline - 2), baseline)
    later = [(hour + more, random.randint(max(LEAST_BACK, back - 1), back)) for more in (12, 24, 48, 96)]
    rise = ((hour - 0.01, min(low, 1)), (hour, back), *later, (hour + 2 * WEEK, LEAST_BACK))
    return _Made(((0, baseline), (1, random.randint(low, 3)), (10, low), *rise), shows=hour)


def _reversed(random: Random, baseline: int) -> _Made:
    """Mostly within 36 h, and it passes in some days."""
    hour, lasts = random.uniform(8, 36), random.uniform(48, 120)
    high, low = random.randint(5, 8), random.randint(0, 2)
    lying = ((0, 2), (4, 0), (hour - 0.01, 0), (hour, high), (hour + lasts / 2, high - 1), (hour + lasts, 0))
    return _Made(((0, baseline), (2, 2), (hour, low), (hour + lasts, 0)), lying, shows=hour)


def _silent(random: Random, baseline: int) -> _Made:
    """Silent before recovery could have lasted a week, so that silence is all that is known."""
    return _Made(_partial(random, baseline).upright, shows=random.uniform(20, 130), stops=True)


def _warning_sign(random: Random, baseline: int) -> _Made:
    base = random.choice((_complete, _partial))(random, baseline)
    return _Made(base.upright, shows=random.uniform(5, 120))


def _back_pain(random: Random, baseline: int) -> _Made:
    hour, worse = random.uniform(60, 130), random.randint(5, 8)
    back = ((0, 4), (24, 3), (48, 2), (hour - 0.01, 1), (hour, worse), (hour + 72, worse - 1), (hour + 200, 0))
    return _Made(random.choice((_complete, _partial))(random, baseline).upright, shows=hour, back=back)


_MAKES: dict[Kind, Callable[[Random, int], _Made]] = {
    Kind.COMPLETE: _complete,
    Kind.PARTIAL: _partial,
    Kind.NOT_RELIEVED: _not_relieved,
    Kind.RETURN: _return,
    Kind.LATE_RETURN: _late_return,
    Kind.REVERSED: _reversed,
    Kind.SILENT: _silent,
    Kind.WARNING_SIGN: _warning_sign,
    Kind.BACK_PAIN: _back_pain,
}
