"""The port through which a diary is kept, and the troubles keeping can run into."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol
from uuid import UUID

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.standing import Standing

NOTHING_SEEN: Mapping[UUID, int] = MappingProxyType({})
"""Of changes that hold whatever else was written meanwhile."""


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
    UNREACHABLE = "unreachable"
    NOT_SECURE = "not-secure"
    NOT_LET_IN = "not-let-in"
    PASSWORD_NEEDED = "password-needed"  # noqa: S105  # the lack of one
    NO_DATABASE = "no-database"
    NOT_ALLOWED = "not-allowed"
    NO_DRIVER = "no-driver"
    UNSUITABLE = "unsuitable"
    BUSY = "busy"
    UNSURE = "unsure"


class BookTrouble(Exception):
    """The book could not be read or written; nothing of the call was kept, unless it is `UNSURE`.

    `detail` is for people who mend it.
    """

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

    def save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
        """Keep all changes, in order, with their history, or none. The version of each diary concerned grows by one.

        Args:
            seen: the versions of diaries, by patient id, that the changes were decided on.

        Raises:
            BookTrouble: `CHANGED_MEANWHILE` where a `before` is not what is kept, something new is there already, or a
                diary is of another version than was seen.
        """
        ...

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """Every change but the adding of this patient, patch, entry or review, oldest first."""
        ...

    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Everybody, by id, with the latest patch and how it stood when that was last kept."""
        ...

    def keep_standings(self, *standings: Standing) -> None:
        """Keep how patches stand, in place of what was kept of them; it is no change to any diary.

        A patch that is no longer there, since its patient was erased meanwhile, is passed over.
        """
        ...

    def erase(self, patient_id: UUID) -> None:
        """Destroy everything that is kept of a patient, history too. Raises KeyError where there is no such patient."""
        ...
