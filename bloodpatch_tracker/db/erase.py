"""Taking a patient's whole record out of a diary: the one thing that is ever destroyed, and only on request."""

from uuid import UUID

from sqlalchemy import Connection, delete, select

from bloodpatch_tracker.db.change_row import ChangeRow
from bloodpatch_tracker.db.rows import EntryRow, PatchRow, PatientRow, ReviewRow
from bloodpatch_tracker.db.server.lock import hold
from bloodpatch_tracker.db.server.notify import notify
from bloodpatch_tracker.db.standing_row import StandingRow


def erase_in(connection: Connection, patient_id: UUID) -> bool:
    """Delete everything of a patient, history too; whether there was such a patient."""
    hold(connection, [patient_id])  # or what somebody writes in this moment would be left behind
    patches = list(connection.scalars(select(PatchRow.id).where(PatchRow.patient_id == patient_id)))
    of_patches = [
        identity
        for model in (EntryRow, ReviewRow)
        for identity in connection.scalars(select(model.id).where(model.patch_id.in_(patches)))
    ]
    for subject in (patient_id, *patches, *of_patches):
        connection.execute(delete(ChangeRow).where(ChangeRow.subject_id == subject))
    for child in (StandingRow, EntryRow, ReviewRow):
        connection.execute(delete(child).where(child.patch_id.in_(patches)))
    connection.execute(delete(PatchRow).where(PatchRow.patient_id == patient_id))
    notify(connection, [patient_id])
    return bool(connection.execute(delete(PatientRow).where(PatientRow.id == patient_id)).rowcount)
