"""Errors of the database and of the file system, told as the troubles of a book. Anything else is a bug and goes on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from bloodpatch_tracker.db.server.errors import told
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.refused import Refused

EXTENDED = {
    sqlite3.SQLITE_IOERR_WRITE: Trouble.FULL,  # a limit on file size or a quota; a full disk says SQLITE_FULL
    sqlite3.SQLITE_IOERR_SHORT_READ: Trouble.DAMAGED,
    sqlite3.SQLITE_READONLY_DBMOVED: Trouble.GONE,
    sqlite3.SQLITE_CANTOPEN_ISDIR: Trouble.FOREIGN,
}
PRIMARY = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: Trouble.GONE,
    sqlite3.SQLITE_IOERR: Trouble.UNREADABLE,
    sqlite3.SQLITE_PERM: Trouble.UNREADABLE,
    sqlite3.SQLITE_AUTH: Trouble.UNREADABLE,
}
SYSTEM = {
    errno.ENOSPC: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOENT: Trouble.GONE,
    errno.ENOTDIR: Trouble.GONE,
    errno.EISDIR: Trouble.FOREIGN,
}


@contextmanager
def troubles() -> Iterator[None]:
    """Every call to the database runs inside this.

    Raises:
        BookTrouble: for an error that has a name. Its detail never holds what somebody wrote in a diary.
    """
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise told(error) from None  # what a server says quotes whole rows
        _tell(error.orig)
        raise
    except sqlite3.Error as error:
        _tell(error)
        raise
    except OSError as error:
        raise BookTrouble(SYSTEM.get(error.errno or 0, Trouble.UNREADABLE), error.strerror or "") from error
    except ValueError as error:
        # Nothing but a stored row that makes no value; without its context, which would show the diary's text.
        raise BookTrouble(Trouble.DAMAGED, plainly(error)) from None


def _tell(error: sqlite3.Error) -> None:
    """Raise the trouble that an error of SQLite is, if it is one."""
    if str(error).startswith("Could not decode to UTF-8"):  # the driver's own; it gives no code
        raise BookTrouble(Trouble.DAMAGED, "text that is not UTF-8") from None
    code = getattr(error, "sqlite_errorcode", 0)
    trouble = EXTENDED.get(code) or PRIMARY.get(code & 0xFF)
    if trouble is not None:
        raise BookTrouble(trouble, f"{error.sqlite_errorname}: {error}") from error


def plainly(error: ValueError) -> str:
    """What is wrong with a stored row, without anything that it holds."""
    if isinstance(error, Refused):
        return ", ".join(f"{problem.field}: {problem.why}" for problem in error.problems)
    return type(error).__name__
