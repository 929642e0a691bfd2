"""A file against what is kept: the rules one by one."""

from dataclasses import replace
from datetime import UTC

import pytest

from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import amended, unvoided, voided
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Why
from bloodpatch_tracker.exchange.merge import Merge, merge
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, an_id, at_hour

PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(PATIENT, baseline_upright=8)
ENTRY = an_entry(PATCH, 4, 6)
KEPT = Diary(PATIENT, (PATCH,), (ENTRY,))
MORE = replace(ENTRY.answers, headache_upright=7)


def merged(kept: Diary | None, given: Diary, *, owners=None, update_patches: bool = False) -> Merge:
    return merge(kept, given, owners or {}, update_patches=update_patches, at=PATCH_TIME, reason="imported from x.csv")


def steps(merge: Merge) -> list[tuple[object, Action]]:
    return [(change.after, change.action) for change in merge.changes]


def whys(merge: Merge) -> list[tuple[object, str, Why]]:
    return [(about, problem.field, problem.why) for about, problem in merge.problems]


def with_entry(entry) -> Diary:
    return replace(KEPT, entries=(entry,))


def test_an_unknown_patient_comes_whole_and_in_order() -> None:
    found = merged(None, KEPT)
    assert steps(found) == [(PATIENT, Action.ADDED), (PATCH, Action.ADDED), (ENTRY, Action.ADDED)]
    assert (found.unchanged, found.problems, found.differences) == (0, (), ())


def test_the_same_again_changes_nothing() -> None:
    assert merged(KEPT, KEPT) == Merge((), 1, (), ())


def test_the_same_moments_with_another_offset_change_nothing() -> None:
    utc = replace(ENTRY, observed_at=ENTRY.observed_at.astimezone(UTC), recorded_at=ENTRY.recorded_at.astimezone(UTC))
    patch = replace(PATCH, patch_time=PATCH.patch_time.astimezone(UTC))
    assert merged(KEPT, Diary(PATIENT, (patch,), (utc,)), update_patches=True) == Merge((), 1, (), ())


def test_an_unknown_entry_is_new() -> None:
    new = an_entry(PATCH, 5, 3)
    found = merged(KEPT, replace(KEPT, entries=(ENTRY, new)))
    assert steps(found) == [(new, Action.ADDED)]
    assert found.unchanged == 1


def test_a_newer_amendment_is_taken_over_with_what_was_before() -> None:
    newer = amended(ENTRY, MORE, ENTRY.observed_at, at_hour(PATCH, 9))
    found = merged(KEPT, with_entry(newer))
    assert steps(found) == [(newer, Action.AMENDED)]
    assert found.changes[0].before == ENTRY
    assert found.changes[0].reason == "imported from x.csv"


@pytest.mark.parametrize("hour", [None, 8, 9])
def test_other_answers_without_a_newer_amendment_are_a_problem(hour: int | None) -> None:
    kept = amended(ENTRY, MORE, ENTRY.observed_at, at_hour(PATCH, 9))
    given = ENTRY if hour is None else replace(ENTRY, amended_at=at_hour(PATCH, hour))
    assert whys(merged(with_entry(kept), with_entry(given))) == [(ENTRY.id, "amended_at", Why.NOT_AMENDED)]
    assert whys(merged(KEPT, with_entry(replace(ENTRY, answers=MORE)))) == [(ENTRY.id, "amended_at", Why.NOT_AMENDED)]


def test_another_time_needs_an_amendment_too() -> None:
    moved = replace(ENTRY, observed_at=at_hour(PATCH, 3))
    assert whys(merged(KEPT, with_entry(moved))) == [(ENTRY.id, "amended_at", Why.NOT_AMENDED)]
    assert steps(merged(KEPT, with_entry(replace(moved, amended_at=at_hour(PATCH, 9)))))[0][1] is Action.AMENDED


def test_the_same_answers_under_a_newer_amendment_are_unchanged() -> None:
    assert merged(KEPT, with_entry(replace(ENTRY, amended_at=at_hour(PATCH, 9)))) == Merge((), 1, (), ())


