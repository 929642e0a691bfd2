"""Erasing a patient's whole record: everything of that patient goes, nothing of anybody else's, and no byte is left."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bloodpatch_tracker.db import sql_book
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.scrub import scrub
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Answers, Entry, amended, voided
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Author
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, an_id, at_hour

ANA, OTHER = a_patient(patient_name="Ana R."), a_patient(key="other", patient_name="Bea S.")
FIRST, SECOND = a_patch(ANA), a_patch(ANA, 2, 48)
ENTRY, LATER = an_entry(FIRST, 2, 5), an_entry(SECOND, 3, 4)
REVIEW = a_review(FIRST, 4)
FOREIGN_PATCH = a_patch(OTHER)
FOREIGN_ENTRY = an_entry(FOREIGN_PATCH, 1, 7)
BETTER = amended(ENTRY, Answers(headache_upright=3), ENTRY.observed_at, at_hour(FIRST, 3))
FOREIGN_GONE = voided(FOREIGN_ENTRY, "twice", at_hour(FOREIGN_PATCH, 3))
STANDINGS = [Standing(each.id, 1, "2026.1", PATCH_TIME, code="settling") for each in (SECOND, FOREIGN_PATCH)]


def added(*things: Kept) -> list[Change]:
    return [Change(thing, PATCH_TIME) for thing in things]


@pytest.fixture(params=["in memory", "in a file", "on a server"])
def book(request: pytest.FixtureRequest, path: Path) -> Iterator[DiaryBook]:
    """A book with two patients, each with a history."""
    if request.param == "in memory":
        yield filled(MemoryBook())
        return
    where = path if request.param == "in a file" else request.getfixturevalue("server_url")
    with closing(open_book(where)) as book:
        yield filled(book)


def filled(book: DiaryBook) -> DiaryBook:
    book.save(*added(ANA, FIRST, SECOND, ENTRY, LATER, REVIEW, OTHER, FOREIGN_PATCH, FOREIGN_ENTRY))
    book.save(Change(BETTER, at_hour(FIRST, 3), ENTRY, Author.PATIENT, "typed wrong"))
    book.save(Change(replace(ANA, record_number="7"), at_hour(FIRST, 4), ANA))
    book.save(Change(FOREIGN_GONE, at_hour(FOREIGN_PATCH, 3), FOREIGN_ENTRY, Author.PATIENT, "twice"))
    book.keep_standings(*STANDINGS)
    return book


def test_everything_of_the_patient_goes(book: DiaryBook) -> None:
    book.erase(ANA.id)
    assert book.patients() == (OTHER,)
    assert book.owners([each.id for each in (FIRST, SECOND, ENTRY, LATER)]) == {}
    assert [book.history(each.id) for each in (ANA, FIRST, SECOND, ENTRY, LATER, REVIEW)] == [()] * 6
    assert [each.patient for each in book.follow_ups()] == [OTHER]
    with pytest.raises(KeyError):
        book.diary(ANA.id)


def test_nothing_of_anybody_else_goes(book: DiaryBook) -> None:
    before, history = book.diary(OTHER.id), book.history(FOREIGN_ENTRY.id)
    book.erase(ANA.id)
    assert book.diary(OTHER.id) == before
    assert book.history(FOREIGN_ENTRY.id) == history
    assert len(history) == 1
    [followed] = book.follow_ups()
    assert followed.standing == STANDINGS[1]


def test_whoever_is_not_there_cannot_be_erased(book: DiaryBook) -> None:
    with pytest.raises(KeyError):
        book.erase(an_id("nobody"))
    book.erase(ANA.id)
    with pytest.raises(KeyError):
        book.erase(ANA.id)


def test_what_somebody_else_still_shows_cannot_be_written_back(book: DiaryBook) -> None:
    book.erase(ANA.id)
    with pytest.raises(BookTrouble) as raised:
        book.save(*added(an_entry(FIRST, 5, 3)))
    assert raised.value.trouble is Trouble.CHANGED_MEANWHILE


def test_the_same_patient_may_begin_anew(book: DiaryBook) -> None:
    book.erase(ANA.id)
    book.save(*added(ANA, FIRST, ENTRY))
    assert book.diary(ANA.id).entries == (ENTRY,)
    assert book.history(ENTRY.id) == ()


class Clinic:
    """Several patients whose notes are written, amended and moved about in one file."""

    def __init__(self, book: DiaryBook, seed: int) -> None:
        self._book, self._chance = book, random.Random(seed)
        self.people: list[tuple[Patient, Patch, list[Entry]]] = []
        for number in range(3):
            patient = a_patient(key=number, patient_name=f"Name{number}QXZ")
            patch = a_patch(patient, clinic_name=f"Clinic{number}QXZ")
            book.save(*added(patient, patch))
            self.people.append((patient, patch, []))
        for _ in range(150):
            self._write()

    def _write(self) -> None:
        number = self._chance.randrange(len(self.people))
        _, patch, entries = self.people[number]
        entry = an_entry(patch, len(entries) + 1, 3, note=self._note("Note", number))
        self._book.save(Change(entry, entry.recorded_at))
        entries.append(entry)
        if self._chance.random() < 0.5:
            place = self._chance.randrange(len(entries))
            before = entries[place]
            answers = replace(before.answers, note=self._note("Amended", number))
            at = (before.amended_at or before.recorded_at) + timedelta(minutes=1)
            entries[place] = amended(before, answers, before.observed_at, at)
            self._book.save(Change(entries[place], at, before, Author.PATIENT, f"Reason{number}QXZ"))

    def _note(self, word: str, number: int) -> str:
        return f"{word}{number}QXZ " * self._chance.choice([1, 3, 20, 60, 150])


def traces(path: Path, clinic: Clinic, number: int) -> list[bytes]:
    """What of one of the patients stands in the file or its journal: names, notes, reasons and ids."""
    patient, patch, entries = clinic.people[number]
    journal = path.with_name(f"{path.name}-journal")
    content = path.read_bytes() + (journal.read_bytes() if journal.exists() else b"")
    marks = [f"{word}{number}QXZ" for word in ("Name", "Clinic", "Note", "Amended", "Reason")]
    marks += [str(patient.id), str(patch.id), *(str(entry.id) for entry in entries)]
    return [mark.encode() for mark in marks if mark.encode() in content]


@pytest.mark.parametrize("seed, number", [(0, 0), (2, 2)])
def test_no_byte_of_the_patient_is_left_in_the_file_or_its_journal(path: Path, seed: int, number: int) -> None:
    with closing(open_book(path)) as book:
        clinic = Clinic(book, seed)
        gone, _, entries = clinic.people[number]
        assert len(traces(path, clinic, number)) == 7 + len(entries)
        book.erase(gone.id)
        assert traces(path, clinic, number) == []
        stay = [Diary(patient, (patch,), tuple(kept)) for patient, patch, kept in clinic.people if patient != gone]
        assert [replace(book.diary(each.patient.id), version=0) for each in stay] == stay


def test_where_the_file_cannot_be_written_anew_at_once_it_is_when_it_is_closed(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody else is just reading: the record is erased all the same, and what is left of it goes afterwards."""
    with closing(open_book(path, busy_ms=50)) as book, closing(sqlite3.connect(path, isolation_level=None)) as other:
        clinic = Clinic(book, 2)
        gone = clinic.people[2][0]

        def held_up(engine: Engine) -> bool:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM patients").fetchone()
            return scrub(engine)

        monkeypatch.setattr(sql_book, "scrub", held_up)
        book.erase(gone.id)
        monkeypatch.setattr(sql_book, "scrub", scrub)
        assert gone not in book.patients()
        assert traces(path, clinic, 2), "else this would prove nothing"
        other.execute("COMMIT")
    assert traces(path, clinic, 2) == []
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "QXZ" not in caplog.text
