"""The patients, or the patches, of a file: their columns repeat on every row and must say the same each time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange.columns import Column
from bloodpatch_tracker.exchange.row_values import make, read_cells

Value = TypeVar("Value")
Cells = tuple[str, ...]


@dataclass(frozen=True)
class First(Generic[Value]):
    """What the first row with an id says.

    Attributes:
        values: by field, those that could be read. bad: the columns that could not be.
        value: None where any of it is wrong.
    """

    line: int
    cells: Cells
    values: dict[str, object]
    bad: frozenset[str]
    value: Value | None


@dataclass
class FirstRows(Generic[Value]):
    """The first row of each id, and the ids of all cells seen: the same text is not read twice."""

    kind: Callable[..., Value]
    columns: Sequence[Column]
    firsts: dict[UUID, First[Value]] = field(default_factory=dict)
    _ids: dict[Cells, UUID | None] = field(default_factory=dict)

    def take(self, line: int, cells: Cells) -> tuple[UUID | None, list[Problem]]:
        """The id that the cells give, and what is wrong with them; cells seen before are not told about again."""
        if cells in self._ids:
            return self._ids[cells], []
        values, problems = read_cells(self.columns, cells)
        bad = frozenset(problem.field for problem in problems)
        value = make(self.kind, self.columns, cells, values, problems)
        found = values.get("id")
        this_id = found if isinstance(found, UUID) else None
        self._ids[cells] = this_id
        if this_id is not None:
            new = First(line, cells, values, bad, value)
            problems += self._differences(self.firsts.setdefault(this_id, new), new)
        return this_id, problems

    def _differences(self, first: First[Value], new: First[Value]) -> list[Problem]:
        """The columns in which a later row of an id contradicts the first, as far as both can be read."""
        return [
            Problem(column.name, Why.DIFFERS, cell, other=cell_before)
            for column, cell, cell_before in zip(self.columns, new.cells, first.cells, strict=True)
            if column.name not in first.bad | new.bad
            and _known(new.values.get(column.key)) != _known(first.values.get(column.key))
        ]


def _known(value: object) -> object:
    """The value; text that was only an apostrophe is as blank as a blank cell."""
    return None if value == "" else value
