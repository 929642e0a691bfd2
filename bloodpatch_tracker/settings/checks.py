"""What is wrong with the value of a setting. Every value that passes can be used, shown and written."""

import unicodedata
from collections.abc import Iterator
from datetime import time
from typing import Any

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.settings.row import Kind, Row

SHOWN = 40
"""Characters of a wrong value that a problem carries."""
TURNS_TEXT_ROUND = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""With one of these a telephone number could be shown backwards."""
MOST_HOURS = 24
"""More check-ins on the first day than anybody could keep."""
NUMBERS = {Kind.LEVEL, Kind.WHOLE, Kind.NUMBER}


def problems(row: Row, value: Any) -> Iterator[Problem]:
    """What is wrong with a value of the right type, or nothing."""
    if row.kind in NUMBERS:
        yield from _in_range(row, value)
    elif row.kind is Kind.TEXT:
        yield from _text(row, value)
    elif row.kind is Kind.HOURS:
        for hour in value:
            yield from _in_range(row, hour)
        yield from _few(row, value, MOST_HOURS)
    elif row.kind is Kind.TIMES:
        yield from _few(row, value, row.high)


def tidy(row: Row, value: Any) -> Any:
    """The value as it is kept: text without blanks round it, times to the minute, several in order and each once."""
    if row.kind is Kind.TEXT:
        return value.strip()
    if row.kind is Kind.TIME:
        return _minute(value)
    if row.kind is Kind.HOURS:
        return tuple(sorted(set(value)))
    if row.kind is Kind.TIMES:
        return tuple(sorted(set(map(_minute, value))))
    return value


def shown(value: object) -> str:
    """A wrong value as text for people, shortened."""
    if isinstance(value, int) and value.bit_length() > 1_000:  # Python itself refuses to write the longest out
        return "…"
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _minute(value: time) -> time:
    return value.replace(second=0, microsecond=0, tzinfo=None, fold=0)


def _in_range(row: Row, value: float | None) -> Iterator[Problem]:
    if value is not None and not (row.low <= value <= row.high):  # NaN compares false, so it is refused here too
        yield Problem(row.name, Why.OUT_OF_RANGE, shown(value), row.low, row.high)


def _few(row: Row, value: tuple[object, ...], most: float) -> Iterator[Problem]:
    if len(value) > most:
        yield Problem(row.name, Why.TOO_MANY_CELLS, str(len(value)), high=most)


def _text(row: Row, value: str) -> Iterator[Problem]:
    if len(value) > row.high:
        yield Problem(row.name, Why.TOO_LONG, shown(value[:SHOWN]), high=row.high)
    elif any(_unprintable(character, lines=row.lines) for character in value):
        yield Problem(row.name, Why.NOT_TEXT, ascii(value[:SHOWN])[1:-1])


def _unprintable(character: str, *, lines: bool) -> bool:
    """Whether it has no place in a line of text: controls, halves of letters, and what turns the text round."""
    if character == "\n":
        return not lines
    return character in TURNS_TEXT_ROUND or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
