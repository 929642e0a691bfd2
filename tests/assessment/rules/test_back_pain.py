"""Back pain that is worse than the soreness to be expected."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import DAY, MINUTE, Row, also, case, lines_at


def back(hour: float, pain: int) -> Row:
    """A row about back pain alone."""
    return hour, None, also(back_pain=pain)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("7 at hour 48", back(48, 7), at=48, holds=True),
        case("7 a minute before hour 48", back(48 - MINUTE, 7), at=60, holds=False),
        case("10 in the first 24 h is expected", back(6, 10), at=60, holds=False),
        case("6 after hour 48 with nothing lower before", back(50, 6), at=60, holds=False),
        case("4 and 2 above the lowest", back(6, 5), back(30, 2), back(48, 4), at=48, holds=True),
        case("4 and 2 above the lowest, but before hour 48", back(30, 2), back(48 - MINUTE, 4), at=50, holds=False),
        case("3 and 3 above the lowest", back(30, 0), back(50, 3), at=50, holds=False),
        case("4 and 1 above the lowest", back(30, 3), back(50, 4), at=50, holds=False),
        case("the lowest may be after hour 48 too", back(50, 2), back(60, 4), at=60, holds=True),
        case("the lowest so far, not a later one", back(50, 5), back(60, 2), at=60, holds=False),
        case("the lowest of all, not the one before", back(30, 2), back(40, 3), back(50, 4), at=50, holds=True),
        case("day 7: 4, as high as on day 1", back(2, 4), back(7 * DAY, 4), at=7 * DAY, holds=True),
        case("a minute before day 7", back(2, 4), back(7 * DAY - MINUTE, 4), at=8 * DAY, holds=False),
        case("day 7: 4, higher on day 1", back(2, 4), back(3, 5), back(7 * DAY, 4), at=7 * DAY, holds=False),
        case("day 7: 3, as high as on day 1", back(2, 3), back(7 * DAY, 3), at=7 * DAY, holds=False),
        case("day 7: nothing known of day 1", back(30, 4), back(7 * DAY, 4), at=7 * DAY, holds=False),
        case("hour 24 is not of the first 24 h", back(24, 4), back(7 * DAY, 4), at=7 * DAY, holds=False),
        case("just before hour 24 is", back(24 - MINUTE, 4), back(7 * DAY, 4), at=7 * DAY, holds=True),
        case("it stays when the pain falls", back(50, 7), back(60, 0), at=60, holds=True),
    ],
)
def test_back_pain_worse(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.BACK_PAIN_WORSE in lines_at(diary, hour)) is holds
