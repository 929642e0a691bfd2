"""`check`: fine, or a line for each thing that is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.commands.command import Command, put


def test_a_sound_database_is_fine(command: Command, good: Path, database: Path) -> None:
    command("import", good, "--database", database)
    assert command("check", "--database", database) == 0
    assert (command.out, command.err) == (f"{database}: fine\n", "")


def test_what_is_wrong_is_told(command: Command, good: Path, database: Path) -> None:
    command("import", good, "--database", database)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("DELETE FROM patients")
    assert command("check", "--database", database) == 1
    assert command.out == ""
    assert command.lines


def test_a_database_that_is_not_there_is_not_made(command: Command, database: Path) -> None:
    assert command("check", "--database", database) == 1
    assert command.lines[0].startswith(f"{database}: There is no database here. ")
    assert not database.exists()


def test_another_file_is_told(command: Command, tmp_path: Path) -> None:
    assert command("check", "--database", put(tmp_path, b"hello")) == 1
    assert "not a database of this program" in command.err


def test_a_database_on_a_server_is_not_looked_through(command: Command) -> None:
    assert command("check", "--database", "postgresql://ana:secret@host/diary") == 1
    assert len(command.lines) == 1
    assert "secret" not in command.err
