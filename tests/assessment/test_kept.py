"""How the plan was kept so far: only what was said, and unknown is not kept."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.assessment.kept import KeptSoFar, Said, SaidStretch, kept_so_far
from bloodpatch_tracker.assessment.restrictions import breaches, restricted_for
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import HOUR
from bloodpatch_tracker.diary.vocabulary import Activity
from tests.assessment.any_diary import bounded, diaries, moments
from tests.assessment.course_of_scores import Row, also, diary_of, did
from tests.builders import at_hour

KEPT, BROKEN, NOTHING = Said
YES, NO = also(restrictions_kept=True), also(restrictions_kept=False)
BENT = did(Activity.BENDING)


def so_far(diary: Diary, hour: float) -> KeptSoFar:
    patch = diary.patches[0]
    return kept_so_far(course_of(diary, patch, at_hour(patch, hour)))


def strip(*rows: Row, hour: float) -> list[tuple[float, float, Said]]:
    found = so_far(diary_of(*rows), hour).stretches
    return [(each.from_hour, each.until_hour, each.said) for each in found]


def test_without_a_word_nothing_is_known() -> None:
    found = so_far(diary_of((2, 5), (8, 4)), 20)
    assert found == KeptSoFar(0, 0, (SaidStretch(0, 20, NOTHING),))
    assert found.said is NOTHING


@pytest.mark.parametrize(
    "rows, hour, expected",
    [
        (((4, 5, YES),), 4, [(0, 4, KEPT)]),
        (((4, 5, YES),), 10, [(0, 4, KEPT), (4, 10, NOTHING)]),  # since then nobody said anything
        (((4, 5, YES), (8, 4), (12, 4, YES)), 12, [(0, 4, KEPT), (4, 8, NOTHING), (8, 12, KEPT)]),
        (((4, 5, YES), (8, 4, YES)), 8, [(0, 8, KEPT)]),
        (((4, 5, YES), (8, 4, BENT), (12, 4, YES)), 12, [(0, 4, KEPT), (4, 8, BROKEN), (8, 12, KEPT)]),
        (((4, 5, NO),), 4, [(0, 4, BROKEN)]),
        (((4, 5, did(Activity.BENDING, restrictions_kept=True)),), 4, [(0, 4, BROKEN)]),  # said one thing, did another
        (((4, 5, did(Activity.LIFTING, lifted_kg=4)),), 4, [(0, 4, NOTHING)]),  # within the limit
        (((4, 5, YES), (4, 4, BENT)), 4, [(0, 4, BROKEN)]),
        (((4, 5), (4, 4, YES)), 4, [(0, 4, KEPT)]),
        (((0, 5, BENT),), 3, [(0, 3, NOTHING)]),  # at the moment of the patch there is no time to speak of
    ],
)
def test_an_answer_is_about_the_time_since_the_entry_before(
    rows: tuple[Row, ...], hour: float, expected: list[tuple[float, float, Said]]
) -> None:
    assert strip(*rows, hour=hour) == expected


@pytest.mark.parametrize(
    "rows, hour, expected",
    [
        (((40, 2, YES), (60, 2, YES)), 70, [(0, 48, KEPT)]),
        (((40, 2, YES), (60, 2)), 70, [(0, 40, KEPT), (40, 48, NOTHING)]),
        (((40, 2, YES),), 44, [(0, 40, KEPT), (40, 44, NOTHING)]),
        (((40, 2, YES), (60, 2, BENT)), 70, [(0, 40, KEPT), (40, 48, NOTHING)]),  # after the plan bending is no breach
        ((), 0, []),
        ((), 70, [(0, 48, NOTHING)]),
    ],
)
def test_the_strip_ends_with_the_plan_or_now(
    rows: tuple[Row, ...], hour: float, expected: list[tuple[float, float, Said]]
) -> None:
    assert strip(*rows, hour=hour) == expected


def test_a_plan_of_0_hours_has_no_strip_and_nothing_to_keep() -> None:
    found = so_far(diary_of((4, 5, YES), restriction_hours=0), 10)
    assert found == KeptSoFar(0, 0, ())


@pytest.mark.parametrize(
    "rows, kept, broken, said",
    [
        (((4, 5, YES), (8, 4, YES), (12, 4)), 2, 0, KEPT),
        (((4, 5, YES), (8, 4, BENT)), 1, 1, BROKEN),
        (((4, 5, did(Activity.BENDING, restrictions_kept=True)),), 0, 1, BROKEN),
        (((40, 5), (60, 4, YES), (70, 4, YES)), 1, 0, KEPT),  # the one at 70 is about hours after the plan
        (((20, 5, did(Activity.DRIVING)), (30, 5, did(Activity.DRIVING))), 0, 1, BROKEN),
        (((100, 5, NO),), 0, 1, BROKEN),  # as the rules list it
        (((4, 5, also(restrictions_kept=True, voided_hour=5)),), 0, 0, NOTHING),
    ],
)
def test_entries_are_counted_by_what_they_say(rows: tuple[Row, ...], kept: int, broken: int, said: Said) -> None:
    found = so_far(diary_of(*rows), 120)
    assert (found.kept, found.broken, found.said) == (kept, broken, said)


@given(data=st.data())
@bounded
def test_the_strip_covers_the_plan_so_far_without_a_gap(data: st.DataObject) -> None:
    diary = data.draw(diaries())
    moment = data.draw(moments(diary))
    course = course_of(diary, diary.patches[0], moment)
    found = kept_so_far(course)
    end = min(restricted_for(course.patch) / HOUR, course.elapsed / HOUR)
    if end == 0:
        assert found.stretches == ()
        return
    assert (found.stretches[0].from_hour, found.stretches[-1].until_hour) == (0, end)
    for one, other in pairwise(found.stretches):
        assert one.until_hour == other.from_hour
        assert one.said is not other.said
    assert found.broken == sum(1 for entry in course.entries if breaches(course, entry))
