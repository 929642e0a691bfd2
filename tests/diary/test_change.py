"""A change knows what it is called."""

from dataclasses import replace

from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.entry import Answers, amended, unvoided, voided
from bloodpatch_tracker.diary.review import put_back, taken_back
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, at_hour
from tests.diary.refusals import reasons

PATCH = a_patch()
ENTRY = an_entry(PATCH, 2, 5)
REVIEW = a_review(PATCH, 3)
GONE = voided(ENTRY, "twice", at_hour(PATCH, 3))


def test_what_was_not_there_is_added() -> None:
    for new in (a_patient(), PATCH, ENTRY, a_review(PATCH, 3), GONE):
        assert Change(new, PATCH_TIME).action is Action.ADDED


def test_an_entry_is_voided_where_it_stood_before() -> None:
    assert Change(GONE, PATCH_TIME, ENTRY).action is Action.VOIDED


def test_an_entry_is_unvoided_where_it_was_void_before() -> None:
    assert Change(unvoided(GONE), PATCH_TIME, GONE).action is Action.UNVOIDED


def test_a_review_is_voided_where_it_was_taken_back_and_unvoided_where_it_was_put_back() -> None:
    gone = taken_back(REVIEW, at_hour(PATCH, 4))
    assert Change(gone, PATCH_TIME, REVIEW).action is Action.VOIDED
    assert Change(put_back(gone), PATCH_TIME, gone).action is Action.UNVOIDED
    assert Change(replace(REVIEW, comment="mends"), PATCH_TIME, REVIEW).action is Action.AMENDED
    assert Change(replace(gone, comment="mends"), PATCH_TIME, gone).action is Action.AMENDED


def test_anything_else_is_amended() -> None:
    other = amended(ENTRY, Answers(headache_upright=1), ENTRY.observed_at, at_hour(PATCH, 4))
    assert Change(other, PATCH_TIME, ENTRY).action is Action.AMENDED
    assert Change(replace(GONE, void_reason="other"), PATCH_TIME, GONE).action is Action.AMENDED
    assert Change(replace(PATCH, clinic_name="St. Luke"), PATCH_TIME, PATCH).action is Action.AMENDED
    assert Change(a_patient(patient_name="Ana"), PATCH_TIME, a_patient()).action is Action.AMENDED


def test_the_reason_is_a_short_text() -> None:
    assert Change(PATCH, PATCH_TIME, reason="x" * 1000).reason
    assert reasons(Change, after=PATCH, at=PATCH_TIME, reason="x" * 1001) == [("reason", "too-long")]
    assert reasons(Change, after=PATCH, at=PATCH_TIME, reason="\ud800") == [("reason", "not-text")]
