"""Files that are whole or not there at all."""

import os
from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex

DATABASE_HEAD = b"SQLite format 3\0"


class IsDatabase(Exception):
    """An export there would replace a diary."""


def is_database(path: Path) -> bool:
    """Whether the file is an SQLite database."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(DATABASE_HEAD)) == DATABASE_HEAD


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file, readable for its owner only, and put it in place of the one of that name once all of it is on disk.

    What is no regular file, a device or a pipe, is written to as it is. A link is followed.

    Raises:
        IsDatabase: there is a database of that name, be it the one that is being exported.
        OSError: it could not be written; what was there before is there still. What `chunks` raises goes through.
    """
    if is_database(path):
        raise IsDatabase(path)
    if path.exists() and not path.is_file():
        with path.open("wb") as straight:
            straight.writelines(chunks)
        return
    target = path.resolve()
    part = target.with_name(f".{token_hex(8)}.part")  # a long name has no room for more
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows has no way to ask for that, nor a need."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
