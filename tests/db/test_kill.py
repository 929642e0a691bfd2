"""Killed at any statement of saving, a diary is as it was before or as it is after, never in between.

Kills cannot tell one way of syncing from another; `test_engine.py` holds that to what is promised.
"""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bloodpatch_tracker.db.check import check
from bloodpatch_tracker.db.open import open_book
from tests.db.files import ENTRY, GONE, PATIENT, make_filled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

SAVES_AND_DIES = """
import os, signal, sys
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, an_entry
from tests.db.files import ENTRY, GONE, PATCH

path, deadly, often, cache_pages = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
book = open_book(path)
seen = 0

def told(statement):
    global seen
    seen += statement.startswith(deadly)
    if seen == often:
        os.kill(os.getpid(), signal.SIGKILL)

with book._engine.connect() as connection:
    connection.exec_driver_sql(f"PRAGMA cache_size = {cache_pages}")
    connection.connection.dbapi_connection.set_trace_callback(told)
seen = 0
more = [Change(an_entry(PATCH, hour, 3, key="more", note="x" * 900), PATCH_TIME) for hour in range(200)]
book.save(*more, Change(ENTRY, PATCH_TIME, GONE))
print("saved", flush=True)
book.patients()
"""
OLD, NEW = (1, False, 1), (201, True, 2)


def save_and_die(path: Path, deadly: str, often: int = 1, cache_pages: int = 2000) -> bool:
    """Whether the child, killed as it was told the deadly statement so often, had said before that all was saved."""
    done = subprocess.run(
        [sys.executable, "-c", SAVES_AND_DIES, str(path), deadly, str(often), str(cache_pages)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")
    return done.stdout == "saved\n"


def state(path: Path) -> tuple[int, bool, int]:
    """How many entries there are, whether the void was taken back, and how many changes the history has of it."""
    with closing(open_book(path)) as book:
        entries = book.diary(PATIENT.id).entries
        assert (ENTRY in entries) != (GONE in entries)
        changes = len(book.history(ENTRY.id))
    assert check(path) == ()
    return len(entries), ENTRY in entries, changes


@pytest.mark.parametrize(
    "deadly, often",
    [
        ("BEGIN IMMEDIATE", 1),
        ("SELECT", 1),
        ("INSERT INTO entries", 1),
        ("INSERT INTO entries", 100),
        ("INSERT INTO entries", 200),
        ("UPDATE entries", 1),
        ("INSERT INTO changes", 1),
        ("COMMIT", 1),
    ],
)
def test_killed_before_it_is_saved_everything_is_as_it_was(path: Path, deadly: str, often: int) -> None:
    make_filled(path)
    assert not save_and_die(path, deadly, often)
    assert state(path) == OLD


def test_killed_with_half_of_it_already_in_the_file_everything_is_as_it_was(path: Path) -> None:
    """With room for five pages only, SQLite writes to the file before the commit; its journal takes that back."""
    make_filled(path)
    before = path.read_bytes()
    assert not save_and_die(path, "COMMIT", cache_pages=5)
    assert path.read_bytes() != before
    assert os.path.getsize(f"{path}-journal") > 0  # noqa: PTH202  # a name made by adding to a name
    assert state(path) == OLD
    assert path.read_bytes() == before


def test_killed_once_it_is_saved_everything_is_there(path: Path) -> None:
    make_filled(path)
    assert save_and_die(path, "BEGIN", often=2)
    assert state(path) == NEW


def test_a_journal_that_cannot_be_played_back_read_only_is_trouble_and_no_half_diary(path: Path) -> None:
    make_filled(path)
    save_and_die(path, "COMMIT", cache_pages=5)
    with pytest.raises(Exception, match="read-only"):
        open_book(path, read_only=True)
    assert state(path) == OLD
