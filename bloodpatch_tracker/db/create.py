"""A new diary: a file that is whole from the moment it has its name, and that only its owner may read."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.engine import uri
from bloodpatch_tracker.diary.book import BookTrouble, Trouble


def create_diary(path: Path) -> None:
    """Make an empty diary, and its folder where that is missing. A file that is there already is left alone.

    Raises:
        BookTrouble: `GONE` where the journal of a vanished diary lies there, which SQLite would play into the new one;
            `READ_ONLY` where nothing may be made.
        OSError, sqlite3.Error: it could not be made; nothing is left of it.
    """
    for journal in (path.with_name(path.name + ending) for ending in ("-journal", "-wal")):
        if journal.exists() and journal.stat().st_size:
            raise BookTrouble(Trouble.GONE, "its journal is here but the diary is not")
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        _make_folder(path.parent)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _fill(unfinished)
        _give_name(unfinished, path)
    except PermissionError as error:
        raise BookTrouble(Trouble.READ_ONLY, error.strerror or "") from error
    finally:
        unfinished.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def _fill(path: Path) -> None:
    with closing(sqlite3.connect(uri(path, "rw"), uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")  # nobody knows the file yet: a torn one is thrown away
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema.everything(schema.NUMBER):
            connection.execute(statement)
        newest = (schema.revision(schema.NUMBER),)
        connection.execute("INSERT INTO alembic_version (version_num) VALUES (?)", newest)
        connection.execute(f"PRAGMA user_version = {schema.NUMBER}")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("COMMIT")


def _give_name(unfinished: Path, path: Path) -> None:
    """Rename without ever overwriting: whoever made the same diary in the meantime keeps it."""
    try:
        if sys.platform == "win32":
            unfinished.rename(path)  # refuses there what it would overwrite elsewhere
        else:
            path.hardlink_to(unfinished)
    except FileExistsError:
        return
    except OSError:
        if path.exists():
            return
        unfinished.rename(path)  # a file system without hard links
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # else the name may be lost with the power
        finally:
            os.close(folder)
