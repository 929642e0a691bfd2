"""The database that a command works on, and what it says where that cannot be had."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bloodpatch_tracker.commands.ask_password import ask_password
from bloodpatch_tracker.commands.speak import Stop
from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.places import default_database
from bloodpatch_tracker.words.problems import NO_PLACE, in_book, not_reached

if TYPE_CHECKING:
    from bloodpatch_tracker.db.server.connect import AskPassword
    from bloodpatch_tracker.db.sql_book import SqlBook


def database_file(database: str | None) -> Path | None:
    """The file of the database that is meant; None where it is one on a server.

    Raises:
        Stop: it is neither.
    """
    from bloodpatch_tracker.db.place import place

    try:
        found = place(_named(database))
    except ValueError:
        raise Stop(NO_PLACE, 2) from None
    return found if isinstance(found, Path) else None


@contextmanager
def told_troubles(database: str | None) -> Iterator[None]:
    """What goes wrong with the database inside ends the command with a sentence.

    Raises:
        Stop: instead of the trouble.
    """
    from sqlalchemy.exc import SQLAlchemyError

    from bloodpatch_tracker.db.place import NoPlace, place, shown

    file = database_file(database)
    shown_place = shown(file or place(str(database)))
    try:
        yield
    except BookTrouble as error:
        raise Stop(in_book(shown_place, error.trouble)) from error
    except NoPlace:
        raise Stop(NO_PLACE, 2) from None
    except SQLAlchemyError as error:
        if file is not None:
            raise  # nothing a file can do to us is told this way, so it is a bug
        raise Stop(not_reached(shown_place, error)) from error


@contextmanager
def kept_book(
    database: str | None, *, create: bool, patience_ms: int = 5_000, ask: "AskPassword" = ask_password
) -> Iterator["SqlBook"]:
    """The book of a database, opened and closed.

    Args:
        database: a path or URL; None means the user's own.
        create: make it where there is none.
        patience_ms: how long to wait for another program's write.
        ask: asks for the password of a server; on the terminal, if not said otherwise.

    Raises:
        Stop: it cannot be opened, read or written.
    """
    from bloodpatch_tracker.db.open import open_book

    with told_troubles(database), closing(open_book(_named(database), create, busy_ms=patience_ms, ask=ask)) as book:
        yield book


def _named(database: str | None) -> str | Path:
    """What was named, be it nothing: an empty name, from a variable that was never set, is not the user's own diary."""
    return default_database() if database is None else database
