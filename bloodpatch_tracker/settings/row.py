"""One row of the table of settings: what it may be, in which part of the dialog it stands, and how it is set there."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import time
from enum import StrEnum
from typing import Any, get_type_hints


class Group(StrEnum):
    """The parts of the dialog, from top to bottom."""

    SCREEN = "screen"
    WRITING = "writing"
    HELP = "help"
    REMINDERS = "reminders"
    CHECK_INS = "check-ins"
    PLAN = "plan"
    RULES = "rules"


class Unit(StrEnum):
    """What the number of a setting counts."""

    PERCENT = "percent"
    MINUTES = "minutes"
    HOURS = "hours"
    KILOGRAMS = "kg"


class Kind(StrEnum):
    """What a setting holds, and so which field of the dialog sets it."""

    CHOICE = "choice"
    """One word of an enum."""
    TOGGLE = "toggle"
    """Yes or no."""
    LEVEL = "level"
    """A whole number that goes in steps."""
    WHOLE = "whole"
    """A whole number."""
    NUMBER = "number"
    """A number, or None where it is not set."""
    TEXT = "text"
    """Text; blank where it is not set."""
    TIME = "time"
    """A time of day, to the minute."""
    HOURS = "hours"
    """Whole numbers of hours, rising."""
    TIMES = "times"
    """Times of day, rising."""


@dataclass(frozen=True)
class Row:
    """What stands beside a field of `Settings`; the last three are filled in from the field itself.

    Attributes:
        low, high: the allowed range of a number or of each of several, ends included; of a text only `high`, in
            characters; of several times only `high`, how many there may be.
        step: by how much the keys beside a level change it.
        lines: whether a text may have several lines.
    """

    group: Group
    low: float = 0
    high: float = 0
    unit: Unit | None = None
    step: int = 0
    lines: bool = False
    name: str = ""
    kind: Kind = Kind.TEXT
    default: Any = None


def rows_of(table: type) -> Iterator[Row]:
    """The rows of a dataclass whose every field is annotated with one and has a default."""
    hints = get_type_hints(table, include_extras=True)
    for field in fields(table):
        row: Row = hints[field.name].__metadata__[0]
        yield replace(row, name=field.name, kind=_kind(hints[field.name].__origin__, row), default=field.default)


def choices_of(row: Row) -> tuple[StrEnum, ...]:
    """The words that a setting of kind CHOICE may be."""
    words: type[StrEnum] = type(row.default)
    return tuple(words)


def _kind(held: object, row: Row) -> Kind:
    if isinstance(held, type) and issubclass(held, StrEnum):
        return Kind.CHOICE
    if held is int:
        return Kind.LEVEL if row.step else Kind.WHOLE
    return KINDS[held]


KINDS: dict[object, Kind] = {
    bool: Kind.TOGGLE,
    str: Kind.TEXT,
    time: Kind.TIME,
    float | None: Kind.NUMBER,
    tuple[int, ...]: Kind.HOURS,
    tuple[time, ...]: Kind.TIMES,
}
