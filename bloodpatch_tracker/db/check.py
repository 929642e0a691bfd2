"""Looking through a whole diary: is every page sound, does every row refer to something, is every row a value?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.change_row import ChangeRow
from bloodpatch_tracker.db.convert import KINDS
from bloodpatch_tracker.db.engine import BUSY_MS, open_engine, reading
from bloodpatch_tracker.db.file_check import schema_number
from bloodpatch_tracker.db.plain_row import row_of
from bloodpatch_tracker.db.read import change_in
from bloodpatch_tracker.db.schema_check import compare_schema
from bloodpatch_tracker.db.server.any_text import written
from bloodpatch_tracker.db.server.connect import AskPassword
from bloodpatch_tracker.db.troubles import plainly, troubles

ENOUGH = 100
"""Findings of one kind after which looking on tells nothing new."""


class What(StrEnum):
    """What may be wrong with a diary."""

    PAGE = "page"
    REFERENCE = "reference"
    ROW = "row"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong. `where` is a table and the id in it, where it is a row; `detail` never quotes it."""

    what: What
    detail: str
    where: str = ""


def check(where: Path | URL, busy_ms: int = BUSY_MS, ask: AskPassword | None = None) -> tuple[Finding, ...]:
    """Everything found wrong with the diary in a file or on a server, by kind; nothing is written. Empty: all is well.

    Args:
        ask: asks for the password of a server, where one is lacking.

    Raises:
        BookTrouble: it is no diary, or so damaged that it cannot be looked through.
    """
    if isinstance(where, URL):
        from bloodpatch_tracker.db.server.open import looking_at  # only where there is a server

        with looking_at(where, busy_ms=busy_ms, ask=ask) as connection:
            return tuple(_rows(connection, written))
    with troubles():
        number = schema_number(where)
        engine = open_engine(where, busy_ms=busy_ms, read_only=True)
        try:
            with reading(engine).begin() as connection:
                compare_schema(connection, number)
                found = [*_pages(connection), *_references(connection)]
                # Today's rows can be made of today's schema only; an older one is upgraded when it is opened.
                return (*found, *_rows(connection)) if number == schema.NUMBER else tuple(found)
        finally:
            engine.dispose()


def _pages(connection: Connection) -> Iterator[Finding]:
    for line in connection.exec_driver_sql(f"PRAGMA integrity_check({ENOUGH})").scalars():
        if line != "ok":
            yield Finding(What.PAGE, line)


def _references(connection: Connection) -> Iterator[Finding]:
    for table, rowid, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(ENOUGH):
        yield Finding(What.REFERENCE, f"nothing in {parent}", f"{table} row {rowid}")


def _rows(connection: Connection, read: Callable[[dict[str, Any]], dict[str, Any]] = dict) -> Iterator[Finding]:
    makers = [(kind.row, kind.value_of) for kind in KINDS] + [(ChangeRow, change_in)]
    for model, value_of in makers:
        wrong = 0
        streamed = connection.execution_options(stream_results=True)
        for stored in streamed.exec_driver_sql(f"SELECT * FROM {model.__tablename__}").mappings():  # noqa: S608  # a table of ours
            try:
                value_of(row_of(model, read(dict(stored))))
            except ValueError as error:
                yield Finding(What.ROW, plainly(error), f"{model.__tablename__} {stored['id']}")
                wrong += 1
            if wrong == ENOUGH:
                break
