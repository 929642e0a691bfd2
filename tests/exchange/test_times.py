"""Up to when a diary is known."""

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.times import last_known
from tests.builders import a_patch, a_patient, an_entry, at_hour

PATIENT = a_patient()
PATCH = a_patch(PATIENT)


def test_it_is_the_last_moment_at_which_anything_was_written() -> None:
    typed = an_entry(PATCH, 1, 1, recorded_hour=5)
    changed = an_entry(PATCH, 2, 1, amended_hour=7)
    gone = an_entry(PATCH, 3, 1, voided_hour=9)
    for entries, hour in (((typed,), 5), ((typed, changed), 7), ((typed, gone, changed), 9)):
        assert last_known([Diary(PATIENT, (PATCH,), entries)]) == at_hour(PATCH, hour)


def test_a_later_patch_does_not_move_it() -> None:
    diary = Diary(PATIENT, (PATCH, a_patch(PATIENT, 2, 48)), (an_entry(PATCH, 1, 1),))
    assert last_known([diary]) == at_hour(PATCH, 1)


def test_without_entries_it_is_the_last_patch() -> None:
    assert last_known([Diary(PATIENT, (PATCH, a_patch(PATIENT, 2, 48)))]) == at_hour(PATCH, 48)
    assert last_known([]) is None
