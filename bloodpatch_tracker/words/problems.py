"""What is wrong, and what would be right: of values, of files, and of the database.

Text that somebody else wrote, a cell or a file's name, is shown only through `safe`.
"""

import errno
from collections.abc import Callable

from bloodpatch_tracker.diary.book import Trouble
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.words.language import _

SHOWN = 60
"""Characters of a value that are shown."""

PROBLEMS: dict[Why, str] = {
    Why.OUT_OF_RANGE: _("“{given}” is outside {low} to {high}."),
    Why.NOT_A_WHOLE_NUMBER: _("“{given}” is not a whole number from {low} to {high}."),
    Why.NOT_A_NUMBER: _("“{given}” is not a number from {low} to {high}, written like 37 or {like}."),
    Why.DECIMAL_COMMA: _("“{given}” has a decimal comma; a decimal point is right, as in 36.6."),
    Why.UNKNOWN_WORD: _("“{given}” is not one of these: {allowed}."),
    Why.REPEATED_WORD: _("“{given}” has a word twice; each stands once."),
    Why.NOT_A_TIME: _("“{given}” is not a time; right would be one like 2026-03-07T14:30:00-06:00."),
    Why.NO_OFFSET: _("“{given}” does not say its offset from UTC; right would be one like 2026-03-07T14:30:00-06:00."),
    Why.NOT_A_DATE: _("“{given}” is not a date; right would be one like 1988-05-21."),
    Why.NOT_AN_ID: _("“{given}” is not a UUID; right would be one like 1b4e28ba-2fa1-41d2-883f-0016d3cca427."),
    Why.MISSING: _("Nothing is given here, and it is needed."),
    Why.TOO_LONG: _("“{given}” is longer than {high} characters."),
    Why.NOT_TEXT: _("“{given}” is not all text in UTF-8; a file saved as “CSV UTF-8” is."),
    Why.NO_ANSWER: _("Nothing is answered; an entry needs at least one answer."),
    Why.AFTER_RECORDED: _("“{given}” is more than 5 minutes after the time it was recorded."),
    Why.BEFORE_PATCH: _("“{given}” is before the patch; scores from before it belong in its baseline."),
    Why.AFTER_NEXT_PATCH: _("“{given}” is not before the next patch; the entry belongs under that one."),
    Why.NOT_VOIDED: _("“{given}” is a reason for voiding an entry that is not voided."),
    Why.NUMBER_TAKEN: _("The number {given} is that of another patch of the same patient already."),
    Why.NUMBER_OUT_OF_ORDER: _(
        "“{given}” is not after the patch numbered before it; later patches have higher numbers."
    ),
    Why.TAKEN: _("“{given}” stands on line {other} already; each entry stands once."),
    Why.DIFFERS: _("“{given}” contradicts an earlier row with the same id, which says “{other}”."),
    Why.NOT_AMENDED: _("The entry “{given}” is kept with other answers, and the file has no newer amended_at for it."),
    Why.OTHER_PATCH: _("The entry “{given}” is kept under another patch."),
    Why.OTHER_PATIENT: _("“{given}” is kept under another patient."),
    Why.STRANDED: _("With “{given}”, the entry kept for {other} would no longer lie between its patch and the next."),
    Why.TOO_LARGE: _("The file is larger than {high} bytes; in parts it can be read."),
    Why.CELL_TOO_LONG: _("A cell is longer than {high} characters; perhaps a quote is opened here and never closed."),
    Why.ROW_TOO_LONG: _("The row is longer than {high} characters; perhaps this is no CSV file."),
    Why.EMPTY_FILE: _("The file is empty; a diary has at least its header."),
    Why.NO_TEXT_FILE: _("This is not text in UTF-8, so no diary; a spreadsheet saves one as “CSV UTF-8”."),
    Why.OTHER_SCHEMA: _("“{given}” is another kind of file; a diary says {allowed} here."),
    Why.MISSING_COLUMN: _("Not in the header, and needed in a diary: {given}."),
    Why.UNKNOWN_COLUMN: _("The column “{given}” is unknown and left out."),
    Why.REPEATED_COLUMN: _("The column “{given}” is in the header twice; once is right."),
    Why.TOO_MANY_COLUMNS: _("The header has {given} columns; up to {high} are read."),
    Why.TOO_MANY_CELLS: _(
        "The row has {given} cells, the header {other}; perhaps a text with a separator has no quotes."
    ),
    Why.TOO_FEW_CELLS: _("The row has {given} cells, the header {other}; a blank cell keeps its separator."),
    Why.OPEN_QUOTE: _("A quote that is opened in this row is never closed."),
    Why.STRAY_QUOTE: _("A quote is closed in this row and the cell goes on; a quote inside a cell is written twice."),
}

