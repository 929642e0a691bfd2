"""A file goes into a book whole or not at all, in one save."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from bloodpatch_tracker.diary.book import NOTHING_SEEN, DiaryBook
from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry, amended, voided
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import take_in
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.words.problems import in_file
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, an_id, at_hour

PATIENT, OTHER = sorted((a_patient(key=key) for key in range(2)), key=lambda patient: patient.id)
PATCH = a_patch(PATIENT)
ENTRY = an_entry(PATCH, 4, 6)
KEPT = Diary(PATIENT, (PATCH,), (ENTRY,))
MORE = replace(ENTRY.answers, headache_upright=7)


class CountingBook(MemoryBook):
    """A book that knows how often it was saved to."""

    saved = 0

    def save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
        self.saved += 1
        super().save(*changes, seen=seen)


def a_reading(*diaries: Diary, name: str = "/far/away/x.csv") -> Reading:
    return read_diaries(b"".join(write_diaries(diaries)), name)


def book_with(diary: Diary) -> CountingBook:
    book = CountingBook()
    everything: tuple[Kept, ...] = (diary.patient, *diary.patches, *diary.entries)
    book.save(*(Change(each, PATCH_TIME) for each in everything))
    return book


def kept(book: DiaryBook) -> list[Diary]:
    return [book.diary(patient.id) for patient in book.patients()]


def test_a_file_of_two_patients_is_one_save() -> None:
    book = CountingBook()
    other = Diary(OTHER, (a_patch(OTHER),))
    taken = take_in(book, a_reading(KEPT, other), at=PATCH_TIME)
    assert kept(book) == [KEPT, other]
    assert book.saved == 1
    assert [taken.count(kind, Action.ADDED) for kind in (Patient, Patch, Entry)] == [2, 2, 1]


def test_a_file_taken_in_over_a_patch_keeps_its_hours_flat_and_quiet() -> None:
    """From the file's own bytes: what was exported, a number added, comes back over the patch it came from."""
    plan = replace(PATCH, flat_hours=24, quiet_hours=0)
    book = book_with(replace(KEPT, patches=(plan,)))
    exported = replace(plan, baseline_upright=8)
    take_in(book, a_reading(replace(KEPT, patches=(exported,))), at=PATCH_TIME)
    assert kept(book) == [replace(KEPT, patches=(exported,))]
    assert exported.quiet_hours == 0


def test_the_same_file_again_saves_nothing() -> None:
    book = book_with(KEPT)
    taken = take_in(book, a_reading(KEPT), at=PATCH_TIME)
    assert (taken.changes, taken.unchanged, book.saved) == ((), 1, 1)


def test_what_was_before_is_in_the_history_with_the_name_of_the_file() -> None:
    book = book_with(KEPT)
    gone = voided(amended(ENTRY, MORE, ENTRY.observed_at, at_hour(PATCH, 9)), "twice", at_hour(PATCH, 10))
    taken = take_in(book, a_reading(replace(KEPT, entries=(gone,))), at=PATCH_TIME)
    assert (taken.count(Entry, Action.AMENDED), taken.count(Entry, Action.VOIDED), taken.unchanged) == (1, 1, 0)
    history = book.history(ENTRY.id)
    assert [(change.action, change.reason) for change in history] == [
        (Action.AMENDED, "imported from x.csv"),
        (Action.VOIDED, "imported from x.csv"),
    ]
    assert history[0].before == ENTRY


def test_one_problem_keeps_out_the_whole_file_and_has_its_line() -> None:
    book = book_with(KEPT)
    other = Diary(OTHER, (a_patch(OTHER),))
    taken = take_in(
        book,
        a_reading(replace(KEPT, entries=(replace(ENTRY, answers=MORE), an_entry(PATCH, 5, 1))), other),
        at=PATCH_TIME,
    )
    assert kept(book) == [KEPT]
    assert taken.changes == ()
    assert taken.problem_count == 1
    (problem,) = taken.problems
    assert in_file("x.csv", problem.line, problem.problem) == (
        f"x.csv:2 amended_at: The entry “{ENTRY.id}” is kept with other answers, "
        "and the file has no newer amended_at for it."
    )


def test_problems_come_by_line_and_the_first_hundred_of_them() -> None:
    entries = tuple(an_entry(PATCH, hour, 6) for hour in range(1, 151))
    book = book_with(replace(KEPT, entries=entries))
    changed = tuple(replace(entry, answers=MORE) for entry in entries)
    taken = take_in(book, a_reading(replace(KEPT, entries=changed)), at=PATCH_TIME)
    assert taken.problem_count == 150
    assert [problem.line for problem in taken.problems] == list(range(2, 102))


def test_a_file_that_could_not_be_read_changes_nothing() -> None:
    book = CountingBook()
    taken = take_in(book, read_diaries(b"name\nAna\n", "x.csv"), at=PATCH_TIME)
    assert (taken.problem_count, book.saved) == (1, 0)


def test_a_dry_run_says_what_would_be_and_keeps_nothing() -> None:
    book = CountingBook()
    taken = take_in(book, a_reading(KEPT), at=PATCH_TIME, dry_run=True)
    assert taken.count(Entry, Action.ADDED) == 1
    assert (book.saved, book.patients()) == (0, ())


def test_a_patch_of_another_patient_is_seen_in_the_book() -> None:
    book = book_with(KEPT)
    stolen = Diary(OTHER, (replace(PATCH, patient_id=OTHER.id),))
    (problem,) = take_in(book, a_reading(stolen), at=PATCH_TIME).problems
    assert (problem.line, problem.problem.field) == (2, "patch_id")
    assert kept(book) == [KEPT]


def test_values_that_were_kept_are_reported_by_line() -> None:
    book = book_with(Diary(replace(PATIENT, patient_name="Ana"), (PATCH,)))
    given = Diary(replace(PATIENT, patient_name="Anna"), (PATCH,))
    (difference,) = take_in(book, a_reading(given), at=PATCH_TIME).differences
    assert (difference.line, difference.problem.field, difference.problem.other) == (2, "patient_name", "Ana")
    take_in(book, a_reading(given), at=PATCH_TIME, update_patches=True)
    assert book.diary(PATIENT.id).patient.patient_name == "Anna"


def test_a_long_and_odd_name_of_a_file_is_kept_safe_and_short() -> None:
    book = book_with(KEPT)
    gone = replace(KEPT, entries=(voided(ENTRY, "", at_hour(PATCH, 9)),))
    take_in(book, a_reading(gone, name="\udce9\n" + "x" * 250), at=PATCH_TIME)
    (change,) = book.history(ENTRY.id)
    assert change.reason.startswith(r"imported from \udce9\nxxx")
    assert len(change.reason) < 100


def test_nobody_is_invented() -> None:
    book = CountingBook()
    take_in(book, a_reading(), at=PATCH_TIME)
    assert book.saved == 0
    assert book.owners([an_id(1)]) == {}
