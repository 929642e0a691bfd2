"""Settings as TOML has them, and back. What comes from a file may be anything at all."""

from collections.abc import Callable
from datetime import time
from enum import StrEnum
from typing import Any

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.settings import checks
from bloodpatch_tracker.settings.row import Kind, Row, choices_of


def fitted(row: Row, plain: object) -> Any:
    """The value of a setting that stands in a file as `plain`.

    Raises:
        Refused: it is of another kind, or outside its range.
    """
    value = FITS[row.kind](row, plain)
    problems = tuple(checks.problems(row, checks.tidy(row, value)))
    if problems:
        raise Refused(*problems)
    return value


def as_toml(value: Any) -> Any:
    """A value as TOML writes it; None has no way to be written and is left out."""
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, StrEnum) else value


def _choice(row: Row, plain: object) -> StrEnum:
    for word in choices_of(row):
        if plain == word:
            return word
    allowed = tuple(map(str, choices_of(row)))
    raise Refused(Problem(row.name, Why.UNKNOWN_WORD, checks.shown(plain), allowed=allowed))


def _toggle(row: Row, plain: object) -> bool:
    if isinstance(plain, bool):
        return plain
    raise Refused(Problem(row.name, Why.UNKNOWN_WORD, checks.shown(plain), allowed=("true", "false")))


def _whole(row: Row, plain: object) -> int:
    if isinstance(plain, int) and not isinstance(plain, bool):
        return plain
    raise Refused(Problem(row.name, Why.NOT_A_WHOLE_NUMBER, checks.shown(plain), row.low, row.high))


def _number(row: Row, plain: object) -> float:
    if isinstance(plain, float):
        return plain
    whole = isinstance(plain, int) and not isinstance(plain, bool)
    if isinstance(plain, int) and whole and row.low <= plain <= row.high:  # a longer one may not fit into a float
        return float(plain)
    why = Why.OUT_OF_RANGE if whole else Why.NOT_A_NUMBER
    raise Refused(Problem(row.name, why, checks.shown(plain), row.low, row.high))


def _text(row: Row, plain: object) -> str:
    if isinstance(plain, str):
        return plain
    raise Refused(Problem(row.name, Why.NOT_TEXT, checks.shown(plain)))


def _time(row: Row, plain: object) -> time:
    if isinstance(plain, time):
        return plain
    raise Refused(Problem(row.name, Why.NOT_A_TIME, checks.shown(plain)))


def _several(one: Callable[[Row, object], Any]) -> Callable[[Row, object], tuple[Any, ...]]:
    def fit(row: Row, plain: object) -> tuple[Any, ...]:
        return tuple(one(row, each) for each in (plain if isinstance(plain, list) else [plain]))

    return fit


FITS: dict[Kind, Callable[[Row, object], Any]] = {
    Kind.CHOICE: _choice,
    Kind.TOGGLE: _toggle,
    Kind.LEVEL: _whole,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.TIME: _time,
    Kind.HOURS: _several(_whole),
    Kind.TIMES: _several(_time),
}
