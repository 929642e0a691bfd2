"""`upgrade`: a database is there and up to date afterwards, be it a file or on a server."""

import shutil
from pathlib import Path
from typing import Any

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.file_check import schema_number
from tests.commands.command import Command
from tests.db.make_old_database import FOLDER

DONE = "The database is there and up to date.\n"


def test_a_file_is_made_and_one_of_an_earlier_version_is_brought_up_to_date(command: Command, database: Path) -> None:
    assert command("upgrade", "--database", database) == 0
    assert (command.out, command.err) == (DONE, "")
    shutil.copy(FOLDER / "0001.sqlite", database)
    assert command("upgrade", "--database", database) == 0
    assert schema_number(database) == schema.NUMBER


def test_on_a_server_the_tables_are_made_once(command: Command, server: Any) -> None:
    name = server.new_database()
    for _ in range(2):
        assert command("upgrade", "--database", server.url(name)) == 0
        assert (command.out, command.err) == (DONE, "")
    assert command("check", "--database", server.url(name)) == 0
    server.drop(name)


def test_what_is_no_database_is_left_alone(command: Command, database: Path) -> None:
    database.write_text("schema,patient_id")
    assert command("upgrade", "--database", database) == 1
    assert "not a database of this program" in command.err
    assert database.read_text() == "schema,patient_id"
