"""Undoing: the change that turns another round."""

from datetime import datetime

from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.entry import Entry, amended, unvoided, voided

UNDONE_AT_ONCE = "taken back right after saving"
TAKEN_BACK = "taken back"


def turned(change: Change, kept: Kept, now: datetime) -> Change:
    """The change that undoes another, given what is kept by now.

    An answer that is put back was changed once more, so it is amended anew; a new entry is voided, never deleted.
    """
    if change.before is None:
        assert isinstance(kept, Entry)  # only new entries are ever undone
        return Change(voided(kept, UNDONE_AT_ONCE, now), now, kept, change.by, UNDONE_AT_ONCE)
    before = change.before
    if isinstance(before, Entry) and isinstance(kept, Entry):
        if change.action is Action.AMENDED:
            before = amended(kept, before.answers, before.observed_at, now)
        elif change.action is Action.VOIDED:
            before = unvoided(kept)
        else:
            before = voided(kept, before.void_reason, now)
    return Change(before, now, kept, change.by, TAKEN_BACK)
