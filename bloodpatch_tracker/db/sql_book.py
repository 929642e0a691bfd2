"""The diary book that lasts: `DiaryBook` on a database."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import Engine

from bloodpatch_tracker.db.convert import patient_of
from bloodpatch_tracker.db.engine import reading
from bloodpatch_tracker.db.read import changes_of, diary_in, owners_among, rows
from bloodpatch_tracker.db.rows import PatientRow
from bloodpatch_tracker.db.save import save_changes
from bloodpatch_tracker.db.troubles import troubles
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient


class SqlBook:
    """A `DiaryBook` on an engine that `open_book` made: each call is one short transaction, and values come out of it.

    It belongs to the thread that opened it.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = reading(engine)

    def patients(self) -> tuple[Patient, ...]:
        """All patients, by id."""
        with troubles(), self._reading.begin() as connection:
            return tuple(patient_of(row) for row in rows(connection, PatientRow))

    def diary(self, patient_id: UUID) -> Diary:
        """One patient's diary. Raises KeyError where there is no such patient."""
        with troubles(), self._reading.begin() as connection:
            diary = diary_in(connection, patient_id)
        if diary is None:
            raise KeyError(patient_id)
        return diary

    def owners(self, ids: Collection[UUID]) -> Mapping[UUID, UUID]:
        """Of these patch and entry ids, those that are kept, each with the id of the patient it belongs to."""
        with troubles(), self._reading.begin() as connection:
            return owners_among(connection, ids)

    def save(self, *changes: Change) -> None:
        """Keep all changes, in order, with their history, or none. Once it returns they survive a power cut."""
        with troubles(), self._engine.begin() as connection:
            save_changes(connection, changes)

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """Every change but the adding of this patient, patch, entry or review, oldest first."""
        with troubles(), self._reading.begin() as connection:
            return changes_of(connection, subject_id)

    def close(self) -> None:
        """Let go of the file. The book is not to be used again."""
        self._engine.dispose()
