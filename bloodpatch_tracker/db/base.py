"""What all tables share: names for every constraint, one column type for each Python type, STRICT on SQLite."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import REAL, Double, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from bloodpatch_tracker.db.columns import DayText, IdText, WordsText, WordText, YesNo
from bloodpatch_tracker.db.moments import LARGEST_OFFSET_MINUTES, UtcText
from bloodpatch_tracker.db.server.any_text import AnyText
from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Decision, Medicine, Site, Symptom, WarningSign

# SQLite cannot drop a constraint that has no name, so each has one from the first schema on.
NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
ONE_WORD: tuple[type[StrEnum], ...] = (Action, Author, Cause, Decision, Site)
SEVERAL_WORDS: tuple[type[StrEnum], ...] = (Activity, Medicine, Symptom, WarningSign)
STRICT = {"sqlite_strict": True}
HIGHEST_VERSION = 2_147_483_647
"""The largest whole number that every database keeps in an INTEGER."""


class Base(DeclarativeBase):
    """A table. Columns are typed by their annotation; `checks.py` derives what each may hold."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text().with_variant(AnyText(), "postgresql"),
        int: Integer(),
        float: Double().with_variant(REAL(), "sqlite"),  # REAL means half the digits elsewhere, DOUBLE is not STRICT
        bool: YesNo(),
        UUID: IdText(),
        datetime: UtcText(),
        date: DayText(),
        **{vocabulary: WordText(vocabulary) for vocabulary in ONE_WORD},
        **{frozenset[vocabulary]: WordsText(vocabulary) for vocabulary in SEVERAL_WORDS},  # type: ignore[valid-type]  # a key, no annotation
    }
    __table_args__: Any = STRICT


def number(low: float, high: float) -> MappedColumn[Any]:
    """A column for numbers in `low`..`high`, ends included."""
    return mapped_column(info={"range": (low, high)})


def offset_minutes() -> MappedColumn[Any]:
    """The column beside a moment."""
    return number(-LARGEST_OFFSET_MINUTES, LARGEST_OFFSET_MINUTES)


def text(longest: int) -> MappedColumn[Any]:
    """A column for text of at most `longest` characters."""
    return mapped_column(info={"longest": longest})
