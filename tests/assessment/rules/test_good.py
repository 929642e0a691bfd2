"""The good lines."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import DAY, MINUTE, Row, also, case, lines_at, sign

UNKNOWN = (None, None)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("two of at most 1, 12 h apart", (36, 1), (48, 0), at=48, holds=True),
        case("a minute less apart", (36 + MINUTE, 1), (48, 1), at=48, holds=False),
        case("a minute before hour 48", (30, 1), (47, 1), at=48 - MINUTE, holds=False),
        case("from hour 48 on, whenever taken", (30, 1), (47, 1), at=48, holds=True),
        case("only one reading", (47, 0), at=48, holds=False),
        case("a 2 among them", (30, 1), (40, 2), (47, 1), at=48, holds=False),
        case("a 2 that is older than 48 h", (2, 2), (30, 1), (47, 1), at=50 + MINUTE, holds=True),
        case("a 2 that is just 48 h old", (2, 2), (30, 1), (47, 1), at=50, holds=False),
        case("first and last of three", (36, 1), (42, 1), (48, 1), at=48, holds=True),
        case("the first is too old", (30, 1), (70, 1), at=78 + MINUTE, holds=False),
        case("baseline unknown", (36, 1), (48, 0), at=48, holds=True, baseline=UNKNOWN),
    ],
)
def test_recovered(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.RECOVERED in lines_at(diary, hour)) is holds


def daily(first: int, last: int) -> tuple[Row, ...]:
    """A 0 at the same hour of each day, days `first` to `last`."""
    return tuple((day * DAY, 0) for day in range(first, last + 1))


SIGNED = (*daily(1, 9), (9.5 * DAY, None, sign()))
"""Recovery that has stayed until a warning sign."""


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("held on days 2 and 9", *daily(1, 9), at=30 * DAY, holds=True),
        case("held on days 2 and 8", *daily(1, 8), at=30 * DAY, holds=False),
        case("a minute less than 7 days", *daily(1, 8), (9 * DAY - MINUTE, 0), at=30 * DAY, holds=False),
        case("a 2 between", *daily(1, 5), (5.5 * DAY, 2), *daily(6, 9), at=30 * DAY, holds=False),
        case("until an upright of 2", *daily(1, 9), (20 * DAY, 2), at=20 * DAY, holds=False),
        case("an upright of 1 ends nothing", *daily(1, 9), (13 * DAY, 1), at=30 * DAY, holds=True),
        case("not 1 past day 14: persistent is another flag", *daily(1, 9), (20 * DAY, 1), at=30 * DAY, holds=False),
        case("until another flag", *daily(1, 9), (10 * DAY, None, sign()), at=30 * DAY, holds=False),
        case("until another flag, reviewed or not", *SIGNED, at=10.5 * DAY, holds=False, reviews=(10 * DAY,)),
        case("nor past week 6", *SIGNED, at=50 * DAY, holds=False, reviews=(10 * DAY,)),
        case("held anew after it", *SIGNED, (11 * DAY, 0), at=13 * DAY, holds=True, reviews=(10 * DAY,)),
        case("past week 6 too", *daily(1, 9), at=50 * DAY, holds=True),
    ],
)
def test_recovery_stays(diary: Diary, hour: float, holds: bool) -> None:
    """Once it has held at two readings at least 7 days apart, it stays, and `no-data` does not hold."""
    assert (Line.RECOVERED in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("relief", (2, 3), at=2, holds=True),
        case("relief, though rising", (2, 1), (4, 3), at=4, holds=True),
        case("below the baseline, nothing before it", (2, 7), at=2, holds=True),
        case("as the baseline", (2, 8), at=2, holds=False),
        case("below the one before and the baseline", (2, 7), (4, 6), at=4, holds=True),
        case("as the one before", (2, 6), (4, 6), at=4, holds=False),
        case("below the one before, as the baseline", (2, 9), (3, 8), at=4, holds=False),
        case("baseline unknown, 6", (2, 6), at=2, holds=True, baseline=UNKNOWN),
        case("baseline unknown, 7", (2, 7), at=2, holds=False, baseline=UNKNOWN),
        case("baseline unknown, below the one before, 7", (2, 8), (3, 7), at=3, holds=False, baseline=UNKNOWN),
        case("baseline 0, 3", (2, 3), at=2, holds=True, baseline=(0, 0)),
        case("baseline 5, 3 is below it", (2, 3), at=2, holds=True, baseline=(5, 1)),
        case("baseline 5, 3 as the one before", (2, 3), (3, 3), at=3, holds=False, baseline=(5, 1)),
        case("no reading", (2, None, 1), at=2, holds=False),
    ],
)
def test_on_course(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.ON_COURSE in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("no entry", at=4 - MINUTE, holds=[Line.WAITING]),
        case("no entry at hour 4", at=4, holds=[Line.SETTLING]),
        case("at the patch", at=0, holds=[Line.WAITING]),
        case("an entry without score", (1, None, also(note="home")), at=2, holds=[Line.SETTLING]),
        case("no change yet", (2, 8), at=3, holds=[Line.SETTLING]),
    ],
)
def test_waiting_and_settling(diary: Diary, hour: float, holds: list[Line]) -> None:
    assert lines_at(diary, hour) == holds
