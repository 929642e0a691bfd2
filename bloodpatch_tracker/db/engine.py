"""The connection to a diary: one for each open diary, with every promise of SQLite switched on.

The driver stays in autocommit and every transaction is begun by hand: one that writes takes the write lock at once,
since one that first reads and then writes is turned away by SQLite in spite of the busy timeout.
"""

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

R = TypeVar("R")

BUSY_MS = 5_000
"""How long to wait for another program's write, in milliseconds."""

PRAGMAS = (
    "trusted_schema = OFF",  # first: nothing in a received file may call functions
    "cell_size_check = ON",
    "journal_mode = TRUNCATE",  # with EXTRA the mode that lost nothing in simulated power cuts
    "synchronous = EXTRA",
    "secure_delete = ON",  # what was removed is not left in the file
    *(("fullfsync = ON", "checkpoint_fullfsync = ON") if sys.platform == "darwin" else ()),
)
FOREIGN_KEYS = "foreign_keys = ON"


def open_engine(path: Path, *, busy_ms: int = BUSY_MS, read_only: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine on a file that is there. It belongs to the thread that first uses it.

    Args:
        path: of a file that `file_check` has let through; nothing is ever created.
        busy_ms: how long to wait for another program's write.
        foreign_keys: off for migrations only, where a rebuilt table would take its children along.
    """
    address = uri(path, "ro" if read_only else "rw")
    pragmas = (*PRAGMAS, FOREIGN_KEYS) if foreign_keys else PRAGMAS

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=busy_ms / 1000)
        try:
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")
        except Exception:  # of a damaged file even the message may be no text, which is no sqlite3.Error
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def reading(engine: Engine) -> Engine:
    """The same engine for calls that only read: they see one moment, and need no write lock, nor a file to write to."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine.execution_options(begin="BEGIN")


def write_once(engine: Engine, work: Callable[[Connection], R]) -> R:
    """Do the work in one transaction: whoever has the write lock of a file is alone."""
    with engine.begin() as connection:
        return work(connection)


def uri(path: Path, mode: str) -> str:
    """The path as SQLite's URI, so that a mode can be asked for."""
    absolute = path.absolute().as_posix()
    return f"file://{quote(os.fsencode('/' + absolute if absolute[0] != '/' else absolute))}?mode={mode}"


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))
