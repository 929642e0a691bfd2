"""From a diary CSV to diaries, or to every problem it has, found in one pass."""

from collections.abc import Callable

from bloodpatch_tracker.exchange.check_order import check_order
from bloodpatch_tracker.exchange.file_problem import LISTED, FileProblem, Unreadable
from bloodpatch_tracker.exchange.layout import layout_of
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.rows import Rows
from bloodpatch_tracker.exchange.table import Table

WATCHED = 200
"""Rows between two looks of whoever watches."""
Watch = Callable[[int], None]
"""Told now and then which line was come to; what it raises ends the reading and goes through."""


def read_diaries(data: bytes, name: str, watch: Watch | None = None) -> Reading:
    """Read a whole file.

    Args:
        data: its bytes. name: what to call it.
        watch: who is told how far it has come.

    Returns:
        Its diaries, or its problems: the first hundred, by line, and the count. It never raises for what is in a file.
    """
    try:
        table = Table(data)
        layout = layout_of(table)
    except Unreadable as unreadable:
        return Reading(name, (), (FileProblem(unreadable.line, unreadable.problem),), 1)
    rows = Rows(layout)
    rows.found.add(table.line, layout.problems)
    try:
        for count, (line, cells) in enumerate(table, start=1):
            rows.take(line, cells)
            if watch and not count % WATCHED:
                watch(line)
    except Unreadable as unreadable:
        rows.found.add(unreadable.line, (unreadable.problem,))
    across = check_order(rows.placed_patches(), rows.entries)
    count = rows.found.count + across.count
    problems = sorted(rows.found.kept + across.kept, key=lambda problem: problem.line)
    notices = tuple(FileProblem(table.line, notice) for notice in layout.notices)
    diaries = () if count else rows.diaries()
    return Reading(name, diaries, tuple(problems[:LISTED]), count, notices, rows.lines())
