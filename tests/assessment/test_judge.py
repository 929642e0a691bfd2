"""Which lines are listed in which order, which is the status, what late entries do."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, SecondPatch
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Symptom
from tests.assessment.course_of_scores import DAY, also, case, diary_of, did, lines_at, looked_at, sign, symptom

FEVER, ILL, LEG = also(temperature_c=38.5), also(too_ill=True), also(leg_pain=True)


def test_every_line_that_holds_is_listed_most_serious_first() -> None:
    diary = diary_of(
        (1, 5, 1),
        (2, 10, 1, LEG | did(Activity.BENDING)),
        (3, 4, 6, FEVER),
        (4, 2, 1, also(systolic_mmhg=85)),
        (6, 8, 8),
        (49, None, also(back_pain=8)),
        (8 * DAY, 9, 3, sign()),
        (9 * DAY, None, ILL),
        (9 * DAY + 1, None, ILL),
        baseline=(6, 5),
        number=2,
    )
    assert lines_at(diary, 9 * DAY + 1) == [
        Line.EMERGENCY,
        Line.FEVER,
        Line.RADIATING_PAIN,
        Line.BLOOD_PRESSURE,
        Line.BACK_PAIN_WORSE,
        Line.REVERSED_PATTERN,
        Line.CHANGED_CHARACTER,
        Line.WORSE_THAN_BEFORE,
        Line.REPEAT_FAILURE,
        Line.RETURNED,
        Line.NO_DATA,
        Line.PERSISTENT,
        Line.RESTRICTION_BROKEN,
        Line.NOT_POSTURAL_BEFORE,
    ]


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("the first that holds", (2, 1), (30, 8, LEG), at=30, holds=Line.RADIATING_PAIN),
        case("a note is never the status", (2, 1, did(Activity.BENDING)), at=3, holds=Line.ON_COURSE),
        case("nor are two", (2, 1, did(Activity.BENDING)), at=3, holds=Line.ON_COURSE, baseline=(7, 7)),
        case("a good line where nothing else holds", at=5, holds=Line.SETTLING),
    ],
)
def test_the_status_is_the_first_line_that_holds(diary: Diary, hour: float, holds: Line) -> None:
    status = looked_at(diary, hour).status
    assert status is not None
    assert status.line is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("assess-first over too-soon", (5, 8, FEVER), at=5, holds=SecondPatch.ASSESS_FIRST),
        case("assess-first over worth-discussing", (2, 1), (30, 8, LEG), at=30, holds=SecondPatch.ASSESS_FIRST),
        case("a failure after a second patch", (2, 1), (30, 8), at=30, holds=SecondPatch.ASSESS_FIRST, number=2),
        case("too-soon over no", (5, 8), (6, None, ILL), (7, None, ILL), at=7, holds=SecondPatch.TOO_SOON),
        case("worth-discussing over no", (2, 1), (30, 8), at=60, holds=SecondPatch.WORTH_DISCUSSING),
        case("no, where nothing else is said", (2, 1), at=3, holds=SecondPatch.NO),
    ],
)
def test_of_several_answers_about_a_second_patch_the_more_careful_wins(
    diary: Diary, hour: float, holds: SecondPatch
) -> None:
    assert looked_at(diary, hour).second_patch is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("returned", (2, 1), (30, 8), at=30, holds=True, number=2),
        case("a higher number", (2, 1), (30, 8), at=30, holds=True, number=5),
        case("of the first patch", (2, 1), (30, 8), at=30, holds=False, number=1),
        case("late-return", (2, 1), (1100, 8), at=1100, holds=True, number=2),
        case("not-relieved", (30, 8), at=30, holds=True, number=2),
        case("no-early-relief", (5, 8), at=5, holds=True, number=2),
        case("possible-return is not among them", (2, 1), (30, 5), at=30, holds=False, number=2),
        case("nor is partial-relief", (2, 3), (50, 4), at=50, holds=False, number=2),
        case("nor is a warning sign", (2, 1, sign()), at=2, holds=False, number=2),
    ],
)
def test_repeat_failure(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.REPEAT_FAILURE in lines_at(diary, hour)) is holds


def test_one_flag_an_episode_never_one_a_reading() -> None:
    diary = diary_of((2, 1), *((hour, 8, 1, LEG) for hour in range(30, 40)))
    lines = lines_at(diary, 40)
    assert len(lines) == len(set(lines))


def test_of_the_good_lines_only_the_first_is_listed() -> None:
    """Recovered, closed and on course would all hold."""
    quiet = tuple((day * DAY, 0) for day in range(1, 11))
    assert lines_at(diary_of(*quiet), 50 * DAY) == [Line.RECOVERED]


def test_nausea_alone_is_no_flag() -> None:
    assert lines_at(diary_of((2, 1, symptom(Symptom.NAUSEA))), 3) == [Line.ON_COURSE]
