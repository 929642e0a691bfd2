"""Relief that came and went: returned, late return."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, SecondPatch, Severity
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, WEEK, Row, case, conclusion_at, diary_of, lines_at

GOOD: Row = (2, 1)
"""Relief: 1 of 8."""


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("once 7, lying unknown", GOOD, (30, 7), at=30, holds=True),
        case("once 7, gap 2", GOOD, (30, 7, 5), at=30, holds=True),
        case("once 7, gap 1", GOOD, (30, 7, 6), at=30, holds=False),
        case("once 6", GOOD, (30, 6), at=30, holds=False),
        case("twice 2 h apart", GOOD, (30, 4), (32, 4), at=32, holds=True),
        case("twice a minute less apart", GOOD, (30, 4), (32 - MINUTE, 4), at=32, holds=False),
        case("3 is not", GOOD, (30, 3), (32, 3), at=32, holds=False),
        case("2 above best", (2, 2), (30, 4), (32, 4), at=32, holds=True),
        case("1 above best", (2, 3), (30, 4), (32, 4), at=32, holds=False),
        case("best is the lowest of all before", (2, 2), (4, 3), (30, 4), (32, 4), at=32, holds=True),
        case("best is not of later readings", (2, 3), (30, 4), (32, 4), (34, 2), at=34, holds=False),
        case("gap 1 once of two", GOOD, (30, 5, 4), (32, 5, 3), at=32, holds=False),
        case("gap 2 and lying unknown", GOOD, (30, 5, 3), (32, 5), at=32, holds=True),
        case("first and third 2 h apart", GOOD, (30, 5), (31, 5), (32, 5), at=32, holds=True),
        case("relief between", GOOD, (30, 5), (31, 3), (32, 5), at=32, holds=False),
        case("no relief between, though not met", GOOD, (30, 5), (31, 5, 4), (32, 5), at=32, holds=True),
        case("3 of 5 between is no relief", GOOD, (30, 4), (31, 3), (32, 4), at=32, holds=True, baseline=(5, 1)),
        case("2 of 5 between is relief", GOOD, (30, 4), (31, 2), (32, 4), at=32, holds=False, baseline=(5, 1)),
        case("relief of exactly half", (2, 3), (30, 7), at=30, holds=True, baseline=(6, 1)),
        case("relief of less than half", (2, 3), (30, 7), at=30, holds=False, baseline=(5, 1)),
        case("3 is relief, baseline unknown", (2, 3), (30, 7), at=30, holds=True, baseline=(None, None)),
        case("4 is none, baseline unknown", (2, 4), (30, 7), at=30, holds=False, baseline=(None, None)),
        case("3 is relief, baseline 0", (2, 3), (30, 7), at=30, holds=True, baseline=(0, 0)),
        case("4 of 10 is no relief", (2, 4), (30, 7), at=30, holds=False, baseline=(10, 1)),
        case("relief never reached", (30, 8), at=30, holds=False),
        case("both must come after relief", (1, 8), (2, 1), (3, 6), at=3, holds=False),
        case("before hour 24 too", GOOD, (3, 8), at=3, holds=True),
    ],
)
def test_returned(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.RETURNED in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "hour, severity, second_patch",
    [
        (20, Severity.TODAY, SecondPatch.TOO_SOON),
        (24 - MINUTE, Severity.TODAY, SecondPatch.TOO_SOON),
        (24, Severity.DISCUSS, SecondPatch.WORTH_DISCUSSING),
    ],
)
def test_a_return_is_for_today_and_too_soon_before_hour_24(
    hour: float, severity: Severity, second_patch: SecondPatch
) -> None:
    """Before hour n means the hour of the moment looked at, and a boundary belongs to the later side."""
    found = conclusion_at(diary_of(GOOD, (20, 8)), hour, Line.RETURNED)
    assert (found.severity, found.second_patch) == (severity, second_patch)


SIX_WEEKS = 6 * WEEK
BEFORE, AFTER = SIX_WEEKS - MINUTE, SIX_WEEKS + MINUTE


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("once 7 after six weeks", GOOD, (AFTER, 7), at=AFTER, holds=Line.LATE_RETURN),
        case("once 7 before six weeks", GOOD, (BEFORE, 7), at=AFTER, holds=Line.RETURNED),
        case("at six weeks is not more than six weeks", GOOD, (SIX_WEEKS, 7), at=AFTER, holds=Line.RETURNED),
        case("the second of two fires it", GOOD, (BEFORE, 5), (AFTER + 2, 5), at=AFTER + 2, holds=Line.LATE_RETURN),
        case("one episode, begun before", GOOD, (BEFORE, 8), (AFTER, 8), at=AFTER, holds=Line.RETURNED),
    ],
)
def test_late_return(diary: Diary, hour: float, holds: Line) -> None:
    """`returned` is then not listed."""
    assert [each for each in lines_at(diary, hour) if each in {Line.RETURNED, Line.LATE_RETURN}] == [holds]


def test_a_late_return_is_for_today_and_to_assess_first() -> None:
    found = conclusion_at(diary_of(GOOD, (AFTER, 7)), AFTER, Line.LATE_RETURN)
    assert (found.severity, found.second_patch) == (Severity.TODAY, SecondPatch.ASSESS_FIRST)


def test_a_return_names_the_readings_that_fired_it_and_holds_since_the_later() -> None:
    diary = diary_of(GOOD, (30, 5), (31, 5), (33, 6), (40, 6))
    found = conclusion_at(diary, 41, Line.RETURNED)
    assert found.since == diary.entries[3].observed_at
    assert found.entry_ids == (diary.entries[1].id, diary.entries[3].id)
