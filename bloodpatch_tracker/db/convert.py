"""Row ↔ value, in one place: how a patient, a patch, an entry and a review lie in their tables.

To a row a value goes as a dict of columns, from a row it comes by the row's attributes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bloodpatch_tracker.db.change_row import SubjectTable
from bloodpatch_tracker.db.moments import joined, joined_if_any, split
from bloodpatch_tracker.db.rows import EntryRow, PatchRow, PatientRow, ReviewRow
from bloodpatch_tracker.diary.change import Kept
from bloodpatch_tracker.diary.entry import ANSWERS, Answers, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review

MOMENTS = frozenset({"patch_time", "observed_at", "recorded_at", "amended_at", "voided_at", "made_at"})


@dataclass(frozen=True)
class Kind:
    """One kind of value: its class, its table, and how a row becomes a value (ValueError where none can be made)."""

    value: type[Kept]
    table: SubjectTable
    row: type[Any]
    value_of: Callable[[Any], Kept]


def columns_of(value: Kept) -> dict[str, object]:
    """Every column of the value's row."""
    columns: dict[str, object] = {}
    for name, part in vars(value).items():
        if name in MOMENTS:
            columns |= split(name, part)
        elif isinstance(part, Answers):
            columns |= vars(part)
        else:
            columns[name] = part
    return columns


def patient_of(row: PatientRow) -> Patient:
    """The patient in a row."""
    return Patient(row.id, row.patient_name, row.date_of_birth, row.record_number, row.postpartum)


def patch_of(row: PatchRow) -> Patch:
    """The patch in a row."""
    return Patch(
        id=row.id,
        patient_id=row.patient_id,
        patch_number=row.patch_number,
        patch_time=joined(row.patch_time, row.patch_time_offset_minutes),
        cause=row.cause,
        spinal_level=row.spinal_level,
        blood_volume_ml=row.blood_volume_ml,
        baseline_upright=row.baseline_upright,
        baseline_lying=row.baseline_lying,
        restriction_hours=row.restriction_hours,
        lift_limit_kg=row.lift_limit_kg,
        clinic_name=row.clinic_name,
        clinic_phone=row.clinic_phone,
        flat_hours=row.flat_hours,
        quiet_hours=row.quiet_hours,
    )


def entry_of(row: EntryRow) -> Entry:
    """The entry in a row, with its answers."""
    return Entry(
        id=row.id,
        patch_id=row.patch_id,
        observed_at=joined(row.observed_at, row.observed_at_offset_minutes),
        recorded_at=joined(row.recorded_at, row.recorded_at_offset_minutes),
        author=row.author,
        answers=Answers(**{name: getattr(row, name) for name in ANSWERS}),
        amended_at=joined_if_any(row.amended_at, row.amended_at_offset_minutes),
        voided_at=joined_if_any(row.voided_at, row.voided_at_offset_minutes),
        void_reason=row.void_reason,
    )


def review_of(row: ReviewRow) -> Review:
    """The review in a row."""
    return Review(
        id=row.id,
        patch_id=row.patch_id,
        reviewer=row.reviewer,
        role=row.role,
        made_at=joined(row.made_at, row.made_at_offset_minutes),
        decision=row.decision,
        comment=row.comment,
        voided_at=joined_if_any(row.voided_at, row.voided_at_offset_minutes),
    )


KINDS = (
    Kind(Patient, SubjectTable.PATIENTS, PatientRow, patient_of),
    Kind(Patch, SubjectTable.PATCHES, PatchRow, patch_of),
    Kind(Entry, SubjectTable.ENTRIES, EntryRow, entry_of),
    Kind(Review, SubjectTable.REVIEWS, ReviewRow, review_of),
)
"""In the order in which rows must be written: what others refer to comes first."""


def kind_of(value: Kept) -> Kind:
    """The kind of a value."""
    return next(kind for kind in KINDS if isinstance(value, kind.value))


def kind_in(table: SubjectTable) -> Kind:
    """The kind that lies in a table."""
    return next(kind for kind in KINDS if kind.table is table)
