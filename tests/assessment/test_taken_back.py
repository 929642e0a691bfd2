"""A review that is taken back counts as never made, from then on."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.asking import asks_for_the_team
from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import put_back, taken_back
from bloodpatch_tracker.diary.vocabulary import Author
from tests.assessment.any_diary import assessed, bounded, reviews_of
from tests.assessment.course_of_scores import MINUTE, also, conclusion_at, diary_of, looked_at, sign
from tests.assessment.test_second_patch import at, patched
from tests.builders import at_hour

Looked = tuple[Diary, datetime]


def without_review(diary: Diary, place: int, hour: float) -> Diary:
    """The diary, one of its reviews taken back some hours after the first patch."""
    reviews = list(diary.reviews)
    reviews[place] = taken_back(reviews[place], at_hour(diary.patches[0], hour))
    return replace(diary, reviews=tuple(reviews))


@pytest.mark.parametrize("hour, covered", [(9, True), (12 - MINUTE, True), (12, False), (40, False)])
def test_a_sign_off_covers_until_it_is_taken_back(hour: float, covered: bool) -> None:
    diary = without_review(diary_of((8, 1, sign()), reviews=(9,)), 0, 12)
    assert (conclusion_at(diary, hour, Line.EMERGENCY).reviewed is not None) is covered


@pytest.mark.parametrize("hour, quiet", [(9, True), (12 - MINUTE, True), (12, False)])
def test_i_have_spoken_to_my_team_can_be_undone_and_the_prompt_is_back(hour: float, quiet: bool) -> None:
    diary = without_review(diary_of((8, 1, sign()), reviews=((9, Author.PATIENT),)), 0, 12)
    assert asks_for_the_team(looked_at(diary, hour)) is not quiet


def test_put_back_it_covers_as_before() -> None:
    diary = diary_of((8, 1, sign()), reviews=(9,))
    gone = without_review(diary, 0, 12)
    assert replace(gone, reviews=(put_back(gone.reviews[0]),)) == diary


def test_the_review_before_it_still_covers_what_it_covered() -> None:
    """
    a sign ─ reviewed at 9 ─ leg pain ─ reviewed at 13, taken back at 14
    """
    diary = without_review(diary_of((8, 1, sign()), (12, 1, also(leg_pain=True)), reviews=(9, 13)), 1, 14)
    assert conclusion_at(diary, 15, Line.EMERGENCY).reviewed == diary.reviews[0]
    assert conclusion_at(diary, 15, Line.RADIATING_PAIN).reviewed is None


def test_the_review_after_it_covers_all_that_it_saw() -> None:
    diary = without_review(diary_of((8, 1, sign()), reviews=(9, 13)), 0, 14)
    assert conclusion_at(diary, 15, Line.EMERGENCY).reviewed == diary.reviews[1]


@pytest.mark.parametrize("hour, reviewed_then", [(59, False), (70, True)])
def test_a_flag_whose_sign_off_is_taken_back_carries_over_to_the_next_patch(hour: float, reviewed_then: bool) -> None:
    """Before that patch, or after it: the patch before is judged as of the second patch, for ever."""
    diary = patched((0, ((8, 1, also(leg_pain=True)),)), (60, ((2, 1),)), reviews=((0, 9, Author.NURSE),))
    first, second = at(without_review(diary, 0, hour), 72)
    assert [c.line for c in second.conclusions if c.carried_from] == [Line.RADIATING_PAIN]
    [flag] = (each for each in first.conclusions if each.line is Line.RADIATING_PAIN)
    assert (flag.reviewed is not None) is reviewed_then


@bounded
@given(st.data(), assessed())
def test_taken_back_at_once_it_was_never_made(data: st.DataObject, looked: Looked) -> None:
    diary, moment = looked
    slip = data.draw(reviews_of(data.draw(st.sampled_from(diary.patches))))
    more = replace(diary, reviews=(*diary.reviews, taken_back(slip, slip.made_at)))
    assert assess(more, moment) == assess(diary, moment)


@bounded
@given(st.data(), assessed())
def test_taken_back_by_the_moment_it_was_never_made_for_an_only_patch(data: st.DataObject, looked: Looked) -> None:
    diary, moment = looked
    patch = diary.patches[0]
    alone = Diary(diary.patient, (patch,), diary.entries_of(patch))
    slip = data.draw(reviews_of(patch))
    gone = taken_back(slip, moment - timedelta(hours=data.draw(st.sampled_from((0, 30)))))
    kept = tuple(review for review in diary.reviews if review.patch_id == patch.id)
    before, after = (replace(alone, reviews=reviews) for reviews in (kept, (*kept, gone)))
    assert assess(after, moment) == assess(before, moment)


@bounded
@given(st.data(), assessed())
def test_not_yet_taken_back_it_counts_in_full(data: st.DataObject, looked: Looked) -> None:
    diary, moment = looked
    later = moment + timedelta(minutes=data.draw(st.sampled_from((1, 6000))))
    gone = replace(diary, reviews=tuple(taken_back(review, later) for review in diary.reviews))
    assert [each.status and each.status.line for each in assess(gone, moment)] == [
        each.status and each.status.line for each in assess(diary, moment)
    ]
