"""What somebody did about the flags of a patch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.diary.vocabulary import Author, Decision


@dataclass(frozen=True)
class Review:
    """A review: it covers the flags of its patch that hold at `made_at`.

    A nurse's review takes them out of the status; a patient's or caregiver's only quiets the prompt.

    Attributes:
        voided_at: when it was taken back: from then on it counts as never made; None where it stands.

    Raises:
        Refused: a text is too long, a time has no offset.
    """

    id: UUID
    patch_id: UUID
    reviewer: str
    role: Author
    made_at: datetime
    decision: Decision
    comment: str = ""
    voided_at: datetime | None = None

    def __post_init__(self) -> None:
        checks.fix_offsets(self, "made_at", "voided_at")
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.text("reviewer", self.reviewer)
        yield from checks.moment("made_at", self.made_at)
        yield from checks.text("comment", self.comment, checks.NOTE_LENGTH)
        yield from checks.moment("voided_at", self.voided_at)

    def stands_at(self, moment: datetime) -> bool:
        """Whether it was made by a moment and not taken back by then."""
        return self.made_at <= moment and (self.voided_at is None or self.voided_at > moment)


def taken_back(review: Review, at: datetime) -> Review:
    """The review, counted as never made from `at` on."""
    return replace(review, voided_at=at)


def put_back(review: Review) -> Review:
    """The review, counted again."""
    return replace(review, voided_at=None)


def may_be_taken_back(review: Review, by: str, today: date, local: Callable[[datetime], datetime]) -> bool:
    """Whether a sign-off can still be taken back: by the nurse who made it, on the day it was made.

    Args:
        by: the name of whoever asks. today: the day where they are. local: turns a moment into their wall clock.
    """
    same = review.reviewer.strip().casefold() == by.strip().casefold() != ""
    standing = review.role is Author.NURSE and review.voided_at is None
    return standing and same and local(review.made_at).date() == today
