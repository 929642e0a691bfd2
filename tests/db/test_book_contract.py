"""What a diary book promises, held against all: the one in memory, the one in a file, the one on a server."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Answers, amended, unvoided, voided
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.review import put_back, taken_back
from bloodpatch_tracker.diary.vocabulary import Author, Symptom
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, an_id, at_hour
from tests.db.files import refused_for

PATIENT, OTHER = a_patient(patient_name="Ana R."), a_patient(key="other")
PATCH, SECOND = a_patch(PATIENT), a_patch(PATIENT, 2, 48)
FOREIGN_PATCH = a_patch(OTHER)
ENTRY = an_entry(PATCH, 2, 5, symptoms=frozenset({Symptom.NAUSEA, Symptom.TINNITUS}))
REVIEW = a_review(PATCH, 4)
BETTER = amended(ENTRY, Answers(headache_upright=3), ENTRY.observed_at, at_hour(PATCH, 3))
GONE = voided(ENTRY, "twice", at_hour(PATCH, 3))


def added(*things: Kept) -> list[Change]:
    return [Change(thing, PATCH_TIME) for thing in things]


@pytest.fixture(params=["in memory", "in a file", "on a server"])
def book(request: pytest.FixtureRequest, path: Path) -> Iterator[DiaryBook]:
    """An empty book."""
    if request.param == "in memory":
        yield MemoryBook()
        return
    where = path if request.param == "in a file" else request.getfixturevalue("server_url")
    with closing(open_book(where)) as book:
        yield book


@pytest.fixture
def kept(book: DiaryBook) -> DiaryBook:
    """The book with a patient, a patch and an entry in it."""
    book.save(*added(PATIENT, PATCH, ENTRY))
    return book


def test_a_new_book_is_empty(book: DiaryBook) -> None:
    assert book.patients() == ()
    assert book.owners([PATCH.id]) == {}
    assert book.history(PATCH.id) == ()


def test_what_was_saved_is_there(book: DiaryBook) -> None:
    book.save(*added(PATIENT, PATCH, SECOND, ENTRY, REVIEW))
    assert book.patients() == (PATIENT,)
    assert book.diary(PATIENT.id) == Diary(PATIENT, (PATCH, SECOND), (ENTRY,), (REVIEW,))


def test_patients_come_by_id(book: DiaryBook) -> None:
    patients = [a_patient(key=key) for key in range(20)]
    book.save(*added(*patients))
    assert book.patients() == tuple(sorted(patients, key=lambda patient: patient.id))


def test_a_diary_holds_what_is_the_patients_and_nothing_else(kept: DiaryBook) -> None:
    foreign = an_entry(FOREIGN_PATCH, 1, 7)
    kept.save(*added(OTHER, FOREIGN_PATCH, foreign, a_review(FOREIGN_PATCH, 2)))
    assert kept.diary(PATIENT.id) == Diary(PATIENT, (PATCH,), (ENTRY,))
    assert kept.diary(OTHER.id).entries == (foreign,)


def test_a_patient_that_is_not_kept_has_no_diary(kept: DiaryBook) -> None:
    with pytest.raises(KeyError):
        kept.diary(an_id("nobody"))
    with pytest.raises(KeyError):
        kept.diary(PATCH.id)


def test_owners_knows_patches_and_entries_and_says_nothing_of_others(kept: DiaryBook) -> None:
    kept.save(*added(OTHER, FOREIGN_PATCH, REVIEW))
    ids = [PATCH.id, ENTRY.id, FOREIGN_PATCH.id, REVIEW.id, PATIENT.id, an_id("nobody")]
    assert kept.owners(ids) == {PATCH.id: PATIENT.id, ENTRY.id: PATIENT.id, FOREIGN_PATCH.id: OTHER.id}
    assert kept.owners(set()) == {}


def test_thousands_of_ids_may_be_asked_for_at_once(kept: DiaryBook) -> None:
    entries = [an_entry(PATCH, hour, 4) for hour in range(1_234)]
    kept.save(*added(*entries))
    assert kept.owners([entry.id for entry in entries]) == dict.fromkeys((e.id for e in entries), PATIENT.id)
    assert len(kept.diary(PATIENT.id).entries) == 1_235


def test_saving_nothing_changes_nothing(kept: DiaryBook) -> None:
    kept.save()
    assert kept.diary(PATIENT.id) == Diary(PATIENT, (PATCH,), (ENTRY,))


def test_an_amendment_replaces_and_history_keeps_what_was(kept: DiaryBook) -> None:
    change = Change(BETTER, at_hour(PATCH, 3), ENTRY, Author.NURSE, "typed wrong")
    kept.save(change)
    assert kept.diary(PATIENT.id).entries == (BETTER,)
    assert kept.history(ENTRY.id) == (change,)
    assert kept.history(ENTRY.id)[0].action is Action.AMENDED


def test_a_void_and_its_undoing_are_both_in_the_history(kept: DiaryBook) -> None:
    void = Change(GONE, at_hour(PATCH, 3), ENTRY, Author.PATIENT, "twice")
    back = Change(unvoided(GONE), at_hour(PATCH, 4), GONE)
    kept.save(void)
    assert kept.diary(PATIENT.id).entries == (GONE,)
    kept.save(back)
    assert kept.diary(PATIENT.id).entries == (ENTRY,)
    assert kept.history(ENTRY.id) == (void, back)
    assert [change.action for change in kept.history(ENTRY.id)] == [Action.VOIDED, Action.UNVOIDED]


def test_a_review_taken_back_is_kept_and_can_be_put_back(kept: DiaryBook) -> None:
    gone = taken_back(REVIEW, at_hour(PATCH, 5))
    void, back = Change(gone, at_hour(PATCH, 5), REVIEW), Change(put_back(gone), at_hour(PATCH, 6), gone)
    kept.save(*added(REVIEW), void)
    assert kept.diary(PATIENT.id).reviews == (gone,)
    kept.save(back)
    assert kept.diary(PATIENT.id).reviews == (REVIEW,)
    assert kept.history(REVIEW.id) == (void, back)
    assert [change.action for change in kept.history(REVIEW.id)] == [Action.VOIDED, Action.UNVOIDED]


@pytest.mark.parametrize(
    "before, after",
    [
        (PATIENT, a_patient(patient_name="Ana Ruiz", postpartum=True)),
        (PATCH, a_patch(PATIENT, clinic_name="St. Luke", flat_hours=0, quiet_hours=72.5, id=PATCH.id)),
        (ENTRY, BETTER),
        (REVIEW, a_review(PATCH, 4, comment="mends")),
    ],
    ids=["patient", "patch", "entry", "review"],
)
def test_everything_can_be_amended_and_has_a_history(book: DiaryBook, before: Kept, after: Kept) -> None:
    assert before.id == after.id
    book.save(*added(PATIENT, PATCH, ENTRY, REVIEW))
    forth, back = Change(after, at_hour(PATCH, 5), before, reason="so"), Change(before, at_hour(PATCH, 6), after)
    book.save(forth)
    assert after in _all(book)
    book.save(back)
    assert before in _all(book)
    assert book.history(before.id) == (forth, back)


def _all(book: DiaryBook) -> tuple[Kept, ...]:
    diary = book.diary(PATIENT.id)
    return (diary.patient, *diary.patches, *diary.entries, *diary.reviews)


def test_history_is_in_the_order_of_saving_even_where_the_clock_jumped_back(kept: DiaryBook) -> None:
    first, second = Change(GONE, at_hour(PATCH, 9), ENTRY), Change(unvoided(GONE), at_hour(PATCH, 3), GONE)
    kept.save(first, second)
    assert kept.history(ENTRY.id) == (first, second)


def test_what_is_already_there_is_not_added_again(kept: DiaryBook) -> None:
    for thing in (PATIENT, PATCH, ENTRY, an_entry(PATCH, 2, 9, id=ENTRY.id)):
        with refused_for(Trouble.CHANGED_MEANWHILE):
            kept.save(*added(thing))
    assert kept.diary(PATIENT.id).entries == (ENTRY,)


def test_nobody_overwrites_what_they_have_not_seen(kept: DiaryBook) -> None:
    """
    kept     ENTRY ──── voided by one ────────────────────────────> GONE
    another  ENTRY ────────────────── amends what they see ──> refused
    """
    kept.save(Change(GONE, at_hour(PATCH, 3), ENTRY))
    with refused_for(Trouble.CHANGED_MEANWHILE):
        kept.save(Change(BETTER, at_hour(PATCH, 3), ENTRY))
    assert kept.diary(PATIENT.id).entries == (GONE,)
    assert len(kept.history(ENTRY.id)) == 1


def test_what_is_not_there_cannot_be_amended(book: DiaryBook) -> None:
    book.save(*added(PATIENT, PATCH))
    with refused_for(Trouble.CHANGED_MEANWHILE):
        book.save(Change(BETTER, at_hour(PATCH, 3), ENTRY))


@pytest.mark.parametrize("orphan", [PATCH, ENTRY, REVIEW], ids=["patch", "entry", "review"])
def test_nothing_is_kept_without_what_it_belongs_to(book: DiaryBook, orphan: Kept) -> None:
    with refused_for(Trouble.CHANGED_MEANWHILE):
        book.save(*added(orphan))
    assert book.owners([orphan.id]) == {}


def test_what_something_belongs_to_must_come_first(book: DiaryBook) -> None:
    with refused_for(Trouble.CHANGED_MEANWHILE):
        book.save(*added(PATIENT, ENTRY, PATCH))
    assert book.patients() == ()


def test_all_changes_are_kept_or_none(kept: DiaryBook) -> None:
    late = an_entry(PATCH, 6, 1)
    with refused_for(Trouble.CHANGED_MEANWHILE):
        kept.save(*added(late, SECOND), Change(GONE, at_hour(PATCH, 7), ENTRY), *added(PATIENT))
    assert kept.diary(PATIENT.id) == Diary(PATIENT, (PATCH,), (ENTRY,))
    assert kept.history(ENTRY.id) == ()


def test_one_save_may_add_amend_and_amend_again(book: DiaryBook) -> None:
    forth = Change(BETTER, at_hour(PATCH, 3), ENTRY)
    back = Change(ENTRY, at_hour(PATCH, 4), BETTER)
    again = Change(BETTER, at_hour(PATCH, 5), ENTRY)
    book.save(*added(PATIENT, PATCH, ENTRY), forth, back, again)
    assert book.diary(PATIENT.id).entries == (BETTER,)
    assert book.history(ENTRY.id) == (forth, back, again)


def test_within_one_save_a_change_must_fit_the_one_before_it(kept: DiaryBook) -> None:
    with refused_for(Trouble.CHANGED_MEANWHILE):
        kept.save(Change(BETTER, at_hour(PATCH, 3), ENTRY), Change(GONE, at_hour(PATCH, 4), ENTRY))
    assert kept.diary(PATIENT.id).entries == (ENTRY,)


def test_two_patches_may_change_numbers_in_one_save(kept: DiaryBook) -> None:
    kept.save(*added(SECOND))
    swapped = [a_patch(PATIENT, 2, 0, id=PATCH.id), a_patch(PATIENT, 1, 48, id=SECOND.id)]
    kept.save(Change(swapped[0], PATCH_TIME, PATCH), Change(swapped[1], PATCH_TIME, SECOND))
    assert kept.diary(PATIENT.id).patches == (swapped[1], swapped[0])


def test_an_entry_may_move_to_another_patch(kept: DiaryBook) -> None:
    moved = an_entry(SECOND, 1, 5, id=ENTRY.id)
    kept.save(*added(SECOND))
    kept.save(Change(moved, at_hour(SECOND, 2), ENTRY))
    assert kept.diary(PATIENT.id).entries_of(SECOND) == (moved,)


def test_who_saved_with_a_time_zone_can_amend_what_they_saved(kept: DiaryBook) -> None:
    """In the hour that comes twice, Python finds times of a zone unequal to the same times of an offset."""
    chicago = ZoneInfo("America/Chicago")
    doubled = datetime(2026, 11, 1, 1, 30, tzinfo=chicago, fold=1)
    mine = an_entry(a_patch(PATIENT, patch_time=doubled, id=PATCH.id), 0, 4)
    kept.save(*added(mine))
    kept.save(Change(voided(mine, "", doubled), doubled, mine))
    [back] = (entry for entry in kept.diary(PATIENT.id).entries if entry.id == mine.id)
    assert back.observed_at.utcoffset() == timedelta(hours=-6)


def test_answers_are_whole_and_can_be_walked_twice(kept: DiaryBook) -> None:
    assert isinstance(kept.patients(), tuple)
    assert isinstance(kept.history(ENTRY.id), tuple)
