"""One change to a diary: what was kept before, what is kept after, when, by whom and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author

Kept = Patient | Patch | Entry | Review


class Action(StrEnum):
    """What a change is called."""

    ADDED = "added"
    AMENDED = "amended"
    VOIDED = "voided"
    UNVOIDED = "unvoided"


@dataclass(frozen=True)
class Change:
    """A change. `before` is None for something new; otherwise it is what the changer saw, of the same id and kind.

    A book refuses a change whose `before` is no longer what it keeps, so nobody overwrites what they have not seen;
    undoing is the change turned round.

    Raises:
        Refused: the time has no offset, the reason is too long or not text.
    """

    after: Kept
    at: datetime
    before: Kept | None = None
    by: Author | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        checks.fix_offsets(self, "at")
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.moment("at", self.at)
        yield from checks.text("reason", self.reason)

    @property
    def action(self) -> Action:
        """What kind of change it is."""
        if self.before is None:
            return Action.ADDED
        if isinstance(self.before, Entry | Review) and isinstance(self.after, Entry | Review):
            if self.before.voided_at is None and self.after.voided_at is not None:
                return Action.VOIDED
            if self.before.voided_at is not None and self.after.voided_at is None:
                return Action.UNVOIDED
        return Action.AMENDED
