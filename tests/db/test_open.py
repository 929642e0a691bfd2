"""What is no sound diary of this program is turned away for the right reason, and left as it was."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, a_patient
from tests.db.files import PATIENT, make_filled, outside, raw, refused_for

Spoil = Callable[[Path], object]


def sql(*statements: str) -> Spoil:
    """Somebody else's program does this to the file."""

    def spoil(path: Path) -> None:
        with raw(path) as connection:
            for statement in statements:
                connection.execute(statement)

    return spoil


def rewritten(old: str, new: str) -> Spoil:
    """The stored SQL of a table is changed by hand."""
    return sql(
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}')",
    )


def cut(keep: Callable[[int], int]) -> Spoil:
    return lambda path: os.truncate(path, keep(path.stat().st_size))


def overwritten(start: int, with_: bytes) -> Spoil:
    def spoil(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(start)
            file.write(with_)

    return spoil


def other_program(path: Path) -> None:
    path.unlink()
    sql("CREATE TABLE stamps (id INTEGER PRIMARY KEY)", "INSERT INTO stamps VALUES (1)")(path)


WIPES = "CREATE TRIGGER helpful AFTER INSERT ON entries BEGIN UPDATE entries SET note = ''; END"
RENAMES = "UPDATE sqlite_master SET name = 'sqlite_x', sql = replace(sql, 'helpful', 'sqlite_x') WHERE name = 'helpful'"
SPOILT: dict[str, tuple[Trouble, Spoil]] = {
    "an empty file": (Trouble.DAMAGED, cut(lambda size: 0)),
    "one byte of a diary": (Trouble.DAMAGED, cut(lambda size: 1)),
    "one other byte": (Trouble.FOREIGN, lambda path: path.write_bytes(b"\n")),
    "a header and no more": (Trouble.DAMAGED, cut(lambda size: 100)),
    "half a header": (Trouble.DAMAGED, cut(lambda size: 99)),
    "one page of many": (Trouble.DAMAGED, cut(lambda size: 4096)),
    "half a diary": (Trouble.DAMAGED, cut(lambda size: size // 2)),
    "all but its last byte": (Trouble.DAMAGED, cut(lambda size: size - 1)),
    "a text": (Trouble.FOREIGN, lambda path: path.write_text("schema,patient_id\r\n" * 100)),
    "noise": (Trouble.FOREIGN, lambda path: path.write_bytes(random.Random(7).randbytes(9000))),
    "another program's database": (Trouble.FOREIGN, other_program),
    "a database with no program's mark": (Trouble.FOREIGN, sql("PRAGMA application_id = 0")),
    "a diary of a later program": (Trouble.NEWER, sql(f"PRAGMA user_version = {schema.NUMBER + 1}")),
    "a diary of a much later program": (Trouble.NEWER, sql("PRAGMA user_version = 2147483647")),
    "a diary of no schema": (Trouble.DAMAGED, sql("PRAGMA user_version = 0")),
    "a hidden trigger": (Trouble.FOREIGN, sql(WIPES)),
    "a trigger named like SQLite's own": (
        Trouble.FOREIGN,
        sql(WIPES, "PRAGMA writable_schema = ON", RENAMES),
    ),
    "a view": (Trouble.FOREIGN, sql("CREATE VIEW latest AS SELECT * FROM entries")),
    "one table more": (Trouble.FOREIGN, sql("CREATE TABLE more (id INTEGER PRIMARY KEY)")),
    "one column more": (Trouble.FOREIGN, sql("ALTER TABLE entries ADD COLUMN more TEXT")),
    "a table that replaces": (
        Trouble.FOREIGN,
        rewritten("pk_entries PRIMARY KEY (id)", "pk_entries PRIMARY KEY (id) ON CONFLICT REPLACE"),
    ),
    "a table that deletes along": (
        Trouble.FOREIGN,
        rewritten("REFERENCES patches (id)", "REFERENCES patches (id) ON DELETE CASCADE"),
    ),
    "a check that lets all through": (Trouble.FOREIGN, rewritten("BETWEEN 0 AND 10", "BETWEEN 0 AND 99")),
    "an index that is missing": (Trouble.DAMAGED, sql("DROP INDEX ix_changes_subject_id")),
    "a table that is missing": (Trouble.DAMAGED, sql("DROP TABLE reviews")),
    "no stamp": (Trouble.DAMAGED, sql("DELETE FROM alembic_version")),
    "two stamps": (Trouble.DAMAGED, sql("INSERT INTO alembic_version VALUES ('0000')")),
    "pages of noise": (Trouble.DAMAGED, overwritten(4096, random.Random(7).randbytes(4096 * 8))),
    "bytes that are no text where the tables are described": (
        Trouble.DAMAGED,
        sql("PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = CAST(x'fffefdfc' AS TEXT)"),
    ),
    "zeros where the tables are described": (Trouble.DAMAGED, overwritten(100, bytes(3996))),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_it_is_turned_away_and_left_as_it_was(path: Path, spoilt: str) -> None:
    trouble, spoil = SPOILT[spoilt]
    make_filled(path)
    spoil(path)
    before = outside(path)
    with refused_for(trouble):
        open_book(path)
    assert outside(path) == before


@pytest.mark.parametrize("seed", range(60))
def test_damage_anywhere_is_told_or_does_no_harm_and_the_file_is_left_as_it_was(path: Path, seed: int) -> None:
    make_filled(path)
    dice = random.Random(seed)
    size = path.stat().st_size
    overwritten(dice.randrange(size - 64), dice.randbytes(dice.choice([1, 4, 64])))(path)
    before = outside(path)
    with suppress(BookTrouble), closing(open_book(path)) as book:
        for patient in book.patients():
            with suppress(KeyError):
                book.diary(patient.id)
    assert outside(path) == before


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files cannot be listed")
@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_is_turned_away_is_not_held_open(path: Path, spoilt: str) -> None:
    """Else it could not be moved out of the way on every system."""
    trouble, spoil = SPOILT[spoilt]
    make_filled(path)
    spoil(path)
    with refused_for(trouble):
        open_book(path)
    open_files = [str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
    assert [file for file in open_files if file.startswith(str(path))] == []


def test_what_analyze_leaves_is_no_trouble(path: Path) -> None:
    make_filled(path)
    sql("ANALYZE")(path)
    open_book(path).close()


def test_a_sound_diary_opens_and_is_not_written_to(path: Path) -> None:
    make_filled(path)
    before = outside(path)
    with closing(open_book(path)) as book:
        assert book.patients() == (PATIENT,)
    assert outside(path) == before


def test_a_file_that_must_be_there_and_is_not_is_not_made(path: Path) -> None:
    with refused_for(Trouble.GONE):
        open_book(path, create=False)
    assert outside(path) == {}


def test_a_folder_is_no_diary(tmp_path: Path) -> None:
    with refused_for(Trouble.FOREIGN):
        open_book(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_no_diary_and_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with refused_for(Trouble.FOREIGN):
        open_book(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_that_may_not_be_read_is_unreadable(path: Path) -> None:
    make_filled(path)
    path.chmod(0)
    with refused_for(Trouble.UNREADABLE):
        open_book(path)


def test_read_only_it_can_be_read_but_not_saved_to(path: Path) -> None:
    make_filled(path)
    before = outside(path)
    with closing(open_book(path, read_only=True)) as book:
        assert book.patients() == (PATIENT,)
        with refused_for(Trouble.READ_ONLY):
            book.save(Change(a_patient(key="new"), PATCH_TIME))
        assert book.patients() == (PATIENT,)
    assert outside(path) == before


def test_the_same_diary_may_be_open_twice_and_both_see_what_either_saves(path: Path) -> None:
    make_filled(path)
    with closing(open_book(path)) as one, closing(open_book(path)) as other:
        new = a_patient(key="new")
        one.save(Change(new, PATCH_TIME))
        assert set(other.patients()) == {PATIENT, new}


def test_while_another_holds_it_alone_it_is_locked(path: Path) -> None:
    make_filled(path)
    with raw(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with refused_for(Trouble.LOCKED):
            open_book(path, busy_ms=1)
        other.execute("ROLLBACK")
    open_book(path, busy_ms=1).close()


HOLDS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


def test_while_another_program_writes_saving_is_locked_reading_is_not_and_later_all_is_well(path: Path) -> None:
    make_filled(path)
    change = Change(a_patient(key="new"), PATCH_TIME)
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with closing(open_book(path, busy_ms=1)) as book:
            with refused_for(Trouble.LOCKED):
                book.save(change)
            assert book.patients() == (PATIENT,)
            other.communicate("\n")
            book.save(change)
            assert len(book.patients()) == 2


def test_while_another_reads_saving_is_locked_and_keeps_nothing(path: Path) -> None:
    make_filled(path)
    new = a_patient(key="new")
    with closing(open_book(path, busy_ms=1)) as book, raw(path) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM patients").fetchone()
        with refused_for(Trouble.LOCKED):
            book.save(Change(new, PATCH_TIME))
        other.execute("ROLLBACK")
        assert book.patients() == (PATIENT,)
        book.save(Change(new, PATCH_TIME))
