"""Made-up clinics to look at, made once each: making thousands takes seconds."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from bloodpatch_tracker.cohort.cohort import members
from bloodpatch_tracker.cohort.member import Member

NOW = datetime(2026, 3, 20, 11, 7, tzinfo=ZoneInfo("America/Chicago"))
"""Twelve days after the clocks were changed, so that courses go across it."""
MOMENTS = (
    NOW,
    datetime(2026, 3, 21, 3, 30, tzinfo=NOW.tzinfo),
    datetime(2026, 11, 25, 21, 59, 59, 7, tzinfo=ZoneInfo("Asia/Kathmandu")),
)


@lru_cache(maxsize=16)
def clinic(count: int, now: datetime = NOW, seed: int = 1) -> tuple[Member, ...]:
    """So many members."""
    return tuple(members(count, now, seed))
