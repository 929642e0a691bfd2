"""Taking the patients whose diaries are about to change, so that whoever else is about to change them waits.

Who has waited sees what the other one did, and compares with that. In a file the lock of the whole file does this.
"""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from bloodpatch_tracker.db.read import pages
from bloodpatch_tracker.db.rows import PatchRow, PatientRow
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review


def lock_for(connection: Connection, changes: Sequence[Change], seen: Mapping[UUID, int]) -> None:
    """Hold every patient that is concerned, before or after, until the transaction ends."""
    if connection.dialect.name != "postgresql":
        return
    values: list[Kept] = [each for change in changes for each in (change.before, change.after) if each is not None]
    held: set[UUID] = set()
    # While one waited, a patch may have been given to another patient, who then has to be held, too.
    while lacking := (_concerned(connection, values) | seen.keys()) - held:
        hold(connection, lacking)
        held |= lacking


def hold(connection: Connection, patients: Collection[UUID]) -> None:
    """Hold these patients, as far as they are kept, in the order in which everybody does."""
    for page in pages(sorted(patients)):
        found = select(PatientRow.id).where(PatientRow.id.in_(page)).order_by(PatientRow.id)
        connection.execute(found.with_for_update(key_share=True)).all()


def _concerned(connection: Connection, values: Collection[Kept]) -> set[UUID]:
    found = {value.patient_id for value in values if isinstance(value, Patch)}
    found |= {value.id for value in values if not isinstance(value, Patch | Entry | Review)}
    for page in pages(list({value.patch_id for value in values if isinstance(value, Entry | Review)})):
        found |= set(connection.scalars(select(PatchRow.patient_id).where(PatchRow.id.in_(page))))
    return found