def test_a_void_is_taken_over() -> None:
    gone = voided(ENTRY, "twice", at_hour(PATCH, 9))
    assert steps(merged(KEPT, with_entry(gone))) == [(gone, Action.VOIDED)]


def test_a_void_is_never_taken_back_nor_given_another_reason() -> None:
    gone = voided(ENTRY, "twice", at_hour(PATCH, 9))
    assert merged(with_entry(gone), KEPT) == Merge((), 1, (), ())
    assert merged(with_entry(gone), with_entry(voided(ENTRY, "other", at_hour(PATCH, 10)))) == Merge((), 1, (), ())


def test_an_amendment_of_a_voided_entry_leaves_it_voided() -> None:
    gone = voided(ENTRY, "twice", at_hour(PATCH, 9))
    newer = amended(ENTRY, MORE, ENTRY.observed_at, at_hour(PATCH, 10))
    (change,) = merged(with_entry(gone), with_entry(newer)).changes
    assert (change.action, change.after) == (Action.AMENDED, voided(newer, "twice", at_hour(PATCH, 9)))


def test_an_entry_amended_and_voided_is_changed_in_two_steps() -> None:
    newer = amended(ENTRY, MORE, ENTRY.observed_at, at_hour(PATCH, 9))
    gone = voided(newer, "twice", at_hour(PATCH, 10))
    found = merged(KEPT, with_entry(gone))
    assert steps(found) == [(unvoided(gone), Action.AMENDED), (gone, Action.VOIDED)]
    assert [change.before for change in found.changes] == [ENTRY, newer]


def test_a_new_voided_entry_is_new() -> None:
    gone = voided(ENTRY, "twice", at_hour(PATCH, 9))
    assert steps(merged(replace(KEPT, entries=()), with_entry(gone))) == [(gone, Action.ADDED)]


def test_a_blank_is_filled() -> None:
    given = Diary(replace(PATIENT, record_number="17"), (replace(PATCH, clinic_name="North", baseline_lying=0),))
    assert steps(merged(KEPT, given)) == [(given.patient, Action.AMENDED), (given.patches[0], Action.AMENDED)]


def test_zero_and_no_are_values_and_not_filled() -> None:
    kept = Diary(replace(PATIENT, postpartum=False), (replace(PATCH, baseline_lying=0, lift_limit_kg=0),))
    given = Diary(replace(PATIENT, postpartum=True), (replace(PATCH, baseline_lying=3, lift_limit_kg=4.5),))
    found = merged(kept, given)
    assert found.changes == ()
    assert [problem.field for _, problem in found.differences] == ["postpartum", "baseline_lying", "lift_limit_kg"]


def test_what_differs_is_kept_and_reported() -> None:
    given = Diary(replace(PATIENT, patient_name="Anna"), (replace(PATCH, baseline_upright=9),), (ENTRY,))
    found = merged(KEPT, given)
    assert (found.changes, found.problems) == ((), ())
    assert [(about, each.field, each.given, each.other) for about, each in found.differences] == [
        (PATIENT.id, "patient_name", "Anna", "Ana R."),
        (PATCH.id, "baseline_upright", "9", "8"),
    ]


def test_what_differs_is_taken_over_on_request() -> None:
    given = Diary(replace(PATIENT, patient_name="Anna"), (replace(PATCH, baseline_upright=9),))
    found = merged(KEPT, given, update_patches=True)
    assert steps(found) == [(given.patient, Action.AMENDED), (given.patches[0], Action.AMENDED)]
    assert found.differences == ()


@pytest.mark.parametrize("update_patches", [False, True])
def test_a_blank_in_the_file_neither_differs_nor_erases(update_patches: bool) -> None:
    given = Diary(a_patient(), (a_patch(PATIENT),), (ENTRY,))
    assert merged(KEPT, given, update_patches=update_patches) == Merge((), 1, (), ())


@pytest.mark.parametrize("update_patches", [False, True])
def test_what_a_file_cannot_say_of_a_plan_stays_as_it_is_kept(update_patches: bool) -> None:
    """The CSV has the plan's hours and lift limit only; hours flat and quiet are neither filled nor erased by it."""
    plan = replace(PATCH, flat_hours=0, quiet_hours=72.5)
    kept = replace(KEPT, patches=(plan,))
    assert merged(kept, KEPT, update_patches=update_patches) == Merge((), 1, (), ())
    (change,) = merged(kept, Diary(PATIENT, (replace(PATCH, restriction_hours=96),))).changes
    assert change.after == replace(plan, restriction_hours=96)


