"""What a review covers, and what that does to status, second patch and good line."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, SecondPatch
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Author
from tests.assessment.course_of_scores import (
    MINUTE,
    Row,
    also,
    case,
    conclusion_at,
    diary_of,
    lines_at,
    looked_at,
    sign,
)

GOOD: Row = (2, 1)
LEG = also(leg_pain=True)
PATIENT, CAREGIVER = Author.PATIENT, Author.CAREGIVER


def test_a_flag_covered_by_a_nurse_is_still_listed_marked_reviewed() -> None:
    diary = diary_of((8, 1, sign()), reviews=(9,))
    found = conclusion_at(diary, 10, Line.EMERGENCY)
    assert found.reviewed == diary.reviews[0]
    assert found.spoken is None


def test_a_nurses_review_takes_it_out_of_status_and_second_patch() -> None:
    before, after = (looked_at(diary_of((8, 1, sign()), reviews=(9,)), hour) for hour in (9 - MINUTE, 9))
    assert (before.status and before.status.line, before.second_patch) == (Line.EMERGENCY, SecondPatch.ASSESS_FIRST)
    assert (after.status and after.status.line, after.second_patch) == (Line.ON_COURSE, SecondPatch.NO)


@pytest.mark.parametrize("role", [PATIENT, CAREGIVER])
def test_i_have_spoken_to_my_team_only_quiets_the_prompt(role: Author) -> None:
    diary = diary_of((8, 1, sign()), reviews=((9, role),))
    seen = looked_at(diary, 10)
    assert (seen.status and seen.status.line, seen.second_patch) == (Line.EMERGENCY, SecondPatch.ASSESS_FIRST)
    found = conclusion_at(diary, 10, Line.EMERGENCY)
    assert (found.reviewed, found.spoken) == (None, diary.reviews[0])


def test_a_review_covers_only_what_holds_then() -> None:
    """The leg pain came later and stands; the warning sign is covered."""
    diary = diary_of((8, 1, sign()), (12, 1, LEG), reviews=(9,))
    assert conclusion_at(diary, 13, Line.EMERGENCY).reviewed
    assert conclusion_at(diary, 13, Line.RADIATING_PAIN).reviewed is None
    assert looked_at(diary, 13).status == conclusion_at(diary, 13, Line.RADIATING_PAIN)


def test_the_status_is_the_next_line_that_no_review_covers() -> None:
    diary = diary_of(GOOD, (8, 1, sign()), (30, 5), reviews=(9,))
    assert looked_at(diary, 30).status == conclusion_at(diary, 30, Line.POSSIBLE_RETURN)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("returned, latest 4", GOOD, (30, 8), (32, 4), at=33, holds=False, reviews=(31,)),
        case("returned, latest 3", GOOD, (30, 8), (32, 3), at=33, holds=True, reviews=(31,)),
        case("not relieved, latest 4", (2, 8), (30, 8), (32, 4), at=33, holds=False, reviews=(31,)),
        case("not relieved, latest 3", (2, 8), (30, 8), (32, 3), at=33, holds=True, reviews=(31,)),
        case("another line, latest 4", (2, 8), (4, 4, LEG), at=6, holds=True, reviews=(5,)),
    ],
)
def test_no_good_line_beside_a_reviewed_return_while_it_hurts(diary: Diary, hour: float, holds: bool) -> None:
    """Of `returned` and `not-relieved`: while the latest upright is above 3."""
    assert (Line.ON_COURSE in lines_at(diary, hour)) is holds


def test_where_only_reviewed_flags_are_left_there_is_no_status() -> None:
    diary = diary_of((2, 8), (30, 8), reviews=(31,))
    assert looked_at(diary, 31).status is None
    assert looked_at(diary, 31).second_patch is SecondPatch.NO


@pytest.mark.parametrize(
    "rows, hour, line",
    [
        ((GOOD, (30, 8), (40, 5)), 40, Line.RETURNED),
        ((GOOD, (60, 9)), 61, Line.RETURNED),
        (((2, 8), (60, 6)), 61, Line.NOT_RELIEVED),
        ((GOOD,), 60, Line.NO_DATA),
        (((2, 8), (30, 5), (49, 4), (52, 4)), 53, Line.PARTIAL_RELIEF),
    ],
)
def test_nothing_milder_takes_the_place_of_what_was_signed_off(rows: tuple[Row, ...], hour: float, line: Line) -> None:
    """One episode is signed off once, and neither "has eased" nor "on course" nor "too early" stands there instead."""
    open_one = looked_at(diary_of(*rows), hour)
    assert open_one.status is not None
    assert open_one.status.line is line
    signed = looked_at(diary_of(*rows, reviews=(hour,)), hour + 0.5)
    assert signed.status is None
    assert [(each.line, each.reviewed is not None) for each in signed.conclusions] == [(line, True)]


def test_what_a_review_did_not_see_still_asks() -> None:
    """A return signed off at 8 fires anew at 10, and a new warning sign is an emergency."""
    for row in ((40, 10), (40, 5, sign())):
        later = looked_at(diary_of(GOOD, (30, 8), row, reviews=(31,)), 41)
        assert later.status is not None


@pytest.mark.parametrize("line, rows", [(Line.RETURNED, (GOOD, (30, 8))), (Line.NOT_RELIEVED, ((2, 8), (30, 8)))])
def test_repeat_failure_is_reviewed_with_its_cause(line: Line, rows: tuple[Row, ...]) -> None:
    diary = diary_of(*rows, number=2, reviews=(31,))
    assert [(each.line, each.reviewed is not None) for each in looked_at(diary, 32).conclusions] == [
        (Line.REPEAT_FAILURE, True),
        (line, True),
    ]


def test_two_reviews_the_later_one_is_named_and_has_seen_more() -> None:
    diary = diary_of((8, 1, sign()), (10, 1, sign()), reviews=(9, 11))
    assert conclusion_at(diary, 10, Line.EMERGENCY).reviewed is None
    assert conclusion_at(diary, 12, Line.EMERGENCY).reviewed == diary.reviews[1]


def test_a_review_before_anything_holds_covers_nothing() -> None:
    diary = diary_of(GOOD, (8, 1, sign()), reviews=(5,))
    assert conclusion_at(diary, 9, Line.EMERGENCY).reviewed is None
