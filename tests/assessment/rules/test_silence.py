"""Not hearing anything: no data, closed."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import DAY, MINUTE, WEEK, also, case, conclusion_at, diary_of, lines_at
from tests.builders import at_hour

ILL = also(too_ill=True)
SIX_WEEKS = 6 * WEEK


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("24 h", (2, 4), at=26, holds=True),
        case("a minute less", (2, 4), at=26 - MINUTE, holds=False),
        case("no upright since the patch", at=24, holds=True),
        case("a minute less since the patch", at=24 - MINUTE, holds=False),
        case("other answers are no upright", (2, 4), (20, None, 3), at=26, holds=True),
        case("a score of 0 is one", (2, 4), (20, 0), at=26, holds=False),
        case("begun a minute before hour 72: 24 h", (72 - MINUTE, 4), at=96, holds=True),
        case("begun at hour 72: 48 h", (72, 4), at=120, holds=True),
        case("begun at hour 72: not less", (72, 4), at=120 - MINUTE, holds=False),
        case("begun a minute before day 14: 48 h", (14 * DAY - MINUTE, 4), at=16 * DAY, holds=True),
        case("begun at day 14: 8 days", (14 * DAY, 4), at=22 * DAY, holds=True),
        case("begun at day 14: not less", (14 * DAY, 4), at=22 * DAY - MINUTE, holds=False),
        case("a minute before week 6", (20 * DAY, 4), at=SIX_WEEKS - MINUTE, holds=True),
        case("never from week 6 on", (20 * DAY, 4), at=SIX_WEEKS, holds=False),
        case("the last two entries too ill", (2, 4), (6, None, ILL), (7, None, ILL), at=7, holds=True),
        case("too ill once", (2, 4), (7, None, ILL), at=7, holds=False),
        case("too ill, scored between", (2, None, ILL), (6, 4), (7, None, ILL), at=7, holds=False),
        case("too ill twice, then scored", (2, None, ILL), (6, None, ILL), (7, 4), at=7, holds=False),
        case("too ill twice after week 6", (1100, None, ILL), (1101, None, ILL), at=1101, holds=True),
    ],
)
def test_no_data(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.NO_DATA in lines_at(diary, hour)) is holds


def test_silence_holds_since_it_lasted_long_enough_and_no_entry_fired_it() -> None:
    diary = diary_of((2, 4))
    found = conclusion_at(diary, 40, Line.NO_DATA)
    assert found.since == at_hour(diary.patches[0], 26)
    assert found.entry_ids == ()


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("week 6", (20 * DAY, 0), at=SIX_WEEKS, holds=Line.CLOSED),
        case("a minute before week 6", (20 * DAY, 0), at=SIX_WEEKS - MINUTE, holds=Line.NO_DATA),
        case("8 days without reading", (SIX_WEEKS, 0), at=SIX_WEEKS + 8 * DAY, holds=Line.CLOSED),
        case("a minute less", (SIX_WEEKS, 0), at=SIX_WEEKS + 8 * DAY - MINUTE, holds=Line.ON_COURSE),
        case("never a reading", at=SIX_WEEKS, holds=Line.CLOSED),
        case("an entry without upright", (20 * DAY, 0), (1000, None, 1), at=SIX_WEEKS, holds=Line.CLOSED),
        case("persistent pain is more serious", (20 * DAY, 1), at=SIX_WEEKS, holds=Line.PERSISTENT),
    ],
)
def test_closed(diary: Diary, hour: float, holds: Line) -> None:
    assert lines_at(diary, hour) == [holds]
