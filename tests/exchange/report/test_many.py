"""Reports into a folder: each a file of its own, none hindered by another."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.report.many import write_report
from bloodpatch_tracker.exchange.report.names import file_name
from bloodpatch_tracker.exchange.report.paper import Paper
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, at_hour

AS_OF = at_hour(a_patch(), 10)
PLACES = "../../etc/passwd"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[DiaryBook]:
    """Three patients, two of them with one record number and one without a patch."""
    with closing(open_book(tmp_path / "diary.db")) as opened:
        for key, record in (("a", PLACES), ("b", PLACES), ("c", "")):
            patient = a_patient(key=key, patient_name=f"Name of {key}", record_number=record)
            opened.save(Change(patient, PATCH_TIME))
            if key != "c":
                patch = a_patch(patient)
                entry = an_entry(patch, 2, 4)
                opened.save(Change(patch, PATCH_TIME), Change(entry, entry.recorded_at))
        yield opened


def write(book: DiaryBook, folder: Path) -> dict[str, str]:
    """A report for each patient; the problems by file, blank where there is a report."""
    return {
        file_name(patient): write_report(patient, book.diary, folder, AS_OF, UTC, Paper.A4)
        for patient in book.patients()
    }


def test_each_patient_gets_a_file_and_one_without_a_patch_does_not_stop_the_others(
    book: DiaryBook, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    problems = write(book, folder)
    [bad] = [patient for patient in book.patients() if problems[file_name(patient)]]
    assert bad.patient_name == "Name of c"
    assert "No patch of this patient" in problems[file_name(bad)]
    assert {path.name for path in folder.iterdir()} == {name for name, problem in problems.items() if not problem}
    for patient in book.patients():
        if patient != bad:
            assert patient.patient_name in PdfReader(folder / file_name(patient)).pages[0].extract_text()
    assert {path.name for path in tmp_path.iterdir()} <= {"diary.db", "diary.db-journal", "reports"}


def test_a_diary_that_cannot_be_read_is_told_with_its_file(tmp_path: Path) -> None:
    patients = [a_patient(key=key) for key in "abc"]

    def read(patient_id: UUID) -> Diary:
        if patient_id == patients[0].id:
            raise BookTrouble(Trouble.UNREADABLE)
        if patient_id == patients[1].id:
            raise KeyError(patient_id)
        return Diary(patients[2], (a_patch(patients[2]),))

    problems = [write_report(each, read, tmp_path, AS_OF, UTC, Paper.LETTER) for each in patients]
    assert [bool(problem) for problem in problems] == [True, True, False]
    for patient, problem in zip(patients[:2], problems, strict=False):
        assert problem.startswith(f"{file_name(patient)}: ")


def test_what_lies_in_the_way_is_told_and_stays(book: DiaryBook, tmp_path: Path) -> None:
    first, second, *_ = (file_name(patient) for patient in book.patients())
    (tmp_path / first).mkdir()
    (tmp_path / second).write_bytes(b"SQLite format 3\0 and a diary")
    problems = write(book, tmp_path)
    assert problems[first]
    assert problems[second]
    assert (tmp_path / second).read_bytes() == b"SQLite format 3\0 and a diary"


def test_a_folder_that_cannot_be_made_is_an_error(book: DiaryBook, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(book, tmp_path / "no" / "such")
    with pytest.raises(FileExistsError):
        write(book, tmp_path / "diary.db")


def test_a_folder_that_is_made_and_its_files_are_for_their_owner_alone(book: DiaryBook, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    write(book, folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


PATIENTS = st.builds(Patient, id=st.uuids(), patient_name=st.text(max_size=50), record_number=st.text(max_size=200))


@given(PATIENTS, PATIENTS)
def test_names_of_files_are_plain_hold_no_name_of_a_person_and_are_nobody_elses(one: Patient, other: Patient) -> None:
    name = file_name(one)
    assert Path(name).name == name
    assert set(name) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")
    assert len(name) <= 100
    assert not name.startswith(("-", "."))
    assert (name.lower() == file_name(other).lower()) is (one.id == other.id and name == file_name(other))
    assert name == file_name(Patient(one.id, "Somebody else", record_number=one.record_number))
