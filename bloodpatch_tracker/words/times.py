"""How moments and spans are said."""

from collections.abc import Callable
from datetime import datetime, timedelta

Local = Callable[[datetime], datetime]
"""Turns a moment into the wall clock of whoever reads it."""

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def when(moment: datetime) -> str:
    """A moment in its own offset: `Sat 7 Mar, 14:30`. Not by the process's locale, so it is the same everywhere."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}, {moment:%H:%M}"


def clock(moment: datetime) -> str:
    """Weekday and wall clock: `Sat 14:30`."""
    return f"{DAYS[moment.weekday()]} {moment:%H:%M}"


def day(moment: datetime) -> str:
    """Weekday and date: `Sat 7 Mar`."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"


def when_in_full(moment: datetime) -> str:
    """With year and offset, for records: `Sat 7 Mar 2026, 14:30 (UTC−06:00)`."""
    offset = f"{moment:%z}"
    sign = "−" if offset.startswith("-") else "+"
    day = f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    return f"{day}, {moment:%H:%M} (UTC{sign}{offset[1:3]}:{offset[3:5]})"


def near(moment: datetime, now: datetime) -> str:
    """A moment as one says it today: `today 14:30`, `tomorrow 14:30`, else with its day."""
    apart = (moment.date() - now.astimezone(moment.tzinfo).date()).days
    names = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return f"{names[apart]} {moment:%H:%M}" if apart in names else when(moment)


def span(length: timedelta) -> str:
    """A length of time in its largest fitting unit, rounded down: `40 min`, `17 h`, `12 days`."""
    if length < HOUR:
        return f"{max(length // MINUTE, 0)} min"
    return f"{length // HOUR} h" if length < 3 * DAY else f"{length // DAY} days"


def hour_words(hour: float) -> str:
    """An hour since the patch, one decimal only where it says something."""
    return f"{hour:.1f}".removesuffix(".0")
