"""Opening the diaries on a server: the way there, the schema, and a book at the end."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.engine import reading
from bloodpatch_tracker.db.server.address import address_of
from bloodpatch_tracker.db.server.compare import compare_tables, look, stamped_number
from bloodpatch_tracker.db.server.connect import AskPassword, connecting
from bloodpatch_tracker.db.server.engine import server_engine, write_again
from bloodpatch_tracker.db.server.heard import Heard
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.db.troubles import troubles
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

OLDEST_SERVER = (14,)
"""The first that can say of a transaction whether it was kept, and end a connection and wait for that."""
LONGEST_WAIT = "120s"
"""For another station that is bringing the database up to date."""


def open_server(url: URL, create: bool, *, read_only: bool, busy_ms: int, ask: AskPassword | None = None) -> SqlBook:
    """Open the diaries on a server, brought to the newest schema where this account may do that.

    Args:
        create: make the tables where there are none; otherwise that is trouble.
        ask: asks for the password, where one is lacking.

    Raises:
        BookTrouble, NoPlace: as `open_book` says.
    """
    station = uuid4().hex
    connect = connecting(address_of(url), station, busy_ms=busy_ms, ask=ask)
    with ExitStack() as undo:
        engine = server_engine(connect, read_only)
        undo.callback(engine.dispose)
        with troubles():
            with reading(engine).begin() as connection:
                number = _suitable(connection)
            if number < schema.NUMBER:
                _bring_up_to_date(engine, create, read_only)
            with reading(engine).begin() as connection:
                compare_tables(connection, schema.NUMBER)
        undo.pop_all()
    return SqlBook(engine, write_again, lambda _: Heard(connect, station))


@contextmanager
def looking_at(url: URL, *, busy_ms: int, ask: AskPassword | None) -> Iterator[Connection]:
    """The diaries on a server to look through, without writing, as they are in one moment. Raises as `open_book`."""
    book = open_server(url, False, read_only=True, busy_ms=busy_ms, ask=ask)
    with closing(book), troubles(), book.reading() as connection:
        yield connection


def _suitable(connection: Connection) -> int:
    """The number of the schema there, 0 for none. Raises BookTrouble where diaries cannot be kept there at all."""
    version = connection.dialect.server_version_info or ()
    if version < OLDEST_SERVER:
        raise BookTrouble(Trouble.UNSUITABLE, f"PostgreSQL {'.'.join(map(str, version))}")
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise BookTrouble(Trouble.UNSUITABLE, f"encoding {encoding}")
    return stamped_number(look(connection))


def _bring_up_to_date(engine: Engine, create: bool, read_only: bool) -> None:
    """Run the steps that are lacking, in one transaction, while nobody else does."""
    with engine.begin() as connection:
        for name, value in (("lock_timeout", LONGEST_WAIT), ("statement_timeout", "0")):
            connection.exec_driver_sql("SELECT set_config(%s, %s, true)", (name, value))
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (schema.APPLICATION_ID,))
        number = stamped_number(look(connection))  # once more: whoever held the lock before may have done it all
        if number == schema.NUMBER:
            return
        if not number and not create:
            raise BookTrouble(Trouble.NO_DATABASE, "it is empty")
        if read_only:
            raise BookTrouble(Trouble.READ_ONLY, f"schema {number}")
        if number:
            compare_tables(connection, number)
        # Imported only when there is something to do: Alembic takes longer than all the rest of opening.
        from bloodpatch_tracker.db.migrate import run_steps

        run_steps(connection)
