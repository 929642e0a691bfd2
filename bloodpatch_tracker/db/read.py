"""Reading: the rows of a model and the values in them. Answers are whole: no cursor stays open behind the caller."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from bloodpatch_tracker.db.base import Base
from bloodpatch_tracker.db.change_row import ChangeRow
from bloodpatch_tracker.db.convert import KINDS, entry_of, kind_in, patch_of, patient_of, review_of
from bloodpatch_tracker.db.moments import joined
from bloodpatch_tracker.db.plain_row import row_in
from bloodpatch_tracker.db.rows import EntryRow, PatchRow, PatientRow, ReviewRow
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.diary import Diary

R = TypeVar("R", bound=Base)

PAGE = 500
"""Ids asked for at once: SQLite limits the parameters of a statement."""


def rows(connection: Connection, model: type[R], *where: ColumnElement[bool]) -> Iterable[R]:
    """The rows that fit, by id: light tuples with the attributes of the model, not objects of it."""
    statement = select(model).where(*where).order_by(model.__table__.c.id)
    return cast("Iterable[R]", connection.execute(statement))


def diary_in(connection: Connection, patient_id: UUID) -> Diary | None:
    """A patient's whole diary, or None where there is no such patient."""
    found = next(iter(rows(connection, PatientRow, PatientRow.id == patient_id)), None)
    if found is None:
        return None
    ids = select(PatchRow.id).where(PatchRow.patient_id == patient_id).scalar_subquery()
    return Diary(
        patient_of(found),
        tuple(patch_of(row) for row in rows(connection, PatchRow, PatchRow.patient_id == patient_id)),
        tuple(entry_of(row) for row in rows(connection, EntryRow, EntryRow.patch_id.in_(ids))),
        tuple(review_of(row) for row in rows(connection, ReviewRow, ReviewRow.patch_id.in_(ids))),
        found.version or 0,
    )


def kept_among(connection: Connection, wanted: Iterable[tuple[type, UUID]]) -> dict[tuple[type, UUID], Kept]:
    """Of the things wanted, each by class and id, those that are kept."""
    keys = set(wanted)
    found: dict[tuple[type, UUID], Kept] = {}
    for kind in KINDS:
        for page in pages([key for value, key in keys if value is kind.value]):
            for row in rows(connection, kind.row, kind.row.id.in_(page)):
                found[kind.value, row.id] = kind.value_of(row)
    return found


def owners_among(connection: Connection, ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Of these patch and entry ids, those that are kept, each with its patient's id."""
    found: dict[UUID, UUID] = {}
    for page in pages(tuple(ids)):
        patches = select(PatchRow.id, PatchRow.patient_id).where(PatchRow.id.in_(page))
        entries = select(EntryRow.id, PatchRow.patient_id).join(PatchRow).where(EntryRow.id.in_(page))
        for statement in (patches, entries):
            found.update((row[0], row[1]) for row in connection.execute(statement))
    return found


def changes_of(connection: Connection, subject_id: UUID) -> tuple[Change, ...]:
    """The history of one thing, oldest first."""
    return tuple(change_in(row) for row in rows(connection, ChangeRow, ChangeRow.subject_id == subject_id))


def change_in(row: ChangeRow) -> Change:
    """The change in a row of the history. Raises ValueError where none can be made."""
    kind = kind_in(row.subject_table)
    return Change(
        after=kind.value_of(row_in(kind.row, row.row_after)),
        at=joined(row.changed_at, row.changed_at_offset_minutes),
        before=kind.value_of(row_in(kind.row, row.row_before)),
        by=row.changed_by,
        reason=row.reason,
    )


def pages(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    """The ids, `PAGE` at a time."""
    return (ids[start : start + PAGE] for start in range(0, len(ids), PAGE))
