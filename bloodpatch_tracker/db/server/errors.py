"""Errors of a PostgreSQL server, told as the troubles of a book."""

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from bloodpatch_tracker.diary.book import BookTrouble, Trouble

STATES: dict[str, Trouble] = {
    "08": Trouble.UNREACHABLE,  # the connection broke
    "22021": Trouble.UNSUITABLE,  # the database's encoding cannot hold what was written
    "22P05": Trouble.UNSUITABLE,
    "23503": Trouble.CHANGED_MEANWHILE,  # others erased what it belongs to, or added it, again and again; the rest of
    "23505": Trouble.CHANGED_MEANWHILE,  # the class is what the tables refuse, which is a bug
    "25006": Trouble.READ_ONLY,
    "25P03": Trouble.UNREACHABLE,  # the connection was ended for standing still in the midst of a change
    "28": Trouble.NOT_LET_IN,
    "3D000": Trouble.NO_DATABASE,
    "40": Trouble.BUSY,  # others were faster, again and again
    "42501": Trouble.NOT_ALLOWED,
    "42P01": Trouble.DAMAGED,  # a table that was there when the database was opened
    "53": Trouble.BUSY,
    "53100": Trouble.FULL,
    "55P03": Trouble.BUSY,  # waited long enough for somebody else's change
    "57": Trouble.BUSY,
    "57P01": Trouble.UNREACHABLE,  # it is being stopped, or somebody ended the connection
    "57P02": Trouble.UNREACHABLE,
    "57P03": Trouble.UNREACHABLE,
    "57P05": Trouble.UNREACHABLE,
    "58": Trouble.UNREADABLE,
    "XX001": Trouble.DAMAGED,
    "XX002": Trouble.DAMAGED,
}
"""By PostgreSQL's code of the error, or the class in its first two characters."""

SAID = (
    ("does not exist", "database", Trouble.NO_DATABASE),
    ("permission denied", "database", Trouble.NOT_ALLOWED),
    ("too many", "", Trouble.BUSY),
    ("remaining connection slots", "", Trouble.BUSY),
    ("starting up", "", Trouble.UNREACHABLE),
    ("shutting down", "", Trouble.UNREACHABLE),
)
"""What is looked for in what a server says at the door, where libpq passes on no code, and no more than its text."""


def told(error: DBAPIError) -> Exception:
    """The trouble that an error of the server is; else the error, with no more of its text than what it is about."""
    state = state_of(error)
    trouble = STATES.get(state or "") or STATES.get((state or "")[:2])
    if state is None and isinstance(error, OperationalError | InterfaceError):
        trouble = Trouble.UNREACHABLE  # nobody was there any more who could have given a code
    if trouble is not None:
        return BookTrouble(trouble, f"PostgreSQL {state}" if state else "")
    about = getattr(getattr(error.orig, "diag", None), "constraint_name", None)
    plain = Exception(f"PostgreSQL {state or type(error.orig).__name__} {about or ''}".rstrip())
    return type(error)(error.statement, None, plain, hide_parameters=True)


def state_of(error: DBAPIError) -> str | None:
    """PostgreSQL's code of an error; None where the server could no longer give one."""
    return getattr(error.orig, "sqlstate", None)


def trouble_at_the_door(said: str) -> Trouble:
    """Why no connection came about, from what libpq says. A server that speaks another language just lets nobody in."""
    words = said.casefold()
    if "fatal:" not in words:
        secure = ("ssl", "tls", "certificate")
        return Trouble.NOT_SECURE if any(word in words for word in secure) else Trouble.UNREACHABLE
    for sign, also, trouble in SAID:
        if sign in words and also in words:
            return trouble
    return Trouble.NOT_LET_IN
