"""The engine on a server, and writing so that of two who change the same thing at once exactly one does."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError

from bloodpatch_tracker.db.server.connect import Connect
from bloodpatch_tracker.db.server.errors import state_of
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

R = TypeVar("R")

RACES = {
    "40001",  # somebody changed what this transaction is about to change (of the distributed ones)
    "40P01",  # two waited for each other
    "23505",  # somebody added the same thing at the same moment
    "23503",  # somebody erased what this belongs to at the same moment
}
"""Errors that say: look again. What changed meanwhile is seen then, and told if it matters."""
ROUNDS = 10
CONNECTIONS = 2
END_MS = 5_000


def server_engine(connect: Connect, read_only: bool) -> Engine:
    """An engine that looks whether a connection still lives before it uses it, and makes a new one where not.

    What writes sees what is kept by each moment, as it may have waited for somebody; `engine.reading` sees one moment.
    """
    return create_engine(
        "postgresql+psycopg://",
        creator=connect,
        isolation_level="READ COMMITTED",
        pool_size=CONNECTIONS,
        pool_pre_ping=True,
        use_native_hstore=False,
        hide_parameters=True,
        execution_options={"postgresql_readonly": True} if read_only else {},
    )


def write_again(engine: Engine, work: Callable[[Connection], R]) -> R:
    """Do the work in one transaction, and again from its beginning where somebody else was faster.

    Raises:
        BookTrouble: what `work` raises; `UNSURE` where the connection was lost in the very moment of keeping.
        DBAPIError: others were faster again and again, or something else went wrong.
    """
    for _ in range(ROUNDS - 1):
        try:
            return _write(engine, work)
        except DBAPIError as error:
            if state_of(error) not in RACES:
                raise
    return _write(engine, work)


def _write(engine: Engine, work: Callable[[Connection], R]) -> R:
    with engine.connect() as connection:
        transaction = connection.begin()
        done = work(connection)
        asked = "SELECT pg_current_xact_id_if_assigned()::text, pg_backend_pid()"
        number, process = connection.exec_driver_sql(asked).one()
        try:
            transaction.commit()
        except DBAPIError as error:
            # Lost in this moment, it may be kept or not. The server knows, once its end of the connection is no more.
            if not error.connection_invalidated or number is None or not _was_kept(engine, number, process):
                raise
        return done


def _was_kept(engine: Engine, number: str, process: int) -> bool:
    """Whether the transaction of this number was committed. Raises BookTrouble `UNSURE` where the server cannot say."""
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT pg_terminate_backend(%s, %s)", (process, END_MS))
            status = connection.exec_driver_sql("SELECT pg_xact_status(%s::text::xid8)", (number,)).scalar()
    except (DBAPIError, BookTrouble) as error:
        raise BookTrouble(Trouble.UNSURE, "the connection was lost in the moment of keeping") from error
    if status not in ("committed", "aborted"):
        raise BookTrouble(Trouble.UNSURE, f"it is {status}")
    return bool(status == "committed")
