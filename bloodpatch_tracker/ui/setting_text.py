"""Settings that are typed: as text for a line, and back."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.settings.checks import shown as shortened
from bloodpatch_tracker.settings.fit import fitted
from bloodpatch_tracker.settings.row import Kind, Row, Unit
from bloodpatch_tracker.ui.measures import WEIGHT, Measure
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.region import timed

NUMBER = re.compile(r"[0-9]{1,9}([.,][0-9]{1,6})?")
CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?\s*(?:([ap])\.?\s*m?\.?)?", re.IGNORECASE)
"""`22:00`, `7`, `7.30`, `10 pm`, `10:00 p. m.`"""
BETWEEN = re.compile(r"\s*[,;]\s*")
MOST_DECIMALS = 6
NOON_HOURS = 12


def said(row: Row, value: Any) -> str:
    """A setting as it stands in its line, as the region writes numbers and times; blank where it is not set."""
    if value is None:
        return ""
    if row.kind is Kind.NUMBER:
        measure = measure_of(row)
        return said_number(measure.shown(value) if measure else value, most=MOST_DECIMALS)
    if row.kind is Kind.TIME:
        return _said_time(value)
    if row.kind in {Kind.HOURS, Kind.TIMES}:
        each = str if row.kind is Kind.HOURS else _said_time
        return ", ".join(map(each, value))
    return str(value)


def typed(row: Row, text: str) -> Any:
    """The value that a line of text stands for; None for a number that is left blank.

    Raises:
        Refused: it stands for none, or for one outside its range.
    """
    text = text.strip()
    return None if row.kind is Kind.NUMBER and not text else fitted(row, READ[row.kind](row, text))


def limits_of(row: Row) -> tuple[float, float]:
    """The lowest and highest number that can be typed, in the unit that is shown."""
    measure = measure_of(row)
    return measure.limits(row.low, row.high) if measure else (row.low, row.high)


def measure_of(row: Row) -> Measure | None:
    """How the unit of the row is shown, where the region chooses it."""
    return WEIGHT if row.unit is Unit.KILOGRAMS else None


def _said_time(clock: time) -> str:
    return timed(datetime.combine(datetime(2000, 1, 1, tzinfo=UTC), clock, UTC))


def _whole(row: Row, text: str) -> int:
    if not text:
        raise Refused(Problem(row.name, Why.MISSING))
    if not NUMBER.fullmatch(text) or not float(text.replace(",", ".")).is_integer():
        raise Refused(Problem(row.name, Why.NOT_A_WHOLE_NUMBER, shortened(text), row.low, row.high))
    return int(float(text.replace(",", ".")))


def _number(row: Row, text: str) -> float:
    low, high = limits_of(row)
    if not NUMBER.fullmatch(text):
        raise Refused(Problem(row.name, Why.NOT_A_NUMBER, shortened(text), low, high))
    number, measure = float(text.replace(",", ".")), measure_of(row)
    if not low <= number <= high:
        raise Refused(Problem(row.name, Why.OUT_OF_RANGE, shortened(text), low, high))
    return measure.kept(number) if measure else number


def _time(row: Row, text: str) -> time:
    found = CLOCK.fullmatch(text)
    if not text:
        raise Refused(Problem(row.name, Why.MISSING))
    if found is None:
        raise Refused(Problem(row.name, Why.NOT_A_TIME, shortened(text)))
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and 1 <= hour <= NOON_HOURS:
        hour = hour % NOON_HOURS + (NOON_HOURS if half == "p" else 0)
    elif half:
        raise Refused(Problem(row.name, Why.NOT_A_TIME, shortened(text)))
    try:
        return time(hour, minute)
    except ValueError:
        raise Refused(Problem(row.name, Why.NOT_A_TIME, shortened(text))) from None


def _several(one: Callable[[Row, str], Any]) -> Callable[[Row, str], list[Any]]:
    def read(row: Row, text: str) -> list[Any]:
        return [one(row, part) for part in BETWEEN.split(text) if part]

    return read


def _text(_: Row, text: str) -> str:
    return text


READ: dict[Kind, Callable[[Row, str], Any]] = {
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.TIME: _time,
    Kind.HOURS: _several(_whole),
    Kind.TIMES: _several(_time),
}
