"""Opening a diary: every check in its order, and a book at the end."""

from contextlib import ExitStack
from pathlib import Path

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.create import create_diary
from bloodpatch_tracker.db.engine import BUSY_MS, open_engine, reading
from bloodpatch_tracker.db.file_check import schema_number
from bloodpatch_tracker.db.place import place
from bloodpatch_tracker.db.schema_check import compare_schema, quick_check
from bloodpatch_tracker.db.server.connect import AskPassword
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.db.troubles import troubles


def open_book(
    where: str | Path,
    create: bool = True,
    *,
    read_only: bool = False,
    busy_ms: int = BUSY_MS,
    ask: AskPassword | None = None,
) -> SqlBook:
    """Open the diary at a path or URL, brought to the newest schema.

    Args:
        where: the path of a file, or an SQLAlchemy URL.
        create: make a new diary where there is no file; otherwise that is trouble.
        read_only: open without ever writing; saving is then trouble, and so is an older schema.
        busy_ms: how long to wait for another program's write.
        ask: asks for the password of a server, where one is lacking; without it that is trouble.

    Raises:
        BookTrouble: the file is no diary of ours (`FOREIGN`), not sound (`DAMAGED`), of a later program (`NEWER`), not
            there (`GONE`), or cannot be used just now. It is as it was. A server has troubles of its own besides: it
            is not reached, lets nobody in, or does not allow this.
        NoPlace: `where` is a URL that is none.
    """
    found = place(where)
    if not isinstance(found, Path):
        # Imported only where there is a server: most diaries are files.
        from bloodpatch_tracker.db.server.open import open_server

        return open_server(found, create, read_only=read_only, busy_ms=busy_ms, ask=ask)
    with troubles():
        if create and not found.exists():
            create_diary(found)
        number = schema_number(found)
        if number < schema.NUMBER:
            # Imported only when there is something to do: Alembic takes longer than all the rest of opening.
            from bloodpatch_tracker.db.migrate import migrate

            migrate(found, number, busy_ms=busy_ms, read_only=read_only)
        with ExitStack() as undo:
            engine = open_engine(found, busy_ms=busy_ms, read_only=read_only)
            undo.callback(engine.dispose)
            with reading(engine).begin() as connection:
                compare_schema(connection, schema.NUMBER)
                quick_check(connection, found)
            undo.pop_all()
    return SqlBook(engine)