WITHOUT_RANGE: dict[Why, str] = {
    Why.NOT_A_WHOLE_NUMBER: _("“{given}” is not a whole number."),
    Why.NOT_A_NUMBER: _("“{given}” is not a number, written like 37 or {like}."),
}

OUT_OF_RANGE_IN_UNIT = _("“{given}” is outside {low} to {high} {unit}.")

KEPT = _("The file says “{given}”; “{other}” is kept, as the database has it.")
IN_FILE = "{file}:{line} {column}: {sentence}"
NOT_LISTED = _("{file}: problems that are not listed here: {count}.")

TROUBLES: dict[Trouble, str] = {
    Trouble.FULL: _("There is no room left on the disk. Nothing was changed; make room, then try again."),
    Trouble.LOCKED: _(
        "The database is in use by another program. Nothing was changed; close that one, then try again."
    ),
    Trouble.READ_ONLY: _(
        "The database may be read but not written here. Nothing was changed; ask who set it up to "
        "allow writing, or use a copy in a folder of your own."
    ),
    Trouble.DAMAGED: _(
        "The database is damaged. It was left as it is; go back to a backup, and keep the damaged file."
    ),
    Trouble.FOREIGN: _("This is not a database of this program. It was left as it is; choose another file."),
    Trouble.NEWER: _(
        "The database was written by a newer version of this program. It was left as it is; "
        "install that version to open it."
    ),
    Trouble.GONE: _(
        "There is no database here. Nothing was changed; look whether it was moved or its drive taken out."
    ),
    Trouble.CHANGED_MEANWHILE: _(
        "The diary was changed by someone else in the meantime. Nothing was overwritten; "
        "look at it again, then try again."
    ),
    Trouble.UNREADABLE: _(
        "The database cannot be read. It was left as it is; look whether you may open it and whether its drive works."
    ),
    Trouble.UNREACHABLE: _(
        "The database’s server does not answer. Nothing was changed; look whether this computer is on its network, "
        "then try again."
    ),
    Trouble.NOT_SECURE: _(
        "The connection to the server would not be secure: it offers no encryption, or its certificate is not one that "
        "this computer trusts for it. Nothing was changed; ask who keeps the server for its root certificate."
    ),
    Trouble.NOT_LET_IN: _(
        "The server does not let you in. Nothing was changed; look at the name and the password, or ask who keeps it."
    ),
    Trouble.PASSWORD_NEEDED: _(
        "The server asks for a password. Nothing was changed; start again and type it, or keep it in ~/.pgpass."
    ),
    Trouble.NO_DATABASE: _(
        "The server has no diaries under this name. Nothing was changed; look at the name of the database, or ask who "
        "keeps it to set it up."
    ),
    Trouble.NOT_ALLOWED: _(
        "Your account may not do this in the database. Nothing was changed; ask who keeps it for the right to, or to "
        "do it for you."
    ),
    Trouble.NO_DRIVER: _(
        "For a database on a server a part of this program is missing: the Python package psycopg. Nothing was "
        "changed; ask who set the program up to install it."
    ),
    Trouble.UNSUITABLE: _(
        "Diaries cannot be kept in this database: its server is older than PostgreSQL 14, or its text is not UTF-8. It "
        "was left as it is; ask who keeps it."
    ),
    Trouble.BUSY: _("Others are writing in the database just now. Nothing was changed; wait a moment, then try again."),
    Trouble.UNSURE: _(
        "The connection was lost in the very moment of saving. It may have been saved or not; once the server answers "
        "again, look at the diary before you save again."
    ),
}

IN_BOOK = "{place}: {sentence}"
NOT_REACHED = _("{place}: The database cannot be reached ({reason}). Nothing was changed.")
NO_PLACE = _("--database: This is neither a file nor the URL of a database that can be opened.")
IS_A_DATABASE = _("{file}: This is a database; it is not written over. Choose another name.")
NO_PATIENT = _("No patient in the database has the id “{given}”.")

