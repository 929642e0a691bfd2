"""Files that are whole or not there at all, for their owner's eyes only."""

import os
from collections.abc import Generator, Iterable
from pathlib import Path
from secrets import token_hex

OWN = 0o600
"""The mode of a file that its owner alone may read."""


def put_in_place(
    target: Path, chunks: Iterable[bytes], *, synced: bool = True, part: Path | None = None, mode: int = OWN
) -> None:
    """Write a file, and put it in place of the one of that name once all of it is on disk.

    Args:
        synced: wait until it would last through a power cut, which costs the time of a disk.
        part: where it is written first, in the same folder; what a crash left there goes. Without it, under a name of
            its own, so that two can write at once and nothing that is there is touched.
        mode: who may read and write it, where that is not its owner alone.

    Raises:
        OSError: it could not be written; what was there before is there still. What `chunks` raises goes through.
    """
    for _ in steps_into_place(target, chunks, synced=synced, part=part, mode=mode):
        pass


def steps_into_place(
    target: Path, chunks: Iterable[bytes], *, synced: bool = True, part: Path | None = None, mode: int = OWN
) -> Generator[None, None, None]:
    """The same, step by step: a chunk is written in each, and the file is put in place after the last.

    Closed before it is over, it leaves what was there before, and nothing else.
    """
    if part is None:
        part = target.with_name(f".{token_hex(8)}.part")  # a long name has no room for more
    else:
        part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), OWN)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if mode != OWN:
                part.chmod(mode)
            for chunk in chunks:
                file.write(chunk)
                yield
            if synced:
                file.flush()
                os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if synced:
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows has no way to ask for that, nor a need."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
