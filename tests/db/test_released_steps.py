"""The steps of released schemas, each from a diary as an older program left it: nothing lost, old or new if killed."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.check import check
from bloodpatch_tracker.db.create import create_diary
from bloodpatch_tracker.db.file_check import schema_number
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import Trouble
from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.review import taken_back
from tests.builders import PATCH_TIME
from tests.db.files import outside, raw, refused_for
from tests.db.make_old_database import FOLDER
from tests.db.test_schema import stored

TABLES = ("patients", "patches", "entries", "reviews", "changes")
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def old(path: Path) -> Path:
    """A diary of the first schema, with rows in every table."""
    shutil.copy(FOLDER / "0001.sqlite", path)
    return path


def rows_in(path: Path) -> Rows:
    """Every row of every table, as stored."""
    with raw(path) as connection:
        connection.row_factory = sqlite3.Row
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in TABLES}


def test_every_row_is_as_it_was_and_what_is_new_is_empty(old: Path) -> None:
    before = rows_in(old)
    open_book(old).close()
    after = rows_in(old)
    new = {
        "patients": {"version"},
        "patches": {"flat_hours", "quiet_hours"},
        "reviews": {"voided_at", "voided_at_offset_minutes"},
    }
    for table in TABLES:
        assert before[table]
        added = dict.fromkeys(new.get(table, ()))
        assert after[table] == [row | added for row in before[table]]


def test_its_tables_are_those_of_a_new_diary_to_the_letter(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.sqlite"
    create_diary(new)
    open_book(old).close()
    assert stored(old) == stored(new)
    assert schema_number(old) == schema.NUMBER
    assert check(old) == ()


def test_what_is_new_can_be_kept_in_it_and_what_cannot_be_is_refused(old: Path) -> None:
    with closing(open_book(old)) as book:
        [diary] = [found for patient in book.patients() if (found := book.diary(patient.id)).reviews]
        before = diary.reviews[0]
        book.save(Change(taken_back(before, PATCH_TIME), PATCH_TIME, before))
        assert book.history(before.id)[-1].action is Action.VOIDED
    with raw(old) as connection:
        for wrong in ("flat_hours = 2161", "quiet_hours = -1"):
            with pytest.raises(sqlite3.IntegrityError, match="ck_patches"):
                connection.execute(f"UPDATE patches SET {wrong}")
        with pytest.raises(sqlite3.IntegrityError, match="ck_reviews_voided_at"):
            connection.execute("UPDATE reviews SET voided_at_offset_minutes = NULL WHERE voided_at IS NOT NULL")


def test_read_only_it_cannot_be_upgraded_and_is_left_alone(old: Path) -> None:
    before = outside(old)
    with refused_for(Trouble.READ_ONLY):
        open_book(old, read_only=True)
    assert outside(old) == before


DIES = """
import os, signal, sqlite3, sys
from bloodpatch_tracker.db import engine
from bloodpatch_tracker.db.open import open_book

path, deadly, often = sys.argv[1], sys.argv[2], int(sys.argv[3])
seen = 0

def told(statement):
    global seen
    seen += statement.startswith(deadly)
    if seen == often:
        os.kill(os.getpid(), signal.SIGKILL)

class Connection(sqlite3.Connection):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.set_trace_callback(told)

connect = sqlite3.connect
sqlite3.connect = lambda *given, **named: connect(*given, factory=Connection, **named)
open_book(path).close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize(
    "deadly, often",
    [
        ("BEGIN IMMEDIATE", 1),
        *(("ALTER TABLE", often) for often in range(1, 5)),
        ("PRAGMA user_version", 1),
        ("COMMIT", 1),
    ],
)
def test_killed_at_any_statement_of_the_step_it_is_the_old_diary_still(old: Path, deadly: str, often: int) -> None:
    before = rows_in(old)
    command = [sys.executable, "-c", DIES, str(old), deadly, str(often)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")
    assert rows_in(old) == before
    assert schema_number(old) == 1
    assert check(old) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_once_the_step_is_done_it_is_the_new_diary(old: Path) -> None:
    """The next transaction after the step is the one that looks at the schema."""
    command = [sys.executable, "-c", DIES, str(old), "PRAGMA quick_check", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")
    assert schema_number(old) == schema.NUMBER
    assert check(old) == ()