READING: dict[int, str] = {
    errno.ENOENT: _("{file}: There is no such file."),
    errno.EISDIR: _("{file}: This is a folder; a file is needed."),
    errno.EACCES: _("{file}: You may not read this file."),
}
WRITING: dict[int, str] = {
    errno.ENOENT: _("{file}: There is no such folder to write to."),
    errno.ENOTDIR: _("{file}: There is no such folder to write to."),
    errno.EISDIR: _("{file}: This is a folder; a file is needed."),
    errno.EACCES: _("{file}: You may not write here."),
    errno.EROFS: _("{file}: Nothing can be written here."),
    errno.ENOSPC: _("{file}: There is no room left on the disk; what was there before is there still."),
}
NOT_READ = _("{file}: The file cannot be read ({reason}).")
NOT_WRITTEN = _("{file}: The file cannot be written ({reason}); what was there before is there still.")


def in_digits(value: float) -> str:
    """A number as files have it in every language: a decimal point, and none where it has no decimals."""
    return str(int(value) if value == int(value) else value)


def refusal(problem: Problem, number: Callable[[float], str] = in_digits) -> str:
    """What is wrong with one value, for its field. `number`: how numbers are written where the value was."""
    template = (
        PROBLEMS[problem.why] if problem.low is not None else WITHOUT_RANGE.get(problem.why, PROBLEMS[problem.why])
    )
    in_unit = problem.why is Why.OUT_OF_RANGE and problem.unit
    return _filled(OUT_OF_RANGE_IN_UNIT if in_unit else template, problem, number)


def in_file(file: str, line: int, problem: Problem) -> str:
    """What is wrong with a file, on one line: where, and what."""
    return IN_FILE.format(file=safe_name(file), line=line, column=_column(problem), sentence=refusal(problem))


def kept(file: str, line: int, problem: Problem) -> str:
    """A value of a file that is not taken over because the database has another, on one line."""
    return IN_FILE.format(file=safe_name(file), line=line, column=_column(problem), sentence=kept_instead(problem))


def kept_instead(problem: Problem) -> str:
    """That a value of a file is not taken over, because the database has another."""
    return _filled(KEPT, problem)


def not_listed(file: str, count: int) -> str:
    """How many problems of a file are not told one by one."""
    return NOT_LISTED.format(file=safe_name(file), count=count)


def trouble(what: Trouble) -> str:
    """What a book ran into, what became of the diary, and what to do."""
    return TROUBLES[what]


def in_book(place: str, what: Trouble) -> str:
    """What a book ran into, with its place."""
    return IN_BOOK.format(place=safe_name(place), sentence=trouble(what))


def not_reached(place: str, error: Exception) -> str:
    """Why a database on a server could not be used; no more than the kind of error, as its text may quote a diary."""
    return NOT_REACHED.format(place=safe_name(place), reason=type(error).__name__)


def is_a_database(file: str) -> str:
    """Why a file is not written."""
    return IS_A_DATABASE.format(file=safe_name(file))


def no_patient(given: str) -> str:
    """Why nothing was found under an id."""
    return NO_PATIENT.format(given=safe(given))


def not_read(file: str, error: OSError) -> str:
    """Why a file could not be read."""
    return _told(READING.get(error.errno or 0, NOT_READ), file, error)


def not_written(file: str, error: OSError) -> str:
    """Why a file could not be written."""
    return _told(WRITING.get(error.errno or 0, NOT_WRITTEN), file, error)


def safe(text: str, longest: int = SHOWN) -> str:
    """Text of somebody else's, shortened, and with escapes for what would move the cursor or turn the line round."""
    shown = text if len(text) <= longest else f"{text[:longest]}…"
    return shown if shown.isprintable() else "".join(map(_visible, shown))


def safe_name(file: str) -> str:
    """A file's name as somebody gave it, in full."""
    return safe(file, 4096)


def _visible(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def _column(problem: Problem) -> str:
    return safe(problem.field) or "unnamed"  # read by programs, so the same in every language


def _filled(template: str, problem: Problem, number: Callable[[float], str] = in_digits) -> str:
    return template.format(
        given=safe(problem.given),
        low="" if problem.low is None else number(problem.low),
        high="" if problem.high is None else number(problem.high),
        like=number(4.5),
        allowed=", ".join(problem.allowed),
        other=safe(problem.other),
        unit=problem.unit,
    )


def _told(template: str, file: str, error: OSError) -> str:
    return template.format(file=safe_name(file), reason=error.strerror or type(error).__name__)
