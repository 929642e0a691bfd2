"""What leaves is whole or not there at all, and never takes the place of a diary."""

from collections.abc import Generator, Iterable
from pathlib import Path

from bloodpatch_tracker.whole_file import steps_into_place

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
    for _ in write_steps(path, chunks):
        pass


def write_steps(path: Path, chunks: Iterable[bytes]) -> Generator[None, None, None]:
    """The same, a chunk a step, so that a window can go on in between and never holds the whole file.

    Closed before it is over, it leaves what was there before, and nothing else.
    """
    if is_database(path):
        raise IsDatabase(path)
    if path.exists() and not path.is_file():
        with path.open("wb") as straight:
            for chunk in chunks:
                straight.write(chunk)
                yield
        return
    yield from steps_into_place(path.resolve(), chunks)
