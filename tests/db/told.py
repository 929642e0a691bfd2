"""Everything a book knows as plain data, so that it can be written down and compared years later."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Kept


def told(value: Any) -> Any:
    """The value as what JSON can hold; a field keeps its name, words come in the order of the alphabet."""
    if is_dataclass(value):
        return {field.name: told(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(told(each) for each in value)
    if isinstance(value, tuple):
        return [told(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum | UUID):
        return str(value)
    return value


def all_told(book: DiaryBook) -> Any:
    """Every diary and every history in the book."""
    diaries = [book.diary(patient.id) for patient in book.patients()]
    things: list[Kept] = []
    for diary in diaries:
        things += [diary.patient, *diary.patches, *diary.entries, *diary.reviews]
    histories = {str(thing.id): told(book.history(thing.id)) for thing in things}
    return {"diaries": told(tuple(diaries)), "histories": {key: value for key, value in histories.items() if value}}
