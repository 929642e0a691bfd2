"""Each thing that goes wrong while a diary is in use has its name, and what was kept stays kept."""

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bloodpatch_tracker.db.engine import open_engine
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.db.troubles import troubles
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Answers, amended
from tests.builders import PATCH_TIME, a_patient, an_entry, at_hour
from tests.db.files import ENTRY, GONE, PATCH, PATIENT, fill, make_filled, raw, refused_for

BIG = [Change(an_entry(PATCH, hour, 5, key="big", note="x" * 5_000), PATCH_TIME) for hour in range(100)]


def test_a_full_disk_is_full_keeps_nothing_and_is_forgotten_once_there_is_room(path: Path) -> None:
    make_filled(path)
    with closing(open_book(path)) as book:
        with book._engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        before = book.diary(PATIENT.id)
        with refused_for(Trouble.FULL):
            book.save(*BIG)
        assert book.diary(PATIENT.id) == before
        with book._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        book.save(*BIG)
        assert len(book.diary(PATIENT.id).entries) == 101


LIMITED = """
import resource, sys
from contextlib import closing
from pathlib import Path
from bloodpatch_tracker.db.engine import open_engine
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble
from tests.db.files import PATIENT
from tests.db.test_troubles import BIG

path = Path(sys.argv[1])
with closing(open_book(path)) as book:
    before = book.diary(PATIENT.id)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, resource.RLIM_INFINITY))
    try:
        book.save(*BIG)
    except BookTrouble as error:
        print(error.trouble)
    assert book.diary(PATIENT.id) == before
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    book.save(*BIG)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits on the size of a file")
def test_a_limit_on_the_size_of_files_is_full_too(path: Path) -> None:
    make_filled(path)
    done = subprocess.run([sys.executable, "-c", LIMITED, path], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("full\n", "")
    with closing(open_book(path)) as book:
        assert len(book.diary(PATIENT.id).entries) == 101


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
@pytest.mark.parametrize("gone", ["deleted", "moved", "folder moved"])
def test_a_diary_whose_file_went_away_is_gone_and_saving_does_not_pretend(tmp_path: Path, gone: str) -> None:
    path = tmp_path / "folder" / "diary.sqlite"
    make_filled(path)
    with closing(open_book(path)) as book:
        if gone == "deleted":
            path.unlink()
            (path.parent / "diary.sqlite-journal").unlink()
        elif gone == "moved":
            path.rename(path.with_name("elsewhere.sqlite"))
        else:
            path.parent.rename(tmp_path / "elsewhere")
        with refused_for(Trouble.GONE):
            book.save(Change(a_patient(key="new"), PATCH_TIME))


SPOILT = {
    "an impossible day": "UPDATE patients SET date_of_birth = '2023-02-30'",
    "no day": "UPDATE patients SET date_of_birth = 'x'",
    "no id": "UPDATE entries SET id = 'x'",
    "no time": "UPDATE entries SET observed_at = 'x'",
    "half a moment": "UPDATE entries SET voided_at_offset_minutes = NULL",
    "an offset of two days": "UPDATE entries SET observed_at_offset_minutes = 2880",
    "an unknown word": "UPDATE entries SET author = 'neighbour'",
    "an unknown symptom": "UPDATE entries SET symptoms = 'itching'",
    "a score of 11": "UPDATE entries SET headache_upright = 11",
    "text that is not UTF-8": "UPDATE entries SET note = CAST(x'fffe' AS TEXT)",
    "an entry without answers": "UPDATE entries SET headache_upright = NULL, note = ''",
    "an impossible patch": "UPDATE patches SET blood_volume_ml = 1e300",
    "an impossible review": "UPDATE reviews SET decision = ''",
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_row_that_makes_no_value_is_damage_and_is_not_quoted(path: Path, spoilt: str) -> None:
    make_filled(path)
    with raw(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(SPOILT[spoilt])
    with closing(SqlBook(open_engine(path))) as book, pytest.raises(BookTrouble) as caught:
        book.diary(PATIENT.id)
    assert caught.value.trouble is Trouble.DAMAGED
    assert "so far" not in str(caught.value)


HISTORY_SPOILT = [
    "x",
    "[]",
    "{}",
    '{"id": 7}',
    '{"unknown": 1}',
    json.dumps({"id": "x"}),
]


@pytest.mark.parametrize("text", HISTORY_SPOILT)
def test_a_row_of_the_history_that_makes_no_change_is_damage(path: Path, text: str) -> None:
    make_filled(path)
    with raw(path) as connection:
        connection.execute("UPDATE changes SET row_before = ?", (text,))
    with closing(open_book(path)) as book, refused_for(Trouble.DAMAGED):
        book.history(ENTRY.id)


def test_what_the_database_refuses_is_a_bug_and_no_trouble(book: SqlBook) -> None:
    fill(book)
    with pytest.raises(IntegrityError), troubles(), book._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE entries SET headache_upright = 11")
    assert book.diary(PATIENT.id).entries == (GONE,)


def test_an_error_while_saving_leaves_the_book_usable(book: SqlBook) -> None:
    fill(book)
    with refused_for(Trouble.CHANGED_MEANWHILE):
        book.save(Change(amended(ENTRY, Answers(note="x"), ENTRY.observed_at, at_hour(PATCH, 5)), PATCH_TIME, ENTRY))
    book.save(Change(ENTRY, PATCH_TIME, GONE))
    assert book.diary(PATIENT.id).entries == (ENTRY,)


def test_a_bug_of_the_program_is_not_told_as_a_trouble() -> None:
    with pytest.raises(ZeroDivisionError), troubles():
        _ = 1 / 0
    with pytest.raises(KeyError), troubles():
        raise KeyError("x")
