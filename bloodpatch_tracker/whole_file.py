"""Files that are whole or not there at all, for their owner's eyes only."""

import os
from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex


def put_in_place(target: Path, chunks: Iterable[bytes]) -> None:
    """Write a file, and put it in place of the one of that name once all of it is on disk.

    Raises:
        OSError: it could not be written; what was there before is there still. What `chunks` raises goes through.
    """
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
