"""Checks that values of the diary share. Each yields a `Problem` for each thing that is wrong, or nothing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

from bloodpatch_tracker.diary.refused import Problem, Refused, Why

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years a moment may lie in: wide enough for every patient, narrow enough for every calendar and database."""

NAME_LENGTH, NOTE_LENGTH = 1_000, 100_000
"""Characters a short text and a note may have."""

MINUTE = timedelta(minutes=1)


def in_range(field: str, value: float | None, low: float, high: float) -> Iterator[Problem]:
    """Refuse a number outside `low`..`high` (ends included) and what is no finite number; None is unknown, so fine."""
    if value is not None and not low <= value <= high:  # NaN compares false, so it is refused here too
        yield Problem(field, Why.OUT_OF_RANGE, f"{value:g}", low, high)


def whole(field: str, value: int | None, low: int, high: int) -> Iterator[Problem]:
    """Refuse what is not an integer in `low`..`high`; a bool is not a number."""
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int):
        yield Problem(field, Why.NOT_A_WHOLE_NUMBER, str(value), low, high)
    else:
        yield from in_range(field, value, low, high)


def moment(field: str, value: datetime | None) -> Iterator[Problem]:
    """Refuse a time without an offset, with an offset of broken minutes, or outside the years that can be kept."""
    if value is None:
        return
    offset = value.utcoffset()
    if offset is None or offset % MINUTE:
        yield Problem(field, Why.NO_OFFSET, value.isoformat())
    elif not FIRST_YEAR <= value.year <= LAST_YEAR:
        yield Problem(field, Why.OUT_OF_RANGE, value.isoformat(), FIRST_YEAR, LAST_YEAR)


def fix_offsets(value: object, *names: str) -> None:
    """Replace the zone of these moments of a frozen value by the offset that it has just then.

    Python subtracts and compares two times of one zone by the wall clock, an hour wrong across a clock change.
    """
    for name in names:
        moment = getattr(value, name)
        if moment is not None and type(moment.tzinfo) is not timezone and moment.utcoffset() is not None:
            fixed = moment.replace(tzinfo=timezone(moment.utcoffset()), fold=0)
            object.__setattr__(value, name, fixed)


def day(field: str, value: date | None) -> Iterator[Problem]:
    """Refuse a date outside the years that can be kept."""
    if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
        yield Problem(field, Why.OUT_OF_RANGE, value.isoformat(), FIRST_YEAR, LAST_YEAR)


def text(field: str, value: str, longest: int = NAME_LENGTH) -> Iterator[Problem]:
    """Refuse text that is too long or cannot be written as UTF-8 (a lone surrogate)."""
    if len(value) > longest:
        yield Problem(field, Why.TOO_LONG, f"{value[:20]}…", high=longest)
    elif not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        yield Problem(field, Why.NOT_TEXT, value.encode("ascii", "backslashreplace").decode()[:40])


def refuse(problems: Iterator[Problem]) -> None:
    """Raise `Refused` with all problems, if there is any."""
    found = tuple(problems)
    if found:
        raise Refused(*found)
