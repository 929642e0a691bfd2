"""The port through which a diary is kept, and the troubles keeping can run into."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient


class Trouble(StrEnum):
    """Why a book could not do what was asked. The sentences, and what to do, are in `words`."""

    FULL = "full"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    GONE = "gone"
    CHANGED_MEANWHILE = "changed-meanwhile"
    UNREADABLE = "unreadable"


class BookTrouble(Exception):
    """The book could not be read or written; nothing of the call was kept. `detail` is for people who mend it."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else trouble.value)
        self.trouble = trouble
        self.detail = detail


class DiaryBook(Protocol):
    """Where diaries are kept. Every call is whole: it happened, or nothing did. Every call may raise `BookTrouble`."""

    def patients(self) -> tuple[Patient, ...]:
        """All patients, by id."""
        ...

    def diary(self, patient_id: UUID) -> Diary:
        """One patient's diary. Raises KeyError where there is no such patient."""
        ...

    def owners(self, ids: Collection[UUID]) -> Mapping[UUID, UUID]:
        """Of these patch and entry ids, those that are kept, each with the id of the patient it belongs to."""
        ...

    def save(self, *changes: Change) -> None:
        """Keep all changes, in order, with their history, or none.

        Raises:
            BookTrouble: `CHANGED_MEANWHILE` where a `before` is not what is kept, or something new is there already.
        """
        ...

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """Every change but the adding of this patient, patch, entry or review, oldest first."""
        ...
