"""Whether a file is a diary, told from its first 100 bytes before SQLite sees it.

SQLite takes an empty file for an empty database, and opening may already write: roll back a journal, say. So a file
that is not ours is turned away here, untouched.
"""

import stat
from pathlib import Path

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

MAGIC = b"SQLite format 3\0"
HEADER_LENGTH = 100
USER_VERSION, APPLICATION_ID = slice(60, 64), slice(68, 72)


def schema_number(path: Path) -> int:
    """The number of the schema that the diary in the file has.

    Raises:
        BookTrouble: `FOREIGN` for what is no diary of this program, `DAMAGED` for the stump of one, `NEWER` for one
            written by a later program.
        OSError: it cannot be read.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise BookTrouble(Trouble.FOREIGN, "not a file")  # reading from a pipe would wait for ever
    with path.open("rb") as file:
        header = file.read(HEADER_LENGTH)
    if not header.startswith(MAGIC[: len(header)]):
        raise BookTrouble(Trouble.FOREIGN, "not an SQLite file")
    if len(header) < HEADER_LENGTH:
        raise BookTrouble(Trouble.DAMAGED, f"{len(header)} bytes are no database")
    if int.from_bytes(header[APPLICATION_ID], "big") != schema.APPLICATION_ID:
        raise BookTrouble(Trouble.FOREIGN, "another program's database")
    number = int.from_bytes(header[USER_VERSION], "big")
    if number > schema.NUMBER:
        raise BookTrouble(Trouble.NEWER, f"schema {number}; this program knows {schema.NUMBER}")
    if number < 1:
        raise BookTrouble(Trouble.DAMAGED, f"schema {number}")
    return number
