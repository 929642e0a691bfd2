"""The list of a clinic: everybody with the latest patch and how it stood, in one query that reads no entry."""

from collections.abc import Iterable, Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.orm import aliased

from bloodpatch_tracker.db.convert import patch_of, patient_of
from bloodpatch_tracker.db.read import pages, rows
from bloodpatch_tracker.db.rows import PatchRow, PatientRow
from bloodpatch_tracker.db.standing_row import StandingRow, standing_columns, standing_of
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.standing import Standing


def follow_ups_in(connection: Connection) -> tuple[FollowUp, ...]:
    """One line a patient, by id."""
    other = aliased(PatchRow)
    latest = select(func.max(other.patch_number)).where(other.patient_id == PatchRow.patient_id).scalar_subquery()
    patches = {row.patient_id: patch_of(row) for row in rows(connection, PatchRow, PatchRow.patch_number == latest)}
    standings = {row.patch_id: standing_of(row) for row in _standings(connection)}
    found = []
    for row in rows(connection, PatientRow):
        patch = patches.get(row.id)
        found.append(FollowUp(patient_of(row), row.version or 0, patch, standings.get(patch.id) if patch else None))
    return tuple(found)


def keep_standings_in(connection: Connection, standings: Sequence[Standing]) -> None:
    """Keep these in place of what was kept of their patches, as far as these are still there."""
    there: set[UUID] = set()
    for page in pages([standing.patch_id for standing in standings]):
        connection.execute(delete(StandingRow).where(StandingRow.patch_id.in_(page)))
        there.update(connection.scalars(select(PatchRow.id).where(PatchRow.id.in_(page))))
    kept = [standing_columns(standing) for standing in standings if standing.patch_id in there]
    if kept:
        connection.execute(insert(StandingRow), kept)


def _standings(connection: Connection) -> Iterable[StandingRow]:
    """Light rows with the attributes of the model."""
    return cast("Iterable[StandingRow]", connection.execute(select(StandingRow)))
