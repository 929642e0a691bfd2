"""The region as Babel knows it: the patterns and names of the Unicode Common Locale Data Repository (CLDR).

Babel and its data take about 40 ms to load, so they are imported where something of a region is first said: a command
that prints codes alone does without them.
"""

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from bloodpatch_tracker.words.language import PLAIN_REGION, region

if TYPE_CHECKING:
    from babel import Locale
    from babel.dates import DateTimePattern


def dated(skeleton: str, moment: datetime) -> str:
    """A moment in its own offset, with the fields of a CLDR skeleton such as `MMMEd`, in the region's order."""
    name = region()
    return _pattern(name, skeleton).apply(moment, _locale(name))


def timed(moment: datetime) -> str:
    """A wall clock: `14:30`, `2:30 PM`."""
    name = region()
    return _time_pattern(name).apply(moment, _locale(name))


def date_and_time() -> str:
    """How the region joins a date `{date}` and a time `{time}`."""
    joined: str = _locale(region()).datetime_formats["medium"]
    return joined.replace("'", "").replace("{1}", "{date}").replace("{0}", "{time}")


def pattern(skeleton: str) -> str:
    """The region's CLDR pattern for a skeleton: `E d MMM` for `MMMEd`; for `time`, that of the wall clock."""
    name = region()
    return str(_time_pattern(name) if skeleton == "time" else _pattern(name, skeleton))


def has_12_hours() -> bool:
    """Whether the region's clock goes round twice a day."""
    return "h" in pattern("time")


def decimal_mark() -> str:
    """What stands before the decimals: `.` or `,`."""
    mark: str = _locale(region()).number_symbols["latn"]["decimal"]
    return mark


@cache
def _locale(name: str) -> "Locale":
    """The region's data. Where CLDR does not know the pair, such as English in Mexico, the plain form is used."""
    from babel import Locale, UnknownLocaleError

    language = name.partition("_")[0]
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(PLAIN_REGION if language == "en" else language)


def _time_pattern(name: str) -> "DateTimePattern":
    found: DateTimePattern = _locale(name).time_formats["short"]
    return found


@cache
def _pattern(name: str, skeleton: str) -> "DateTimePattern":
    from babel.dates import match_skeleton, parse_pattern

    known = _locale(name).datetime_skeletons
    found = skeleton if skeleton in known else match_skeleton(skeleton, known)
    return parse_pattern(known[found or "yMMMEd"])
