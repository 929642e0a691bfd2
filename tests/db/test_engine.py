"""The connection to a diary is set up as promised, and begins its transactions so that they cannot be turned away."""

import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bloodpatch_tracker.db.engine import BUSY_MS, open_engine, uri
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook
from tests.db.files import PATIENT, fill, make_filled, outside

PROMISED = {
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "secure_delete": 1,
    "cell_size_check": 1,
}
if sys.platform == "darwin":
    PROMISED |= {"fullfsync": 1, "checkpoint_fullfsync": 1}


def engine_of(book: SqlBook) -> Engine:
    return book._engine


def driver_of(book: SqlBook) -> object:
    """The driver's own connection, which all calls share."""
    with engine_of(book).connect() as connection:
        return connection.connection.dbapi_connection


@pytest.mark.parametrize("pragma", PROMISED)
def test_a_live_connection_keeps_the_promise(book: SqlBook, pragma: str) -> None:
    with engine_of(book).connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == PROMISED[pragma]


def test_the_busy_timeout_is_what_was_asked_for(path: Path) -> None:
    make_filled(path)
    assert PROMISED["busy_timeout"] == BUSY_MS
    with closing(open_book(path, busy_ms=12)) as book, engine_of(book).connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 12


def test_foreign_keys_are_off_where_a_migration_asks_for_that(path: Path) -> None:
    make_filled(path)
    engine = open_engine(path, foreign_keys=False)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 0
    engine.dispose()


def statements_of(book: SqlBook) -> list[str]:
    """What the driver is told from now on, transactions among it."""
    told: list[str] = []
    driver_of(book).set_trace_callback(told.append)  # type: ignore[attr-defined]  # sqlite3's own
    return told


def test_saving_takes_the_write_lock_at_once_and_commits_once(book: SqlBook) -> None:
    told = statements_of(book)
    fill(book)
    borders = [line for line in told if line.startswith(("BEGIN", "COMMIT", "ROLLBACK"))]
    assert borders == ["BEGIN IMMEDIATE", "COMMIT"] * 3
    assert told[0] == "BEGIN IMMEDIATE"


def test_reading_takes_no_write_lock_but_sees_one_state(book: SqlBook) -> None:
    fill(book)
    told = statements_of(book)
    book.diary(PATIENT.id)
    assert told[0] == "BEGIN"
    assert told[-1] == "COMMIT"
    assert sum(line.startswith("SELECT") for line in told) == len(told) - 2 == 4


def test_nothing_is_ever_replaced_or_deleted_by_saving(book: SqlBook) -> None:
    """But how patches stand, which nobody wrote down and which is made again at any time."""
    told = statements_of(book)
    fill(book)
    written = [line for line in told if not line.startswith("DELETE FROM standings ")]
    assert len(written) == len(told) - 1
    assert not any(word in line.upper() for line in written for word in ("REPLACE INTO", "OR REPLACE", "DELETE"))


def test_all_calls_share_one_connection(book: SqlBook) -> None:
    before = driver_of(book)
    fill(book)
    book.patients()
    assert driver_of(book) is before


def test_no_transaction_is_left_open_behind_a_call(book: SqlBook) -> None:
    fill(book)
    for call in (book.patients, lambda: book.diary(PATIENT.id), lambda: book.history(PATIENT.id)):
        call()
        assert driver_of(book).in_transaction is False  # type: ignore[attr-defined]  # sqlite3's own


def test_what_somebody_wrote_is_not_in_the_text_of_an_error(book: SqlBook) -> None:
    fill(book)

    def spoil(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("SELECT"):
            raise RuntimeError("spoilt")

    event.listen(engine_of(book), "before_cursor_execute", spoil)
    with pytest.raises(RuntimeError) as caught:
        book.diary(PATIENT.id)
    assert str(PATIENT.id) not in str(caught.value)
    assert engine_of(book).hide_parameters


@pytest.mark.parametrize("name", ["with space", "50%", "a?b#c", "ü🤕", "x%20y", "a'b", ";mode=memory"])
def test_any_name_is_the_name_of_the_file_and_nothing_else(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("not a name there")
    path = tmp_path / name / f"{name}.sqlite"
    make_filled(path)
    assert set(outside(path)) == {path.name}
    with closing(open_book(path)) as book:
        assert book.patients() == (PATIENT,)


def test_a_path_becomes_an_address_that_asks_for_a_mode() -> None:
    path = Path("/folder/a b?.sqlite").absolute()
    assert uri(path, "rw").endswith("/folder/a%20b%3F.sqlite?mode=rw")
    assert uri(path, "rw").startswith("file:///")
