"""Notes: a broken restriction, a headache that was not postural before the patch."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, Remark
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity
from tests.assessment.course_of_scores import MINUTE, also, case, conclusion_at, did, lines_at

LIFTING, DRIVING, BENDING = Activity.LIFTING, Activity.DRIVING, Activity.BENDING


@pytest.mark.parametrize("each", [each for each in Activity if each is not DRIVING])
def test_each_restricted_activity_inside_the_plan(each: Activity) -> None:
    diary = case("", (20, 1, did(each)), at=20, holds=True).values[0]
    assert Line.RESTRICTION_BROKEN in lines_at(diary, 20)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("restrictions not kept", (20, 1, also(restrictions_kept=False)), at=20, holds=True),
        case("not kept, whatever the hour", (60, 1, also(restrictions_kept=False)), at=60, holds=True),
        case("restrictions kept", (20, 1, also(restrictions_kept=True)), at=20, holds=False),
        case("nothing said", (20, 1), at=20, holds=False),
        case("bending a minute before hour 48", (48 - MINUTE, 1, did(BENDING)), at=48, holds=True),
        case("bending at hour 48", (48, 1, did(BENDING)), at=48, holds=False),
        case("bending inside a longer plan", (71, 1, did(BENDING)), at=71, holds=True, restriction_hours=72),
        case("bending after a shorter plan", (12, 1, did(BENDING)), at=12, holds=False, restriction_hours=12),
        case("a plan of 0 hours", (0, 1, did(BENDING)), at=1, holds=False, restriction_hours=0),
        case("4.5 kg is within the limit", (20, 1, did(LIFTING, lifted_kg=4.5)), at=20, holds=False),
        case("4.6 kg is not", (20, 1, did(LIFTING, lifted_kg=4.6)), at=20, holds=True),
        case("a weight not given", (20, 1, did(LIFTING)), at=20, holds=True),
        case("4.6 kg after the plan", (48, 1, did(LIFTING, lifted_kg=4.6)), at=48, holds=False),
        case("a limit of its own", (20, 1, did(LIFTING, lifted_kg=9)), at=20, holds=False, lift_limit_kg=10),
        case("a limit of 0 is a limit", (20, 1, did(LIFTING, lifted_kg=0.1)), at=20, holds=True, lift_limit_kg=0),
        case("0 kg is within it", (20, 1, did(LIFTING, lifted_kg=0)), at=20, holds=False, lift_limit_kg=0),
        case("light lifting beside bending", (20, 1, did(LIFTING, BENDING, lifted_kg=1)), at=20, holds=True),
        case("driving a minute before hour 24", (24 - MINUTE, 1, did(DRIVING)), at=24, holds=True),
        case("driving at hour 24", (24, 1, did(DRIVING)), at=24, holds=False),
        case("driving with a plan of 12 h", (20, 1, did(DRIVING)), at=20, holds=True, restriction_hours=12),
        case("it stays noted", (20, 1, did(BENDING)), (50, 1), at=50, holds=True),
    ],
)
def test_restriction_broken(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.RESTRICTION_BROKEN in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("2 higher 12 h later", (20, 1, did(BENDING)), (32, 3), at=32, holds=True),
        case("2 higher, a minute later than that", (20, 1, did(BENDING)), (32 + MINUTE, 3), at=33, holds=False),
        case("1 higher", (20, 1, did(BENDING)), (32, 2), at=32, holds=False),
        case("2 higher before", (10, 3), (20, 1, did(BENDING)), at=32, holds=False),
    ],
)
def test_a_rise_that_follows_is_noted_before(diary: Diary, hour: float, holds: bool) -> None:
    found = conclusion_at(diary, hour, Line.RESTRICTION_BROKEN)
    assert (Remark.NOTED_BEFORE in found.remarks) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("gap 1", at=1, holds=True, baseline=(7, 6)),
        case("gap 2", at=1, holds=False, baseline=(7, 5)),
        case("gap -3", at=1, holds=True, baseline=(2, 5)),
        case("gap 0", at=1, holds=True, baseline=(0, 0)),
        case("lying unknown", at=1, holds=False, baseline=(7, None)),
        case("upright unknown", at=1, holds=False, baseline=(None, 6)),
    ],
)
def test_not_postural_before(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.NOT_POSTURAL_BEFORE in lines_at(diary, hour)) is holds
