"""What a column may hold besides text and numbers: ids, days, yes or no, a word of a vocabulary, several of its words.

STRICT tables know TEXT, INTEGER and REAL only, so each of these says how it is written in one of them. On PostgreSQL
text is compared by its bytes, too: by the rules of a language a dash may count for nothing.
"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

TEXT = Text().with_variant(Text(collation="C"), "postgresql")


class IdText(TypeDecorator[UUID]):
    """An id as lower-case text with dashes."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: UUID | None, _: Dialect) -> str | None:
        """The text of an id."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, _: Dialect) -> UUID | None:
        """The id of a text. Raises ValueError where it is none."""
        return None if value is None else UUID(value)


class DayText(TypeDecorator[date]):
    """A day as `YYYY-MM-DD`."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: date | None, _: Dialect) -> str | None:
        """The text of a day."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _: Dialect) -> date | None:
        """The day of a text. Raises ValueError where it is none."""
        return None if value is None else date.fromisoformat(value)


class YesNo(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, _: Dialect) -> int | None:
        """1 for yes, 0 for no."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, _: Dialect) -> bool | None:
        """Whether it is yes."""
        return None if value is None else bool(value)


class WordText(TypeDecorator[StrEnum]):
    """One word of a vocabulary."""

    impl = TEXT
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: StrEnum | None, _: Dialect) -> str | None:
        """The word as plain text."""
        return None if value is None else value.value

    def process_result_value(self, value: str | None, _: Dialect) -> StrEnum | None:
        """The word of the vocabulary. Raises ValueError where it has no such word."""
        return None if value is None else self.vocabulary(value)


class WordsText(TypeDecorator[frozenset[StrEnum]]):
    """Several words of a vocabulary, in its order, with `;` between; blank for none."""

    impl = TEXT
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: Collection[StrEnum] | None, _: Dialect) -> str | None:
        """The words as one text."""
        return None if value is None else ";".join(word.value for word in self.vocabulary if word in value)

    def process_result_value(self, value: str | None, _: Dialect) -> frozenset[StrEnum] | None:
        """The words of a text. Raises ValueError where one is not in the vocabulary."""
        if value is None:
            return None
        return frozenset(map(self.vocabulary, value.split(";"))) if value else frozenset()
