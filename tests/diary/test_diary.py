"""A diary is one picture, in order whatever order it was given in; what does not fit in it is told."""

from itertools import permutations

import pytest

from bloodpatch_tracker.diary.diary import Diary, order_problems, place_problems
from bloodpatch_tracker.diary.refused import Problem, Why
from tests.builders import a_patch, a_patient, a_review, an_entry, an_id, at_hour

PATIENT = a_patient()
FIRST, SECOND, THIRD = (
    a_patch(number=1),
    a_patch(number=2, hours_after_first=48),
    a_patch(number=5, hours_after_first=96),
)


def test_patches_come_by_number_entries_and_reviews_by_time() -> None:
    entries = tuple(an_entry(FIRST, hour, 3) for hour in (1, 2, 3))
    reviews = tuple(a_review(FIRST, hour) for hour in (1, 2, 3))
    for one, two, three in permutations(range(3)):
        diary = Diary(
            PATIENT,
            tuple((FIRST, SECOND, THIRD)[place] for place in (one, two, three)),
            tuple(entries[place] for place in (one, two, three)),
            tuple(reviews[place] for place in (one, two, three)),
        )
        assert (diary.patches, diary.entries, diary.reviews) == ((FIRST, SECOND, THIRD), entries, reviews)


def test_what_shares_a_time_comes_in_the_same_order_however_it_was_given() -> None:
    entries = tuple(an_entry(FIRST, 2, 3, key=key) for key in range(5))
    late = an_entry(FIRST, 2, 3, recorded_hour=9)
    reviews = tuple(a_review(FIRST, 2, key=key) for key in range(5))
    patches = tuple(a_patch(number=1, key=key) for key in range(5))
    diary = Diary(PATIENT, patches, (late, *entries), reviews)
    assert diary == Diary(PATIENT, patches[::-1], (*entries[::-1], late), reviews[::-1])
    assert diary.entries[-1] == late


def test_a_patch_is_found_by_its_id_and_its_entries_with_it() -> None:
    mine, other = an_entry(SECOND, 1, 3), an_entry(FIRST, 1, 3)
    diary = Diary(PATIENT, (FIRST, SECOND), (mine, other))
    assert diary.patch(SECOND.id) == SECOND
    assert diary.entries_of(SECOND) == (mine,)
    with pytest.raises(KeyError):
        diary.patch(an_id("nobody"))


def test_the_next_patch_is_that_of_the_next_number_there_is() -> None:
    diary = Diary(PATIENT, (THIRD, FIRST, SECOND))
    assert [diary.next_patch(patch) for patch in diary.patches] == [SECOND, THIRD, None]


def test_patches_whose_numbers_follow_their_times_are_in_order() -> None:
    assert list(order_problems((THIRD, FIRST, SECOND))) == []


def test_two_patches_may_not_share_a_number() -> None:
    twin = a_patch(number=1, hours_after_first=3, key="twin")
    [(patch, problem)] = order_problems((FIRST, twin))
    assert patch in (FIRST, twin)
    assert problem == Problem("patch_number", Why.NUMBER_TAKEN, "1")


@pytest.mark.parametrize("hours", [0, -1])
def test_a_later_number_must_be_the_later_moment(hours: float) -> None:
    second = a_patch(number=2, hours_after_first=hours)
    assert list(order_problems((FIRST, second))) == [
        (second, Problem("patch_time", Why.NUMBER_OUT_OF_ORDER, second.patch_time.isoformat()))
    ]


def test_an_entry_lies_from_its_patch_on_and_before_the_next() -> None:
    """
    first ├──────────────────────── 48 h ────────────────────────┤ second
          0 may be                                     just before may be; 48 may not
    """
    for hour in (0, 47.999):
        assert list(place_problems(an_entry(FIRST, hour, 3), FIRST, SECOND)) == []
    [before] = place_problems(an_entry(FIRST, -0.001, 3), FIRST, SECOND)
    [after] = place_problems(an_entry(FIRST, 48, 3), FIRST, SECOND)
    assert (before.field, before.why) == ("observed_at", Why.BEFORE_PATCH)
    assert (after.field, after.why, after.given) == (
        "observed_at",
        Why.AFTER_NEXT_PATCH,
        at_hour(FIRST, 48).isoformat(),
    )


def test_without_a_next_patch_an_entry_may_be_as_late_as_it_likes() -> None:
    assert list(place_problems(an_entry(FIRST, 10_000, 3), FIRST, None)) == []
