"""What reviews cover, and what makes a covered flag fire anew.

A nurse's review covers the flags that hold when it is made, as far as the entries it could see fired them. An entry
observed, typed or amended afterwards was not seen, so a sign typed up after the sign-off is never swallowed by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.lines import FACTS, Anew
from bloodpatch_tracker.assessment.rules.firing import Firing, Firings
from bloodpatch_tracker.assessment.rules.latch import LowRun
from bloodpatch_tracker.diary.review import Review


@dataclass(frozen=True)
class Cover:
    """A review over one line: the entries it could see, and the highest upright among them (0 without one)."""

    review: Review
    seen: frozenset[UUID]
    highest: int

    @property
    def at(self) -> datetime:
        """When the review was made."""
        return self.review.made_at


Covers = Mapping[Line, Cover]


def split(line: Line, firings: Firings, course: Course, cover: Cover | None) -> tuple[Firings, Cover | None]:
    """The firings that count, and the cover over them.

    Without a cover, or where none of it is left, all count. Where the line fires anew, only what is new counts and
    the cover is gone; else all are given back with their cover.
    """
    if cover is None or not firings:
        return firings, None
    anew = FACTS[line].anew
    if anew is Anew.BY_ENTRY:
        fresh = tuple(f for f in firings if f.entries and not _ids(f) & cover.seen)
    elif anew is Anew.BY_SILENCE:
        fresh = tuple(f for f in firings if f.since > cover.at)
    else:
        grown = any(
            r.entry.id not in cover.seen and r.upright - cover.highest >= course.limits.anew_rise
            for r in course.readings
        )
        cleared = not FACTS[line].carries and _cleared_since(line, course, cover)
        fresh = tuple(f for f in firings if _ids(f) - cover.seen) or firings if grown or cleared else ()
    return (fresh, None) if fresh else (firings, cover)


def _cleared_since(line: Line, course: Course, cover: Cover) -> bool:
    """Whether the readings the review had not seen ended the covered episode.

    A return or lack of relief ends with two low readings far enough apart; the lines that follow the readings end
    with one.
    """
    unseen = [reading for reading in course.readings if reading.entry.id not in cover.seen]
    if line in {Line.RETURNED, Line.LATE_RETURN, Line.NOT_RELIEVED}:
        low = LowRun(course.limits)
        return any(low.ends_with(reading) for reading in unseen)
    return any(reading.upright <= course.limits.clearing_upright for reading in unseen)


def _ids(firing: Firing) -> frozenset[UUID]:
    return frozenset(entry.id for entry in firing.entries)
