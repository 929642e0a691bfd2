"""Text on PostgreSQL, which takes every character but one: NUL is written as two others, and read as itself again."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

MARK = "\uffff"
"""Begins what stands for another character. It is no character of any script, so hardly ever stands for itself."""
NUL, ITSELF = MARK + "0", MARK + "1"


class AnyText(TypeDecorator[str]):
    """Text without exception. A check on its length leaves the marks out, and so counts what was written."""

    impl = Text(collation="C")
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        """The text as it is kept."""
        return None if value is None else kept_text(value)

    def process_result_value(self, value: str | None, _: Dialect) -> str | None:
        """The text as it was written."""
        return None if value is None else written_text(value)


def kept_text(written: str) -> str:
    """Text without NUL that stands for this one, and for no other."""
    return written.replace(MARK, ITSELF).replace("\0", NUL)


def written_text(kept: str) -> str:
    """What the text stands for."""
    return kept.replace(NUL, "\0").replace(ITSELF, MARK)


def written(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as it was written, of one that is read without its types."""
    return {name: written_text(part) if isinstance(part, str) else part for name, part in row.items()}
