"""Which cell of a row belongs to which column: what a file's header says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange.columns import COLUMNS, NEEDED, PLACES, Column, Part, columns_of
from bloodpatch_tracker.exchange.file_problem import Unreadable
from bloodpatch_tracker.exchange.table import Table

Pick = Callable[[Sequence[str]], tuple[str, ...]]


@dataclass(frozen=True)
class Layout:
    """The columns of a file.

    Attributes:
        header: their names. problems: columns that stand there twice. notices: columns that are left out.
        absent: columns that a row of an entry needs and the file does not have.
    """

    header: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    absent: tuple[str, ...]

    def pick(self, part: Part) -> Pick:
        """Takes the cells of a part, in the order of its columns, from a row that has one blank cell put at its end."""
        return itemgetter(*(self._place(column) for column in columns_of(part)))

    def _place(self, column: Column) -> int:
        return self.header.index(column.name) if column.name in self.header else -1


def layout_of(table: Table) -> Layout:
    """What the header of a table says.

    Raises:
        Unreadable: columns are missing without which it is no diary; one problem names them all.
    """
    header = tuple(table.header)
    missing = [name for name in NEEDED if name not in header]
    if missing:
        binary = any(not cell.isprintable() for cell in header)  # NUL and bytes that are not UTF-8 are not
        problem = Problem("schema", Why.NO_TEXT_FILE if binary else Why.MISSING_COLUMN, ", ".join(missing))
        raise Unreadable(table.line, problem)
    return Layout(
        header,
        tuple(Problem(name, Why.REPEATED_COLUMN, name) for name in PLACES if header.count(name) > 1),
        tuple(Problem(name, Why.UNKNOWN_COLUMN, name) for name in dict.fromkeys(header) if name not in PLACES),
        tuple(c.name for c in COLUMNS if c.part is Part.ENTRY and c.required and c.name not in header),
    )
