"""Moments in the database: the instant in UTC as text, and beside it the offset of the clock it was read on.

SQLite has no time zones, so a moment takes two columns: `observed_at` is `2026-03-07T15:00:00.000000Z`, always with six
digits, so that text order is time order and no microsecond is lost; `observed_at_offset_minutes` is `-360`.
"""

from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

from sqlalchemy import Dialect
from sqlalchemy.types import TypeDecorator

from bloodpatch_tracker.db.columns import TEXT

OFFSET = "_offset_minutes"
"""What the name of the column beside a moment ends in."""

LARGEST_OFFSET_MINUTES = 1439
"""Offsets of a whole day and more do not exist."""


class UtcText(TypeDecorator[datetime]):
    """An instant as text in UTC. Takes aware times only; gives them back in UTC."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> str | None:
        """The text of an instant. Raises ValueError where the time has no offset."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a time without an offset is no instant")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: str | None, _: Dialect) -> datetime | None:
        """The instant of a text. Raises ValueError where it is none."""
        return None if value is None else datetime.fromisoformat(value)


def split(name: str, moment: datetime | None) -> dict[str, object]:
    """The two columns of a moment: the instant, and the offset in minutes; both None where there is no moment."""
    offset = None if moment is None else moment.utcoffset()
    return {name: moment, name + OFFSET: None if offset is None else offset // timedelta(minutes=1)}


def joined(instant: datetime, offset_minutes: int) -> datetime:
    """The moment as it was read on its own clock."""
    return instant.astimezone(_zone(offset_minutes))


def joined_if_any(instant: datetime | None, offset_minutes: int | None) -> datetime | None:
    """The moment, or None where neither column holds anything. Raises ValueError where only one does."""
    if instant is None and offset_minutes is None:
        return None
    if instant is None or offset_minutes is None:
        raise ValueError("half a moment")
    return joined(instant, offset_minutes)


@lru_cache(maxsize=64)
def _zone(offset_minutes: int) -> timezone:
    return timezone(timedelta(minutes=offset_minutes))
