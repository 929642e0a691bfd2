"""What a chart says of check-ins that were missed beyond its last hour."""

from bloodpatch_tracker.words.language import ngettext
from bloodpatch_tracker.words.times import hour_words


def missed_in_short(count: int) -> str:
    """How many, in the narrow room at the end of a row."""
    return ngettext("+{count} missed", "+{count} missed", count).format(count=count)


def missed_later(count: int, end: float) -> str:
    """How many, and after which hour, as a sentence."""
    told = ngettext(
        "{count} more check-in was missed after hour {hour}.",
        "{count} more check-ins were missed after hour {hour}.",
        count,
    )
    return told.format(count=count, hour=hour_words(end))
