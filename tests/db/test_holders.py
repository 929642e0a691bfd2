"""Which other diaries still hold a patient: found by their header, only read, and named where that fails."""

import os
import shutil
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from bloodpatch_tracker.db.holders import holders_of
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.holder import Holder
from tests.builders import an_id
from tests.db.files import PATIENT, make_filled, outside, raw

WRITTEN = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture
def diary(path: Path) -> Path:
    """A diary with a patient in it."""
    make_filled(path)
    return path


@pytest.fixture
def backup(diary: Path) -> Path:
    """A backup of it, where they usually lie."""
    folder = diary.parent / "backups"
    folder.mkdir()
    kept = Path(shutil.copy(diary, folder / "diary-2026-03-01.sqlite"))
    os.utime(kept, (WRITTEN.timestamp(), WRITTEN.timestamp()))
    return kept


def test_a_diary_by_itself_has_no_other_holder(diary: Path) -> None:
    assert holders_of(diary, PATIENT.id) == ()


def test_backups_are_named_with_when_they_were_written_and_nothing_is_written_to_them(
    diary: Path, backup: Path
) -> None:
    beside = Path(shutil.copy2(backup, diary.with_name("before-the-update")))
    before = outside(diary), outside(backup)
    assert holders_of(diary, PATIENT.id) == (Holder(str(beside), WRITTEN, True), Holder(str(backup), WRITTEN, True))
    assert (outside(diary), outside(backup)) == before


def test_a_diary_without_the_patient_is_none(diary: Path, backup: Path) -> None:
    assert holders_of(diary, an_id("nobody")) == ()
    with closing(open_book(backup)) as book:
        book.erase(PATIENT.id)
    assert holders_of(diary, PATIENT.id) == ()


def test_the_diary_itself_is_none_by_another_name_either(diary: Path) -> None:
    diary.with_name("link").hardlink_to(diary)
    assert holders_of(diary, PATIENT.id) == ()


def test_what_is_no_diary_of_this_program_is_passed_over(diary: Path) -> None:
    diary.with_name("notes.txt").write_text(str(PATIENT.id))
    diary.with_name("empty.db").touch()
    other = Path(shutil.copy(diary, diary.with_name("other.db")))
    with raw(other) as connection:
        connection.execute("PRAGMA application_id = 7")
    assert holders_of(diary, PATIENT.id) == ()


def test_what_cannot_be_looked_at_is_named_all_the_same(diary: Path, backup: Path) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    [found] = holders_of(diary, PATIENT.id)
    assert (found.path, found.looked_at) == (str(backup), False)


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="here nothing can be kept from this user")
def test_what_may_not_be_read_is_named_all_the_same(diary: Path, backup: Path) -> None:
    backup.chmod(0)
    [found] = holders_of(diary, PATIENT.id)
    assert (found.path, found.looked_at) == (str(backup), False)


def test_a_diary_of_an_older_program_is_looked_at_too(diary: Path) -> None:
    olds = Path(__file__).parent / "old_databases"
    oldest = Path(shutil.copy(olds / "0001.sqlite", diary.with_name("old.sqlite")))
    with raw(oldest) as connection:
        [patient_id] = connection.execute("SELECT id FROM patients").fetchone()
    assert [each.path for each in holders_of(diary, UUID(patient_id))] == [str(oldest)]
