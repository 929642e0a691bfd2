"""What somebody did about the flags of a patch."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.diary.vocabulary import Author, Decision


@dataclass(frozen=True)
class Review:
    """A review: it covers the flags of its patch that hold at `made_at`.

    A nurse's review takes them out of the status; a patient's or caregiver's only quiets the prompt.

    Raises:
        Refused: a text is too long, the time has no offset.
    """

    id: UUID
    patch_id: UUID
    reviewer: str
    role: Author
    made_at: datetime
    decision: Decision
    comment: str = ""

    def __post_init__(self) -> None:
        checks.fix_offsets(self, "made_at")
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.text("reviewer", self.reviewer)
        yield from checks.moment("made_at", self.made_at)
        yield from checks.text("comment", self.comment, checks.NOTE_LENGTH)
