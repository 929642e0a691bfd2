"""The kinds of courses a made-up diary can tell."""

from enum import StrEnum


class Kind(StrEnum):
    """What becomes of one patch."""

    COMPLETE = "complete"
    """No headache from hour 4 on."""
    PARTIAL = "partial"
    """Less from day to day, but not gone within 48 h."""
    NOT_RELIEVED = "not-relieved"
    RETURN = "return"
    """Relief within hours, then the headache is back within days."""
    LATE_RETURN = "late-return"
    """The same, more than six weeks after the patch."""
    REVERSED = "reversed"
    """Worse lying down: the pressure is too high now."""
    SILENT = "silent"
    """Nothing is written any more after a while."""
    WARNING_SIGN = "warning-sign"
    BACK_PAIN = "back-pain"
    """The head gets better, the back worse."""


TURNS = frozenset(Kind) - {Kind.COMPLETE, Kind.PARTIAL}
"""Kinds that show what they are at some moment, which a nurse then reads."""
