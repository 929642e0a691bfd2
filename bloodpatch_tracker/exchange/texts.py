"""From a value to the text of its cell, the one shortest form of each."""

from collections.abc import Callable, Set
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from bloodpatch_tracker.exchange.cells import NO, YES


def number(value: float) -> str:
    """The shortest decimal number that reads back as the same: `37`, `4.5`; never an exponent."""
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(float(value))), "f")


def moment(value: datetime) -> str:
    """ISO 8601 with the time's own offset, UTC as `+00:00`, to the second unless there is a fraction."""
    text = value.replace(microsecond=0).isoformat()
    if not value.microsecond:
        return text
    fraction = f"{value.microsecond:06}".rstrip("0")
    return f"{text[:19]}.{fraction}{text[19:]}"


def yes_no(value: bool) -> str:
    """`yes` or `no`."""
    return YES if value else NO


def yes(value: bool) -> str:
    """`yes` or blank."""
    return YES if value else ""


def words(vocabulary: type[StrEnum]) -> Callable[[Set[StrEnum]], str]:
    """A writer of a `;` list in the order of the vocabulary."""
    order = tuple(vocabulary)

    def write(value: Set[StrEnum]) -> str:
        return ";".join(each for each in order if each in value) if value else ""

    return write
