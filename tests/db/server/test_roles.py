"""The roles that the documents describe may do what they need, and no more: set up by the very statements there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.standing import Standing
from tests.builders import PATCH_TIME, an_entry, at_hour
from tests.commands.command import run
from tests.db.files import PATCH, PATIENT, fill, refused_for
from tests.db.server.conftest import Open
from tests.server import OWNER, Server

DOCUMENT = Path(__file__).parents[3] / "docs" / "clinic-server.md"
BLOCK = re.compile(r"```sql\n-- as (the administrator|\w+), in (\w+)\n(.*?)```", re.DOTALL)
DATABASE = "diaries"
HEAD = (
    "ALTER TABLE patients DROP COLUMN version",
    "DROP TABLE standings",
    "UPDATE alembic_version SET version_num = '0002'",
)
"""What leaves the schema before this one."""


@pytest.fixture(scope="module", autouse=True)
def clinic(server: Server) -> Iterator[None]:
    """A database set up as the document says, and two people the document does not name."""
    blocks = BLOCK.findall(DOCUMENT.read_text("utf-8"))
    assert [(who, where) for who, where, _ in blocks] == [
        ("the administrator", "postgres"),
        ("the administrator", DATABASE),
        ("diaries_owner", DATABASE),
        ("the administrator", "postgres"),
    ]
    for who, where, statements in blocks:
        if who == "diaries_owner":
            assert run("upgrade", "--database", server.url(DATABASE, who)) == 0
        with server.connect(where, OWNER if who == "the administrator" else who) as connection:
            for statement in statements.split(";\n"):
                connection.execute(statement)
    with server.connect() as connection:
        connection.execute("CREATE ROLE eve LOGIN IN ROLE diaries_eraser")
        connection.execute("CREATE ROLE rob LOGIN IN ROLE diaries_reader")
        connection.execute("CREATE ROLE zoe LOGIN")
    yield
    server.drop(DATABASE)


@pytest.fixture
def filled(server: Server) -> None:
    """Something of everything in it, written by a station."""
    server.empty(DATABASE)
    book = open_book(server.url(DATABASE, "ana"))
    fill(book)
    book.close()


def test_a_station_reads_and_writes_diaries(server: Server, filled: None, station: Open) -> None:
    book = station(server.url(DATABASE, "ana"))
    book.save(Change(an_entry(PATCH, 30, 1), PATCH_TIME), seen={PATIENT.id: book.diary(PATIENT.id).version})
    book.keep_standings(Standing(PATCH.id, 3, "2026.1", at_hour(PATCH, 31)))
    assert len(book.diary(PATIENT.id).entries) == 2


def test_a_station_does_not_erase(server: Server, filled: None, station: Open) -> None:
    book = station(server.url(DATABASE, "ana"))
    with refused_for(Trouble.NOT_ALLOWED):
        book.erase(PATIENT.id)
    assert book.patients() == (PATIENT,)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM changes",
        "UPDATE changes SET reason = ''",
        "DELETE FROM entries",
        "TRUNCATE entries CASCADE",
        "DROP TABLE entries",
        "CREATE TABLE mine (id integer)",
        "UPDATE alembic_version SET version_num = '0001'",
    ],
)
@pytest.mark.parametrize("who", ["ana", "rob"])
def test_neither_station_nor_reader_changes_history_or_tables(
    server: Server, filled: None, who: str, statement: str
) -> None:
    with server.connect(DATABASE, who) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(statement)


def test_an_eraser_erases(server: Server, filled: None, station: Open) -> None:
    book = station(server.url(DATABASE, "eve"))
    book.erase(PATIENT.id)
    assert book.patients() == ()
    with server.connect(DATABASE) as connection:
        assert connection.execute("SELECT count(*) FROM changes").fetchone() == (0,)


def test_a_reader_reads_and_writes_nothing(server: Server, filled: None, station: Open) -> None:
    book = station(server.url(DATABASE, "rob"))
    assert book.patients() == (PATIENT,)
    with refused_for(Trouble.NOT_ALLOWED):
        book.save(Change(an_entry(PATCH, 30, 1), PATCH_TIME))


def test_whoever_has_no_role_stays_outside(server: Server) -> None:
    with refused_for(Trouble.NOT_ALLOWED):
        open_book(server.url(DATABASE, "zoe"))


def test_only_the_owner_brings_it_up_to_date(server: Server, filled: None, station: Open) -> None:
    with server.connect(DATABASE, "diaries_owner") as connection:
        for statement in HEAD:
            connection.execute(statement)
    with refused_for(Trouble.NOT_ALLOWED):
        open_book(server.url(DATABASE, "ana"))
    assert run("upgrade", "--database", server.url(DATABASE, "diaries_owner")) == 0
    _grant(server)
    assert station(server.url(DATABASE, "ana")).patients() == (PATIENT,)


def _grant(server: Server) -> None:
    """The owner's statements once more, as the document says."""
    [statements] = [text for who, _, text in BLOCK.findall(DOCUMENT.read_text("utf-8")) if who == "diaries_owner"]
    with server.connect(DATABASE, "diaries_owner") as connection:
        for statement in statements.split(";\n"):
            connection.execute(statement)


def test_what_the_document_says_of_logs_keeps_diaries_out_of_them(server: Server, filled: None) -> None:
    said: dict[str, Any] = dict(re.findall(r"`(log_\w+) = (\w+)`", DOCUMENT.read_text("utf-8")))
    assert set(said) == {"log_error_verbosity", "log_min_error_statement", "log_statement"}
    with server.connect(DATABASE) as connection:
        for name, value in said.items():
            connection.execute(f"SET {name} = {value}")
        with pytest.raises(psycopg.errors.CheckViolation):
            connection.execute("UPDATE entries SET headache_upright = 11, note = 'a secret of Ana'")
    assert "ck_entries_headache_upright" in server.log()
    assert "a secret of Ana" not in server.log()
    assert "so far so good" not in server.log()
