"""From the cells of one part of a row to the value they make, with everything that is wrong with them at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.exchange.columns import Column

Value = TypeVar("Value")
OWN_WORDS = (Why.TOO_LONG, Why.NOT_TEXT)
"""Problems that already give the text in a form that can be shown."""


def read_cells(columns: Sequence[Column], cells: Sequence[str]) -> tuple[dict[str, object], list[Problem]]:
    """What the cells say, by field of the value, and what is wrong with those that cannot be read."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for column, cell in zip(columns, cells, strict=True):
        if cell:
            try:
                values[column.key] = column.kind.read(cell)
            except Refused as refused:
                problems += [replace(problem, field=column.name) for problem in refused.problems]
        elif column.required:
            problems.append(Problem(column.name, Why.MISSING))
    return values, problems


def make(
    kind: Callable[..., Value],
    columns: Sequence[Column],
    cells: Sequence[str],
    values: dict[str, object],
    problems: list[Problem],
) -> Value | None:
    """The value; or None where there were problems, with those added that the value itself has.

    Cells that could not be read are stood in for, so that one bad cell does not hide another.
    """
    bad = {problem.field for problem in problems}
    stand_ins = {column.key: column.kind.otherwise for column in columns if column.name in bad} if bad else {}
    try:
        value = kind(**stand_ins, **values)
    except Refused as refused:
        found = {problem.field: problem for problem in refused.problems}
        given = {column.name: cell for column, cell in zip(columns, cells, strict=True)}
        problems[:] = [_with_range(problem, found.get(problem.field)) for problem in problems]
        problems += [
            problem if problem.why in OWN_WORDS else replace(problem, given=given.get(problem.field, problem.given))
            for problem in refused.problems
            if problem.field not in bad
        ]
        return None
    return None if problems else value


def _with_range(problem: Problem, refused: Problem | None) -> Problem:
    """A number that cannot be read, with the range that its stand-in was refused for."""
    return replace(problem, low=refused.low, high=refused.high) if refused else problem
