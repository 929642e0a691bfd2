"""Undoing: the change that turns another round."""

from datetime import datetime

from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.entry import Entry, amended, unvoided, voided
from bloodpatch_tracker.diary.review import Review, taken_back
from bloodpatch_tracker.words.history import TAKEN_BACK, UNDONE_AT_ONCE


def turned(change: Change, kept: Kept, now: datetime) -> Change:
    """The change that undoes another, given what is kept by now.

    An answer that is put back was changed once more, so it is amended anew; a new entry or review is voided, never
    deleted.
    """
    if change.before is None and isinstance(kept, Review):
        return Change(taken_back(kept, now), now, kept, change.by, UNDONE_AT_ONCE)
    if change.before is None:
        assert isinstance(kept, Entry)  # only new entries and reviews are ever undone
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
