"""Lines that ask for another reading, for patience or for follow-up."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import DAY, MINUTE, WEEK, Row, case, lines_at

GOOD: Row = (2, 1)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("a single 4", GOOD, (30, 4), at=30, holds=True),
        case("a single 6", GOOD, (30, 6), at=30, holds=True),
        case("a single 3", GOOD, (30, 3), at=30, holds=False),
        case("7 is a return", GOOD, (30, 7), at=30, holds=False),
        case("7 with gap 0 is neither", GOOD, (30, 7, 7), at=30, holds=False),
        case("2 above best", (2, 2), (30, 4), at=30, holds=True),
        case("1 above best", (2, 3), (30, 4), at=30, holds=False),
        case("whatever the gap", GOOD, (30, 5, 5), at=30, holds=True),
        case("twice, whatever the gap", GOOD, (30, 5, 4), (33, 5, 4), at=33, holds=True),
        case("not when it has returned", GOOD, (30, 5), (32, 5), at=32, holds=False),
        case("not beside a late return", GOOD, (6 * WEEK, 5), (6 * WEEK + 2, 5), at=6 * WEEK + 2, holds=False),
        case("relief never reached", (2, 4), (30, 6), at=30, holds=False),
        case("it follows the latest", GOOD, (30, 5), (32, 2), at=32, holds=False),
        case("an entry without upright is no latest", GOOD, (30, 5), (32, None, 2), at=32, holds=True),
    ],
)
def test_possible_return(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.POSSIBLE_RETURN in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("4 of 9 from hour 48", (47, 4), at=48, holds=True, baseline=(9, 1)),
        case("a minute before", (47, 4), at=48 - MINUTE, holds=False, baseline=(9, 1)),
        case("3", (47, 3), at=48, holds=False, baseline=(9, 1)),
        case("not relieved", (47, 5), at=48, holds=False, baseline=(9, 1)),
        case("a possible return", GOOD, (47, 4), at=48, holds=False),
        case("a return", GOOD, (47, 8), at=48, holds=False),
        case("a late return", GOOD, (7 * WEEK, 8), at=7 * WEEK, holds=False),
        case("relieved, 1 above best", (2, 3), (47, 4), at=48, holds=True),
        case("an unknown fall", (47, 6), at=48, holds=True, baseline=(None, None)),
        case("7 with gap 0 after relief", GOOD, (50, 7, 7), at=50, holds=True, baseline=(None, None)),
        case("no reading", at=48, holds=False),
    ],
)
def test_partial_relief(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.PARTIAL_RELIEF in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("4 at day 7", (7 * DAY, 4), at=7 * DAY, holds=True),
        case("4 a minute before day 7", (7 * DAY - MINUTE, 4), at=8 * DAY, holds=False),
        case("3 at day 7", (7 * DAY, 3), at=7 * DAY, holds=False),
        case("1 at day 14", (14 * DAY, 1), at=14 * DAY, holds=True),
        case("1 a minute before day 14", (14 * DAY - MINUTE, 1), at=15 * DAY, holds=False),
        case("0 at day 14", (14 * DAY, 0), at=14 * DAY, holds=False),
        case("it follows the latest", (14 * DAY, 5), (14 * DAY + 1, 0), at=15 * DAY, holds=False),
        case("beside a return", GOOD, (8 * DAY, 8), at=8 * DAY, holds=True),
    ],
)
def test_persistent(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.PERSISTENT in lines_at(diary, hour)) is holds
