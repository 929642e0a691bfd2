"""The words of the log form: not now, being upright, an earlier time, and what was typed before."""

from datetime import timedelta

from bloodpatch_tracker.words.language import _, ngettext

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)

NOT_NOW = _("No&t now")
NOT_NOW_NAME = _("Not now: writes down only that you are too ill to score")

UP_NOW = _("I am u&p now")
UP_NOW_NAME = _("I am up now: counts the minutes until the headache begins or grows")
IT_GREW = _("&It began or grew")
DISCARD_IT = _("Dis&card it")
UP_FOR_LONG = _("Up for a day or more")

EARLIER_HEADING = _("About an earlier time")
AGO = _("How long ago")
EARLIER_BY = {
    timedelta(hours=-1): (_("−1 h"), _("One hour earlier")),
    timedelta(minutes=-15): (_("−15 min"), _("15 minutes earlier")),
    timedelta(minutes=15): (_("+15 min"), _("15 minutes later")),
    timedelta(hours=1): (_("+1 h"), _("One hour later")),
}
"""What stands on the key, and what is read out, by the step."""

STILL_HERE = _("What you had typed is still here.")
STILL_HERE_SINCE = _("What you had typed is still here, from {when}. If it is about that time, press Earlier….")
AFRESH = _("Start afres&h")


def up_for(minutes: int) -> str:
    """For how long somebody is up."""
    return ngettext("Up for {count} min", "Up for {count} min", minutes).format(count=minutes)


def upright_noted(minutes: int) -> str:
    """That minutes upright will be saved with the entry."""
    return ngettext(
        "{count} min upright before it began or grew: saved with this entry.",
        "{count} min upright before it began or grew: saved with this entry.",
        minutes,
    ).format(count=minutes)


def ago(length: timedelta) -> str:
    """So long before now, in minutes or hours."""
    if length < HOUR:
        return ngettext("{count} min ago", "{count} min ago", length // MINUTE).format(count=length // MINUTE)
    return ngettext("{count} h ago", "{count} h ago", length // HOUR).format(count=length // HOUR)


def late(after: timedelta) -> str:
    """What becomes of an entry that is about a time longer ago than this."""
    return ngettext(
        "More than {count} hour ago: it will be marked late. Late entries may raise a flag and never clear one.",
        "More than {count} hours ago: it will be marked late. Late entries may raise a flag and never clear one.",
        after // HOUR,
    ).format(count=after // HOUR)
