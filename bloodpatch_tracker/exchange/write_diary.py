"""From diaries to a diary CSV."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from uuid import UUID

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.exchange.columns import COLUMNS, NAMES, PLACES, SCHEMA, Column, Part, columns_of
from bloodpatch_tracker.exchange.csv_bytes import csv_bytes

PATIENT, PATCH = columns_of(Part.PATIENT), columns_of(Part.PATCH)
ENTRY = tuple(column for column in COLUMNS if column.part in (Part.ENTRY, Part.ANSWERS))
ENTRY_VALUES = attrgetter(*(f"answers.{each.key}" if each.part is Part.ANSWERS else each.key for each in ENTRY))
HOURS = PLACES["hours_since_patch"] - PLACES["entry_id"]
"""Where the one derived column stands among those of an entry."""
NO_ENTRY = [""] * (len(ENTRY) + 1)


def write_diaries(diaries: Iterable[Diary]) -> Iterator[bytes]:
    """A diary CSV, in chunks; a diary is asked for only when the ones before it are written.

    Args:
        diaries: by patient id, as a book has them. One that `can_be_written` does not hold for leaves no row.

    Raises:
        ValueError: the diaries are not by patient id, or one patient comes twice.
    """
    return csv_bytes(_rows(diaries))


def can_be_written(diary: Diary) -> bool:
    """Whether the diary has a row: a patient without a patch has none, as every row needs one."""
    return bool(diary.patches)


def texts_of(columns: Sequence[Column], value: object) -> list[str]:
    """The cells of a patient or a patch."""
    return [column.text(getattr(value, column.key)) for column in columns]


def _rows(diaries: Iterable[Diary]) -> Iterator[Sequence[str]]:
    yield NAMES
    before: UUID | None = None
    for diary in diaries:
        if before is not None and diary.patient.id <= before:
            raise ValueError("diaries to be written are not by patient id")
        before = diary.patient.id
        yield from _rows_of(diary)


def _rows_of(diary: Diary) -> Iterator[Sequence[str]]:
    """The rows of one patient: by patch number, then by the moment of the entry, then by its id."""
    entries: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in sorted(diary.entries, key=lambda entry: (entry.observed_at, entry.id)):
        entries[entry.patch_id].append(entry)
    patient = texts_of(PATIENT, diary.patient)
    for patch in diary.patches:
        left = [SCHEMA, *patient, *texts_of(PATCH, patch)]
        if not entries[patch.id]:
            yield left + NO_ENTRY
        for entry in entries[patch.id]:
            yield left + _entry_texts(patch, entry)


def _entry_texts(patch: Patch, entry: Entry) -> list[str]:
    """The cells of an entry; the hours since the patch are for people and are not read back."""
    texts = [column.text(value) for column, value in zip(ENTRY, ENTRY_VALUES(entry), strict=True)]
    texts.insert(HOURS, f"{patch.hour_of(entry.observed_at):.2f}")
    return texts
