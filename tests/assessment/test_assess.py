"""What is seen as of a moment."""

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, also, case, conclusion_at, diary_of, lines_at, sign
from tests.builders import at_hour

SIGN = sign()


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("observed at that moment", (10, 1, SIGN), at=10, holds=True),
        case("observed a minute after", (10, 1, SIGN), at=10 - MINUTE, holds=False),
        case("recorded at that moment", (8, 1, SIGN | also(recorded_hour=10)), at=10, holds=True),
        case("recorded a minute after", (8, 1, SIGN | also(recorded_hour=10)), at=10 - MINUTE, holds=False),
        case("observed after it was recorded", (10, 1, SIGN | also(recorded_hour=9.95)), at=9.97, holds=False),
        case("last amended at that moment", (8, 1, SIGN | also(amended_hour=10)), at=10, holds=True),
        case("last amended a minute after", (8, 1, SIGN | also(amended_hour=10)), at=10 - MINUTE, holds=False),
        case("voided", (8, 1, SIGN | also(voided_hour=10)), at=11, holds=False),
        case("voided only later", (8, 1, SIGN | also(voided_hour=10)), at=9, holds=False),
    ],
)
def test_an_entry_is_seen_once_observed_recorded_and_last_amended(diary: Diary, hour: float, holds: bool) -> None:
    """A voided entry counts as never written, at every moment."""
    assert (Line.EMERGENCY in lines_at(diary, hour)) is holds


@pytest.mark.parametrize("hour, reviewed", [(12 - MINUTE, False), (12, True), (20, True)])
def test_a_review_is_seen_once_made(hour: float, reviewed: bool) -> None:
    found = conclusion_at(diary_of((8, 1, SIGN), reviews=(12,)), hour, Line.EMERGENCY)
    assert (found.reviewed is not None) is reviewed


@pytest.mark.parametrize("hour, listed", [(-MINUTE, 0), (0, 1)])
def test_a_patch_is_listed_once_done(hour: float, listed: int) -> None:
    diary = diary_of((8, 1, SIGN))
    assert len(assess(diary, at_hour(diary.patches[0], hour))) == listed


def test_earlier_moments_are_not_replayed() -> None:
    """A silence that has ended leaves nothing behind."""
    diary = diary_of((2, 1), (40, 1))
    assert Line.NO_DATA in lines_at(diary, 39)
    assert lines_at(diary, 40) == [Line.ON_COURSE]


def test_entries_of_one_moment_are_walked_by_recorded_at() -> None:
    """The 5 was typed after the 3, so it is the latest."""
    diary = diary_of((2, 1), (30, 5, also(recorded_hour=31)), (30, 3))
    assert lines_at(diary, 31) == [Line.POSSIBLE_RETURN]


def test_a_conclusion_carries_its_source_and_the_version_of_the_rules() -> None:
    diary = diary_of((8, 1, SIGN))
    found = conclusion_at(diary, 8, Line.EMERGENCY)
    assert found.source
    assert found.rules_version == "2026.1"


def test_times_are_said_in_the_offset_of_the_patch() -> None:
    diary = diary_of()
    assert assess(diary, at_hour(diary.patches[0], 3))[0].as_of.utcoffset() == diary.patches[0].patch_time.utcoffset()
