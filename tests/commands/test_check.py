"""`check`: fine, or a line for each thing that is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

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


def test_a_server_that_does_not_answer_is_told_without_the_password(command: Command) -> None:
    assert command("check", "--database", "postgresql://ana:secret@nowhere.invalid/diary") == 1
    assert len(command.lines) == 1
    assert command.lines[0].startswith("postgresql+psycopg://ana:***@nowhere.invalid/diary: The database’s server does")
    assert "secret" not in command.err


def test_an_option_that_no_server_knows_is_wrong_usage(command: Command) -> None:
    assert command("check", "--database", "postgresql://ana:secret@nowhere.invalid/diary?wish=7") == 2
    assert "secret" not in command.err


@pytest.mark.parametrize("url", ["mysql://ana:secret@host/diary", "oracle://ana:secret@host/diary"])
def test_another_kind_of_database_is_wrong_usage(command: Command, url: str) -> None:
    assert command("check", "--database", url) == 2
    assert "secret" not in command.err


def test_on_a_server_every_row_is_looked_at(command: Command, good: Path, server: Any, server_url: str) -> None:
    assert command("import", good, "--database", server_url) == 0
    assert command("check", "--database", server_url) == 0
    shown = server_url.partition("?")[0]
    assert command.out == f"{shown}: fine\n"
    assert command.err == ("Tables and rows were looked through; the files of the server are its keeper's to check.\n")
    with server.connect(server_url.partition("@/")[2].partition("?")[0]) as connection:
        connection.execute("ALTER TABLE entries DROP CONSTRAINT ck_entries_headache_upright")
        connection.execute("ALTER TABLE entries ADD CONSTRAINT ck_entries_headache_upright CHECK (true)")
        connection.execute("UPDATE entries SET headache_upright = 77")
    assert command("check", "--database", server_url) == 1
    assert command.lines[0].startswith("entries ")
    assert "headache_upright" in command.lines[0]
    assert "77" not in command.err


def test_an_empty_database_on_a_server_is_none(command: Command, server: Any) -> None:
    name = server.new_database()
    assert command("check", "--database", server.url(name)) == 1
    assert "has no diaries under this name" in command.err
    server.drop(name)
