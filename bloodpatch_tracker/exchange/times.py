"""Moments as a patch's own clock shows them, and the moment up to which a diary is known."""

from collections.abc import Iterable
from datetime import datetime

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch


def in_offset_of(patch: Patch, moment: datetime) -> datetime:
    """The moment with the offset of the patch's time."""
    return moment.astimezone(patch.patch_time.tzinfo)


def last_known(diaries: Iterable[Diary]) -> datetime | None:
    """The last moment at which an entry was recorded, amended or voided.

    Without entries, the last patch; without patches, None.
    """
    kept = tuple(diaries)
    typed = (
        moment
        for diary in kept
        for entry in diary.entries
        for moment in (entry.recorded_at, entry.amended_at, entry.voided_at)
        if moment is not None
    )
    last = max(typed, default=None)
    return last or max((patch.patch_time for diary in kept for patch in diary.patches), default=None)
