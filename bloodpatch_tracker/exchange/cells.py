"""From the text of a cell to its value: strict patterns, so that nothing is taken for what it is not.

Every reader takes a text that is not blank and raises `Refused` with one `Problem`, whose field the caller knows.
Python's own converters are too kind for this: `int` takes `1_0` and Arabic digits, `float` takes `nan` and `1e1`.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.exchange.formula import unguard

Word = TypeVar("Word", bound=StrEnum)

WHOLE = re.compile(r"-?[0-9]{1,20}")
DECIMAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,400})?")  # the smallest float needs some 340 places
COMMA = re.compile(r"-?[0-9]{1,20},[0-9]{1,400}")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
TIME = re.compile(rf"({DATE.pattern}T{CLOCK}(?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?)(Z|[+-]{CLOCK})?")
ID = re.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
YES, NO = "yes", "no"
SHOWN = 200
"""Characters of a refused cell that are handed on: a cell may hold megabytes."""


@lru_cache(maxsize=1024)
def whole(text: str) -> int:
    """A whole number."""
    if WHOLE.fullmatch(text):
        return int(text)
    raise _refused(Why.NOT_A_WHOLE_NUMBER if DECIMAL.fullmatch(text) else _no_number(text), text)


@lru_cache(maxsize=1024)
def number(text: str) -> float:
    """A number with a decimal point, or none."""
    if DECIMAL.fullmatch(text):
        return float(text)
    raise _refused(_no_number(text), text)


def moment(text: str) -> datetime:
    """An ISO 8601 time with its offset. Seconds may be left out; a fraction has up to six digits."""
    match = TIME.fullmatch(text)
    if match and match[2]:
        with suppress(ValueError):  # 30 February has the right form, too
            return datetime.fromisoformat(text)
    raise _refused(Why.NO_OFFSET if match and not match[2] and _in_calendar(match[1]) else Why.NOT_A_TIME, text)


def day(text: str) -> date:
    """A date, `YYYY-MM-DD`."""
    if not DATE.fullmatch(text) or not _in_calendar(text):
        raise _refused(Why.NOT_A_DATE, text)
    return date.fromisoformat(text)


def identifier(text: str) -> UUID:
    """A UUID in its usual form of five groups, upper or lower case."""
    if not ID.fullmatch(text):
        raise _refused(Why.NOT_AN_ID, text)
    return UUID(text)


def typed(text: str) -> str:
    """Text as it was typed."""
    return unguard(text)


def yes_no(text: str) -> bool:
    """`yes` or `no`."""
    if text not in (YES, NO):
        raise _refused(Why.UNKNOWN_WORD, text, (YES, NO))
    return text == YES


def yes(text: str) -> bool:
    """`yes` and nothing else."""
    if text != YES:
        raise _refused(Why.UNKNOWN_WORD, text, (YES,))
    return True


def word(vocabulary: type[Word]) -> Callable[[str], Word]:
    """A reader of one word of a vocabulary."""
    words = {each.value: each for each in vocabulary}

    def read(text: str) -> Word:
        if text not in words:
            raise _refused(Why.UNKNOWN_WORD, text, words)
        return words[text]

    return read


def words(vocabulary: type[Word]) -> Callable[[str], frozenset[Word]]:
    """A reader of a `;` list of different words of a vocabulary."""
    read_one = word(vocabulary)

    @lru_cache(maxsize=1024)
    def read(text: str) -> frozenset[Word]:
        parts = text[: SHOWN * SHOWN].split(";")  # no list of different words comes near this length
        found = frozenset(map(read_one, parts))
        if len(found) < len(parts):
            raise _refused(Why.REPEATED_WORD, text)
        return found

    return read


def _no_number(text: str) -> Why:
    return Why.DECIMAL_COMMA if COMMA.fullmatch(text) else Why.NOT_A_NUMBER


def _in_calendar(text: str) -> bool:
    """Whether a date, or a time without offset, that has the right form exists."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _refused(why: Why, text: str, allowed: Iterable[str] = ()) -> Refused:
    return Refused(Problem("", why, text[:SHOWN], allowed=tuple(allowed)))
