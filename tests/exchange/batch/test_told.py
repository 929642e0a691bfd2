"""What is said of a file before it is taken in."""

from dataclasses import replace
from pathlib import Path

from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.exchange.batch.batch import Batch
from bloodpatch_tracker.exchange.batch.item import Item, State
from bloodpatch_tracker.exchange.batch.look import look_at
from bloodpatch_tracker.exchange.batch.told import in_full, in_short
from bloodpatch_tracker.exchange.take_in import take_in
from bloodpatch_tracker.exchange.write_diary import write_diaries
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, an_id
from tests.exchange.files import a_file, row

PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(PATIENT, clinic_name="North")
ENTRIES = tuple(an_entry(PATCH, hour, 5) for hour in range(1, 5))


def kept_book() -> MemoryBook:
    """A book with all but the last entry."""
    book = MemoryBook()
    kept: tuple[Kept, ...] = (PATIENT, PATCH, *ENTRIES[:3])
    book.save(*(Change(each, PATCH_TIME) for each in kept))
    return book


def settled(book: MemoryBook, path: Path, data: bytes) -> Item:
    """The file as a batch has it after a look."""
    path.write_bytes(data)
    batch, look = Batch(), look_at(path)
    batch.know(book.patients())
    batch.settle(batch.add([path])[0], look, take_in(book, look.reading, at=PATCH_TIME, dry_run=True))
    return batch.items[0]


def test_new_amended_voided_unchanged_and_what_is_kept_although_the_file_differs(tmp_path: Path) -> None:
    book = kept_book()
    diary = book.diary(PATIENT.id)
    later = PATCH_TIME.replace(day=9)
    changed = (
        ENTRIES[0],
        replace(ENTRIES[1], answers=replace(ENTRIES[1].answers, headache_upright=2), amended_at=later),
        replace(ENTRIES[2], voided_at=later, void_reason="twice"),
        ENTRIES[3],
    )
    sent = replace(
        diary,
        patient=replace(PATIENT, patient_name="Anna R.", record_number="A-1"),
        patches=(replace(PATCH, clinic_name="South"),),
        entries=changed,
    )
    item = settled(book, tmp_path / "x.csv", b"".join(write_diaries([sent])))
    told = in_full(item)
    assert in_short(item, 0) == "1 new, 1 amended, 1 voided"
    assert "In the file: patients 1, patches 1, entries 4." in told
    assert "1 new, 1 amended, 1 voided, 1 unchanged" in told
    assert "Patients: 0 new, 1 with more known." in told
    assert "Line 2, patient_name: The file says “Anna R.”; “Ana R.” is kept" in told
    assert "Line 2, clinic_name: The file says “South”; “North” is kept" in told
    assert told.endswith(str(tmp_path / "x.csv"))


def test_only_facts(tmp_path: Path) -> None:
    book = kept_book()
    diary = book.diary(PATIENT.id)
    sent = replace(diary, patient=replace(PATIENT, record_number="A-1"))
    item = settled(book, tmp_path / "x.csv", b"".join(write_diaries([sent])))
    assert in_short(item, 0) == "only facts of patient or patch"


def test_namesakes_within_a_file_are_named(tmp_path: Path) -> None:
    other = {part: str(an_id(part, "other")) for part in ("patient_id", "patch_id", "entry_id")}
    item = settled(MemoryBook(), tmp_path / "x.csv", a_file(row(), row(**other, patient_name="ana R.")))
    assert item.state is State.READY
    assert "they stay two: ana r." in in_full(item).casefold()


def test_what_is_quoted_from_a_file_plays_no_tricks(tmp_path: Path) -> None:
    item = settled(
        MemoryBook(), tmp_path / "a\nb.csv", a_file(row(cause="\u202ex\x07"), columns=("mood\u202e", *row()))
    )
    assert all(line.isprintable() for line in in_full(item).split("\n"))
