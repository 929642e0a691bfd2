"""What of a diary belongs to the last days before a moment. An entry belongs to the moment it is about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bloodpatch_tracker.diary.diary import Diary


def has_last_days(diary: Diary, days: int, until: datetime) -> bool:
    """Whether a patch was done, or an entry is about a moment, in the days up to `until`."""
    return any(_within(moment, days, until) for moment in _moments(diary))


def last_days(diary: Diary, days: int, until: datetime) -> Diary:
    """The diary with those entries only. All patches stay: hours are counted from them."""
    return replace(diary, entries=tuple(each for each in diary.entries if _within(each.observed_at, days, until)))


def last_moment(diary: Diary, until: datetime) -> datetime | None:
    """When a patch was done or an entry is about, last of all up to `until`; None where nothing is."""
    return max((moment for moment in _moments(diary) if moment <= until), default=None)


def _moments(diary: Diary) -> Iterator[datetime]:
    yield from (patch.patch_time for patch in diary.patches)
    yield from (entry.observed_at for entry in diary.entries)


def _within(moment: datetime, days: int, until: datetime) -> bool:
    return until - timedelta(days=days) < moment <= until
