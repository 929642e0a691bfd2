"""The diary book that lasts: `DiaryBook` on a database."""

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine

from bloodpatch_tracker.db.convert import patient_of
from bloodpatch_tracker.db.engine import reading, write_once
from bloodpatch_tracker.db.erase import erase_in
from bloodpatch_tracker.db.follow_ups import follow_ups_in, keep_standings_in
from bloodpatch_tracker.db.polled import Polled
from bloodpatch_tracker.db.read import changes_of, diary_in, owners_among, rows
from bloodpatch_tracker.db.rows import PatientRow
from bloodpatch_tracker.db.save import save_changes
from bloodpatch_tracker.db.scrub import scrub
from bloodpatch_tracker.db.troubles import troubles
from bloodpatch_tracker.diary.book import NOTHING_SEEN
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.watch import Watch

Write = Callable[[Engine, Callable[[Connection], Any]], Any]
"""Does some work in a transaction, however the database wants that done, and gives what comes of it."""


class SqlBook:
    """A `DiaryBook` on an engine that `open_book` made: each call is one short transaction, and values come out of it.

    It belongs to the thread that opened it.
    """

    def __init__(self, engine: Engine, write: Write = write_once, watching: Callable[[Engine], Watch] = Polled) -> None:
        self._engine = engine
        self._write, self._watching = write, watching
        self._reading = reading(engine)
        self._is_clean = True

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

    def save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
        """Keep all changes, in order, with their history, or none. Once it returns they survive a power cut."""
        with troubles():
            self._write(self._engine, partial(save_changes, changes=changes, seen=seen))

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """Every change but the adding of this patient, patch, entry or review, oldest first."""
        with troubles(), self._reading.begin() as connection:
            return changes_of(connection, subject_id)

    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Everybody, by id, with the latest patch and how it stood when that was last kept."""
        with troubles(), self._reading.begin() as connection:
            return follow_ups_in(connection)

    def keep_standings(self, *standings: Standing) -> None:
        """Keep how patches stand, in place of what was kept of them; it is no change to any diary."""
        with troubles():
            self._write(self._engine, partial(keep_standings_in, standings=standings))

    def erase(self, patient_id: UUID) -> None:
        """Destroy everything that is kept of a patient, history too. Raises KeyError where there is no such patient."""
        with troubles():
            found = self._write(self._engine, partial(erase_in, patient_id=patient_id))
        if not found:
            raise KeyError(patient_id)
        self._is_clean = scrub(self._engine)

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that only reads, for whoever looks beneath the values."""
        return self._reading.begin()

    def watch(self) -> Watch:
        """Hear from now on whose diaries others change. Whoever asks for it closes it before the book."""
        return self._watching(self._engine)

    def close(self) -> None:
        """Let go of the file. The book is not to be used again."""
        if not self._is_clean:
            scrub(self._engine)
        self._engine.dispose()
