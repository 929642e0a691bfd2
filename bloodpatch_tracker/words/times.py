"""How moments and spans are said, in the order and by the clock of the region."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.region import date_and_time, dated, has_12_hours, pattern, timed

Local = Callable[[datetime], datetime]
"""Turns a moment into the wall clock of whoever reads it."""

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NEAR = {-1: _("yesterday {time}"), 0: _("today {time}"), 1: _("tomorrow {time}")}
"""By days apart."""


def when(moment: datetime) -> str:
    """A moment in its own offset: `Sat 7 Mar, 14:30`."""
    return date_and_time().format(date=day(moment), time=timed(moment))


def clock(moment: datetime) -> str:
    """Weekday and wall clock: `Sat 14:30`."""
    return dated("Ehm" if has_12_hours() else "EHm", moment)


def day(moment: datetime) -> str:
    """Weekday and date: `Sat 7 Mar`."""
    return dated("MMMEd", moment)


def when_in_full(moment: datetime) -> str:
    """With year and offset, for records: `Sat, 7 Mar 2026, 14:30 (UTC−06:00)`."""
    offset = f"{moment:%z}"
    sign = "−" if offset.startswith("-") else "+"
    said = date_and_time().format(date=dated("yMMMEd", moment), time=timed(moment))
    return f"{said} (UTC{sign}{offset[1:3]}:{offset[3:5]})"


def near(moment: datetime, now: datetime) -> str:
    """A moment as one says it today: `today 14:30`, `tomorrow 14:30`, else with its day."""
    apart = (moment.date() - now.astimezone(moment.tzinfo).date()).days
    return NEAR[apart].format(time=timed(moment)) if apart in NEAR else when(moment)


def span(length: timedelta) -> str:
    """A length of time in its largest fitting unit, rounded down: `40 min`, `17 h`, `12 days`."""
    if length < HOUR:
        count = max(length // MINUTE, 0)
        return ngettext("{count} min", "{count} min", count).format(count=count)
    if length < 3 * DAY:
        count = length // HOUR
        return ngettext("{count} h", "{count} h", count).format(count=count)
    count = length // DAY
    return ngettext("{count} day", "{count} days", count).format(count=count)


def hour_words(hour: float) -> str:
    """An hour since the patch, one decimal only where it says something."""
    return said_number(hour)


def picker_format() -> str:
    """The region's weekday, date and wall clock in the letters of Qt's date fields: `ddd, d MMM yyyy, HH:mm`."""
    said = date_and_time().format(date=pattern("yMMMEd"), time=pattern("time"))
    quoted = said.split("'")  # every second piece is text between quotes, in CLDR as in Qt
    return "'".join(piece if place % 2 else _for_qt(piece) for place, piece in enumerate(quoted))


def _for_qt(letters: str) -> str:
    """Weekday, year and half of the day are other letters in Qt."""
    return letters.replace("EEE", "E").replace("E", "ddd").replace("y", "yyyy").replace("a", "Ap")
