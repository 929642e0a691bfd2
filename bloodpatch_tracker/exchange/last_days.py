"""What of a diary belongs to the last days before a moment. An entry belongs to the moment it is about."""

from dataclasses import replace
from datetime import datetime, timedelta

from bloodpatch_tracker.diary.diary import Diary


def has_last_days(diary: Diary, days: int, until: datetime) -> bool:
    """Whether a patch was done, or an entry is about a moment, in the days up to `until`."""
    moments = [patch.patch_time for patch in diary.patches] + [entry.observed_at for entry in diary.entries]
    return any(_within(moment, days, until) for moment in moments)


def last_days(diary: Diary, days: int, until: datetime) -> Diary:
    """The diary with those entries only. All patches stay: hours are counted from them."""
    return replace(diary, entries=tuple(each for each in diary.entries if _within(each.observed_at, days, until)))


def _within(moment: datetime, days: int, until: datetime) -> bool:
    return until - timedelta(days=days) < moment <= until
