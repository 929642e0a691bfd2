"""A return, or relief that never came, ends with two readings of at most 3, 12 h apart, none higher between."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, WEEK, Row, case, lines_at

BACK: tuple[Row, ...] = ((2, 1), (30, 8))
"""A return at hour 30."""
NEVER: tuple[Row, ...] = ((2, 8), (30, 8))
"""Not relieved at hour 30."""
LATE: tuple[Row, ...] = ((2, 1), (7 * WEEK, 8))
"""A late return."""


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("two low, 12 h apart", *BACK, (40, 3), (52, 3), at=52, holds=False),
        case("two low, a minute less apart", *BACK, (40, 3), (52 - MINUTE, 3), at=52, holds=True),
        case("one low", *BACK, (40, 0), at=60, holds=True),
        case("the second is a 4", *BACK, (40, 3), (52, 4), at=52, holds=True),
        case("a 4 between", *BACK, (40, 3), (45, 4), (52, 3), at=52, holds=True),
        case("12 h counted after the 4 between", *BACK, (40, 3), (45, 4), (52, 3), (64, 3), at=64, holds=False),
        case("three low, first and third 12 h apart", *BACK, (40, 3), (46, 2), (52, 3), at=52, holds=False),
        case("an entry without upright between", *BACK, (40, 3), (46, None, 9), (52, 3), at=52, holds=False),
        case("both after the flag", (2, 1), (20, 3), (30, 8), (32, 3), at=32, holds=True),
        case("it may fire again", *BACK, (40, 3), (52, 3), (60, 8), at=60, holds=True),
        case("and is then latched again", *BACK, (40, 3), (52, 3), (60, 8), (61, 1), at=61, holds=True),
    ],
)
def test_returned(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.RETURNED in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("two low, 12 h apart", *NEVER, (40, 3), (52, 3), at=52, holds=False),
        case("two low, a minute less apart", *NEVER, (40, 3), (52 - MINUTE, 3), at=52, holds=True),
        case("one low", *NEVER, (40, 0), at=51, holds=True),
        case("a 4 between", *NEVER, (40, 3), (45, 4), (52, 3), at=52, holds=True),
        case("3 of 5 is low though no relief", *NEVER, (40, 3), (52, 3), at=52, holds=False, baseline=(5, 1)),
    ],
)
def test_not_relieved(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.NOT_RELIEVED in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("as a return: two low", *LATE, (7 * WEEK + 1, 3), (7 * WEEK + 13, 3), at=7 * WEEK + 13, holds=False),
        case("one low", *LATE, (7 * WEEK + 1, 3), at=7 * WEEK + 13, holds=True),
    ],
)
def test_late_return(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.LATE_RETURN in lines_at(diary, hour)) is holds
