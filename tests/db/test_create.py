"""A new diary is its owner's alone, whole from the moment it has its name, and never in the way of another."""

import os
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bloodpatch_tracker.db import create, schema
from bloodpatch_tracker.db.create import create_diary
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import Trouble
from tests.db.files import PATIENT, make_filled, outside, raw, refused_for

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of files are POSIX's")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_only_its_owner_may_read_it_and_what_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "made" / "for it" / "diary.sqlite"
    old = os.umask(0)
    try:
        make_filled(path)
    finally:
        os.umask(old)
    assert {file.name: mode(file) for file in path.parent.iterdir()} == {
        "diary.sqlite": 0o600,
        "diary.sqlite-journal": 0o600,
    }
    assert (mode(path.parent), mode(path.parent.parent)) == (0o700, 0o700)


@posix
def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    create_diary(tmp_path / "diary.sqlite")
    assert mode(tmp_path) == 0o755


def test_nothing_lies_beside_a_new_diary(path: Path) -> None:
    create_diary(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_it_says_in_its_header_what_it_is(path: Path) -> None:
    create_diary(path)
    with raw(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.NUMBER,)
        assert connection.execute("PRAGMA encoding").fetchone() == ("UTF-8",)


def test_a_diary_that_is_there_is_left_alone(path: Path) -> None:
    make_filled(path)
    before = outside(path)
    create_diary(path)
    assert outside(path) == before


def test_the_journal_of_a_diary_that_is_gone_is_not_played_into_a_new_one(path: Path) -> None:
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9 and so on")
    before = outside(path)
    with refused_for(Trouble.GONE):
        open_book(path)
    assert outside(path) == before
    journal.write_bytes(b"")  # what lies beside every diary that was closed in order
    open_book(path).close()


@pytest.mark.parametrize("parent", ["a file", "a file/and on"])
def test_where_a_folder_cannot_be_there_is_no_diary(tmp_path: Path, parent: str) -> None:
    (tmp_path / "a file").write_text("x")
    with refused_for(Trouble.GONE):
        open_book(tmp_path / parent / "diary.sqlite")
    assert [file.name for file in tmp_path.iterdir()] == ["a file"]


KILLED = """
import os, signal, sys
from pathlib import Path
from bloodpatch_tracker.db import create

path, last = Path(sys.argv[1]), int(sys.argv[2])
real, count = create.sqlite3.connect, 0

def watched(*arguments, **named):
    def told(statement):
        global count
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)
    connection = real(*arguments, **named)
    connection.set_trace_callback(told)
    return connection

create.sqlite3.connect = watched
for last in range(1, 100):
    count, child = 0, os.fork()
    if not child:
        create.create_diary(path)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        print(last)
        break
    assert not path.exists(), f"killed at statement {last}, and there is a file"
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills its own forks")
def test_killed_at_any_statement_of_its_making_there_is_no_diary_and_the_next_try_makes_one(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, path, "1"], capture_output=True, text=True, check=True)
    assert int(done.stdout) > len(schema.statements(schema.NUMBER))
    with closing(open_book(path)) as book:
        assert book.patients() == ()


def test_two_who_make_the_same_diary_both_get_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    one      looks: nothing there ─────────────────────────> names its own: refused, so takes the other's
    another  ──────────────── makes it, writes into it ───┘
    """
    fill_its_own = create._fill

    def slowly(unfinished: Path) -> None:
        monkeypatch.setattr(create, "_fill", fill_its_own)
        make_filled(path)
        fill_its_own(unfinished)

    monkeypatch.setattr(create, "_fill", slowly)
    with closing(open_book(path)) as book:
        assert book.patients() == (PATIENT,)
    assert set(outside(path)) == {path.name}
