"""The numbers of the thresholds as sentences name them, so that a sentence tells what the rules compared with."""

from datetime import timedelta

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.words.language import ngettext
from bloodpatch_tracker.words.times import DAY, HOUR
from bloodpatch_tracker.words.units import said_temperature

WEEK = timedelta(weeks=1)
IN_HOURS, IN_DAYS = timedelta(hours=72), timedelta(weeks=3)
"""Up to these a length is told in hours, and in days."""


def length(span: timedelta) -> str:
    """A length of time in whole words, in the largest unit that is usual for it: `24 hours`, `8 days`, `6 weeks`."""
    if span <= IN_HOURS or span % DAY:
        count = span // HOUR
        return ngettext("{count} hour", "{count} hours", count).format(count=count)
    if span <= IN_DAYS or span % WEEK:
        count = span // DAY
        return ngettext("{count} day", "{count} days", count).format(count=count)
    count = span // WEEK
    return ngettext("{count} week", "{count} weeks", count).format(count=count)


def named(sentence: str, limits: Thresholds) -> str:
    """A sentence with the numbers of these thresholds in place of the names of their fields."""
    return sentence.format(**_numbers(limits)) if "{" in sentence else sentence


def _numbers(limits: Thresholds) -> dict[str, str]:
    """Each threshold that a sentence may name, as text."""
    return {
        "fever": said_temperature(limits.fever_c),
        "systolic_low": str(limits.systolic_low),
        "relief": str(limits.relief_upright),
        "recovered": str(limits.recovered_upright),
        "recovered_window": length(limits.recovered_window),
        "clearing": str(limits.clearing_upright),
        "clearing_apart": length(limits.clearing_apart),
        "change": str(limits.change),
        "noted_within": length(limits.noted_within),
        "pairing": length(limits.pairing),
        "too_soon_before": length(limits.too_soon_before),
        "spontaneous_wait": length(limits.spontaneous_wait),
        "twice_apart": length(limits.twice_apart),
        "late_return_after": length(limits.late_return_after),
        "follow_up_ends": length(limits.follow_up_ends),
        "silence_long": length(limits.silence_long),
        "recovered_stays": length(limits.recovered_stays),
    }
