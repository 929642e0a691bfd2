"""The version of each patient's diary: it grows with every save, so that nobody signs off what they have not seen."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, select, update

from bloodpatch_tracker.db.read import pages
from bloodpatch_tracker.db.rows import PatchRow, PatientRow
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Kept
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review


def patients_of(connection: Connection, values: Collection[Kept]) -> frozenset[UUID]:
    """The ids of the patients to whom these belong, which must be kept by now."""
    found = {value.id for value in values if isinstance(value, Patient)}
    found |= {value.patient_id for value in values if isinstance(value, Patch)}
    for page in pages(list({value.patch_id for value in values if isinstance(value, Entry | Review)})):
        found |= set(connection.scalars(select(PatchRow.patient_id).where(PatchRow.id.in_(page))))
    return frozenset(found)


def grow(connection: Connection, patients: Collection[UUID], seen: Mapping[UUID, int]) -> None:
    """Count one more save for these patients.

    The row is written before the transaction ends, so of two that saw the same version only one can.

    Raises:
        BookTrouble: `CHANGED_MEANWHILE` where a patient's diary is no longer of the version that was seen.
    """
    for patient_id, version in sorted(seen.items()):
        one_more = (
            update(PatientRow).where(PatientRow.id == patient_id, _version() == version).values(version=_version() + 1)
        )
        if not connection.execute(one_more).rowcount:
            raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(patient_id))
    for page in pages(sorted(set(patients) - seen.keys())):
        connection.execute(update(PatientRow).where(PatientRow.id.in_(page)).values(version=_version() + 1))


def _version() -> ColumnElement[int]:
    return func.coalesce(PatientRow.version, 0)
