"""Diary files for tests: one with something of everything in it, raw access to it, and how it looks from outside."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import voided
from bloodpatch_tracker.diary.review import taken_back
from bloodpatch_tracker.diary.standing import Standing
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, at_hour

PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(PATIENT)
ENTRY = an_entry(PATCH, 2, 5, note="so far so good")
GONE = voided(ENTRY, "twice", at_hour(PATCH, 3))
TAKEN_BACK = taken_back(a_review(PATCH, 4), at_hour(PATCH, 5))


def fill(book: DiaryBook) -> None:
    """Save a patient, a patch, an entry that was voided, and a review that was taken back: a row in every table."""
    book.save(Change(PATIENT, PATCH_TIME), Change(PATCH, PATCH_TIME), Change(ENTRY, PATCH_TIME))
    book.save(Change(GONE, at_hour(PATCH, 3), ENTRY, reason="twice"), Change(TAKEN_BACK, PATCH_TIME))
    book.keep_standings(Standing(PATCH.id, 2, "2026.1", at_hour(PATCH, 5)))


def make_filled(path: Path) -> None:
    """Make a diary with a row in every table, and close it."""
    with closing(open_book(path)) as book:
        fill(book)


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as any other program may open it. Each statement is committed at once."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def outside(path: Path) -> dict[str, bytes]:
    """Every file in the folder, with its bytes; the empty journal that lies beside every diary is none."""
    found = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    return {name: content for name, content in found.items() if content or not name.endswith("-journal")}


@contextmanager
def refused_for(trouble: Trouble) -> Iterator[None]:
    """What happens in here must run into this trouble."""
    with pytest.raises(BookTrouble) as caught:
        yield
    assert caught.value.trouble is trouble, caught.value
