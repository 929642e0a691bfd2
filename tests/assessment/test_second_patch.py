"""A second patch starts its own clock; what it ends, and what carries over."""

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Line, SecondPatch
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author
from tests.assessment.course_of_scores import Row, also, entry_of, lines_at, looked_at, sign
from tests.builders import a_patch, a_patient, a_review, at_hour

GOOD: Row = (2, 1)
LEG = also(leg_pain=True)


def patched(*courses: tuple[float, tuple[Row, ...]], reviews: tuple[tuple[int, float, Author], ...] = ()) -> Diary:
    """A diary of several patches: each its hour after the first and its rows; reviews by place of the patch and hour
    after that."""
    patient = a_patient()
    patches = [
        a_patch(patient, number, hour, baseline_upright=6, baseline_lying=1)
        for number, (hour, _) in enumerate(courses, 1)
    ]
    rows = [entry_of(patch, row) for patch, (_, course) in zip(patches, courses, strict=True) for row in course]
    made: list[Review] = [a_review(patches[place], hour, role) for place, hour, role in reviews]
    return Diary(patient, tuple(patches), tuple(rows), tuple(made))


def at(diary: Diary, hour: float) -> tuple[Assessment, ...]:
    return assess(diary, at_hour(diary.patches[0], hour))


LATCHED: list[tuple[Line, tuple[Row, ...]]] = [
    (Line.EMERGENCY, ((8, 1, sign()),)),
    (Line.FEVER, ((8, 1, also(temperature_c=38.0)),)),
    (Line.RADIATING_PAIN, ((8, 1, LEG),)),
    (Line.BLOOD_PRESSURE, ((8, 1, also(systolic_mmhg=85)),)),
    (Line.BACK_PAIN_WORSE, ((50, 1, also(back_pain=7)),)),
    (Line.REVERSED_PATTERN, ((8, 2, 5),)),
    (Line.CHANGED_CHARACTER, ((8, 7, 7), (9, 1))),
    (Line.WORSE_THAN_BEFORE, ((8, 8), (9, 1))),
]


@pytest.mark.parametrize("line, rows", LATCHED)
def test_a_latched_flag_carries_over_until_reviewed(line: Line, rows: tuple[Row, ...]) -> None:
    diary = patched((0, rows), (60, (GOOD,)))
    (found,) = at(diary, 63)[1].conclusions
    assert (found.line, found.carried_from) == (line, 1)
    assert found.entry_ids == (diary.entries[0].id,)
    assert at(diary, 63)[1].second_patch is SecondPatch.ASSESS_FIRST


@pytest.mark.parametrize("line, rows", LATCHED)
def test_a_latched_flag_holds_until_a_nurses_review(line: Line, rows: tuple[Row, ...]) -> None:
    """However good what follows."""
    assert line in lines_at(patched((0, (*rows, *((hour, 0) for hour in range(60, 200, 10))))), 200)


@pytest.mark.parametrize(
    "line, rows",
    [
        (Line.RETURNED, (GOOD, (30, 8, 1))),
        (Line.NOT_RELIEVED, ((20, 6), (30, 6))),
        (Line.POSSIBLE_RETURN, (GOOD, (30, 5))),
        (Line.WORSENING, ((20, 4), (30, 7))),
        (Line.NO_DATA, ()),
        (Line.PARTIAL_RELIEF, ((2, 3), (50, 4))),
    ],
)
def test_it_ends_the_other_flags_of_the_one_before(line: Line, rows: tuple[Row, ...]) -> None:
    diary = patched((0, rows), (60, (GOOD,)))
    assert line in [each.line for each in at(diary, 63)[0].conclusions]
    assert [each.line for each in at(diary, 63)[1].conclusions] == [Line.ON_COURSE]


def test_relief_before_it_is_not_relief_after_it() -> None:
    """The 7 is no return, and too early a lack of relief."""
    diary = patched((0, (GOOD,)), (60, ((5, 7),)))
    assert [each.line for each in at(diary, 66)[1].conclusions] == [Line.REPEAT_FAILURE, Line.NO_EARLY_RELIEF]


def test_the_patch_before_is_judged_as_of_that_moment_for_ever() -> None:
    known_later = (50, 8, 1, sign() | also(recorded_hour=70))
    diary, plain = (patched((0, rows), (60, (GOOD,))) for rows in ((GOOD, (50, 1), known_later), (GOOD, (50, 1))))
    for hour in (60, 70, 2000):
        assert at(diary, hour)[0] == at(plain, hour)[0]
        assert at(diary, hour)[0].as_of == diary.patches[1].patch_time


def test_a_sign_from_before_it_that_is_typed_up_after_it_carries_over() -> None:
    diary = patched((0, (GOOD, (50, 1, sign() | also(recorded_hour=70)))), (60, (GOOD,)))
    assert [each.line for each in at(diary, 69)[1].conclusions] == [Line.ON_COURSE]
    assert [each.line for each in at(diary, 70)[1].conclusions] == [Line.EMERGENCY]


def test_a_second_patch_is_listed_once_done() -> None:
    diary = patched((0, (GOOD,)), (60, ()))
    assert len(at(diary, 59.9)) == 1
    assert [each.patch.patch_number for each in at(diary, 60)] == [1, 2]


def test_a_flag_carries_over_a_chain_of_patches() -> None:
    diary = patched((0, ((8, 1, LEG),)), (60, (GOOD,)), (120, (GOOD,)))
    found = {each.line: each for each in at(diary, 123)[2].conclusions}
    assert list(found) == [Line.RADIATING_PAIN]
    assert found[Line.RADIATING_PAIN].carried_from == 1


NURSE, PATIENT = Author.NURSE, Author.PATIENT


@pytest.mark.parametrize(
    "place, hour, on_second, on_third",
    [
        pytest.param(0, 9, [], [], id="before the second patch"),
        pytest.param(0, 61, [(Line.RADIATING_PAIN, True)], [], id="of the first patch, after the second"),
        pytest.param(1, 1, [(Line.RADIATING_PAIN, True)], [], id="of the second patch"),
        pytest.param(2, 1, [(Line.RADIATING_PAIN, False)], [(Line.RADIATING_PAIN, True)], id="of the third"),
    ],
)
def test_a_nurses_review_ends_the_carrying(
    place: int, hour: float, on_second: list[tuple[Line, bool]], on_third: list[tuple[Line, bool]]
) -> None:
    diary = patched((0, ((8, 1, LEG),)), (60, (GOOD,)), (120, (GOOD,)), reviews=((place, hour, NURSE),))
    flags = [
        [(c.line, c.reviewed is not None) for c in each.conclusions if c.line is Line.RADIATING_PAIN]
        for each in at(diary, 123)
    ]
    assert flags[1:] == [on_second, on_third]


def test_a_patients_review_only_quiets_what_was_carried() -> None:
    diary = patched((0, ((8, 1, LEG),)), (60, (GOOD,)), reviews=((1, 3, PATIENT),))
    status = looked_at(diary, 64).status
    assert status is not None
    assert (status.line, status.reviewed, status.spoken) == (Line.RADIATING_PAIN, None, diary.reviews[0])


def test_the_second_patch_adds_its_own_to_what_was_carried() -> None:
    diary = patched((0, ((8, 1, LEG),)), (60, ((2, 1, LEG),)), reviews=((1, 1, NURSE),))
    (found,) = (each for each in at(diary, 64)[1].conclusions if each.line is Line.RADIATING_PAIN)
    assert found.reviewed is None
    assert found.entry_ids == (diary.entries[1].id,)