def test_nothing_moves_to_another_patient() -> None:
    owners = {PATCH.id: an_id("other"), ENTRY.id: an_id("other")}
    assert whys(merged(None, KEPT, owners=owners)) == [
        (PATCH.id, "patch_id", Why.OTHER_PATIENT),
        (ENTRY.id, "entry_id", Why.OTHER_PATIENT),
    ]
    assert merged(KEPT, KEPT, owners=dict.fromkeys(owners, PATIENT.id)).problems == ()


def test_an_entry_does_not_move_to_another_patch() -> None:
    second = a_patch(PATIENT, 2, 48)
    moved = replace(ENTRY, patch_id=second.id, observed_at=at_hour(second, 1), recorded_at=at_hour(second, 1))
    given = Diary(PATIENT, (PATCH, second), (replace(moved, amended_at=at_hour(second, 2)),))
    assert whys(merged(KEPT, given)) == [(ENTRY.id, "patch_id", Why.OTHER_PATCH)]


def test_a_number_that_is_kept_for_another_patch_is_a_problem() -> None:
    other = a_patch(PATIENT, 1, 48, key="other")
    assert whys(merged(KEPT, Diary(PATIENT, (other,)))) == [(other.id, "patch_number", Why.NUMBER_TAKEN)]


def test_a_patch_out_of_order_with_those_kept_is_a_problem() -> None:
    second = a_patch(PATIENT, 2, -48)
    assert whys(merged(KEPT, Diary(PATIENT, (second,)))) == [(second.id, "patch_time", Why.NUMBER_OUT_OF_ORDER)]
    kept = Diary(PATIENT, (second,))
    assert whys(merged(kept, Diary(PATIENT, (PATCH,)))) == [(PATIENT.id, "patch_time", Why.NUMBER_OUT_OF_ORDER)]


def test_an_entry_after_a_patch_that_only_the_database_knows_is_a_problem() -> None:
    second = a_patch(PATIENT, 2, 48)
    late = an_entry(PATCH, 50, 2)
    found = merged(Diary(PATIENT, (PATCH, second)), Diary(PATIENT, (PATCH,), (late,)))
    assert whys(found) == [(late.id, "observed_at", Why.AFTER_NEXT_PATCH)]


def test_a_new_patch_does_not_cut_off_entries_that_are_kept() -> None:
    kept = replace(KEPT, entries=(ENTRY, an_entry(PATCH, 50, 2), an_entry(PATCH, 51, 2)))
    second = a_patch(PATIENT, 2, 48)
    found = merged(kept, Diary(PATIENT, (PATCH, second)))
    assert whys(found) == [(second.id, "patch_time", Why.STRANDED)]
    assert found.problems[0][1].other == "2026-03-09T11:00:00-06:00"


def test_an_updated_patch_time_does_not_leave_entries_before_it() -> None:
    moved = replace(PATCH, patch_time=at_hour(PATCH, 5))
    found = merged(KEPT, Diary(PATIENT, (moved,)), update_patches=True)
    assert whys(found) == [(PATCH.id, "patch_time", Why.STRANDED)]
    assert merged(KEPT, Diary(PATIENT, (moved,))).changes == ()
    earlier = replace(PATCH, patch_time=at_hour(PATCH, -1))
    assert steps(merged(KEPT, Diary(PATIENT, (earlier,)), update_patches=True)) == [(earlier, Action.AMENDED)]


def test_numbers_may_change_places_on_request() -> None:
    second = a_patch(PATIENT, 2, 48)
    renumbered = Diary(PATIENT, (replace(PATCH, patch_number=2), replace(second, patch_number=5)), (ENTRY,))
    found = merged(replace(KEPT, patches=(PATCH, second)), renumbered, update_patches=True)
    assert found.problems == ()
    assert [type(change.after) for change in found.changes] == [Patch, Patch]
    assert not any(isinstance(change.after, Patient) for change in found.changes)
