"""What a file's header says: what stands between its cells, and which of its columns are known."""

from dataclasses import dataclass

from bloodpatch_tracker.exchange.columns import PLACES
from bloodpatch_tracker.exchange.file_problem import Unreadable
from bloodpatch_tracker.exchange.table import Table


@dataclass(frozen=True)
class Header:
    """A header.

    Attributes:
        separator: a comma, a semicolon or a tab.
        known: names of columns that are read, in the order of the file. unknown: those that are left out.
    """

    separator: str
    known: tuple[str, ...]
    unknown: tuple[str, ...]


def header_of(data: bytes) -> Header | None:
    """The header of a file; None where it has none that holds any column of a diary."""
    try:
        table = Table(data)
    except Unreadable:
        return None
    names = tuple(dict.fromkeys(table.header))
    known = tuple(name for name in names if name in PLACES)
    if not known:
        return None
    return Header(table.separator, known, tuple(name for name in names if name not in PLACES))
