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
from bloodpatch_tracker.diary.review import Review


@dataclass(frozen=True)
class Cover:
    """A review over one line.

    Attributes:
        since: from when the line held. seen: the entries the review could see.
        highest: the highest upright among them, 0 without one.
    """

    review: Review
    since: datetime
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
    if anew is Anew.BY_ANY_ENTRY:
        fresh = tuple(f for f in firings if not _ids(f) <= cover.seen)
    elif anew is Anew.BY_ENTRY:
        fresh = tuple(f for f in firings if f.entries and not _ids(f) & cover.seen)
    elif anew is Anew.BY_SILENCE:
        fresh = tuple(f for f in firings if f.since > cover.at and not _ids(f) & cover.seen)
    else:
        grown = any(
            r.entry.id not in cover.seen and r.upright - cover.highest >= course.limits.anew_rise
            for r in course.readings
        )
        cleared = not FACTS[line].carries and _ended_since(line, course, cover)
        fresh = tuple(f for f in firings if _ids(f) - cover.seen) or firings if grown or cleared else ()
    return (fresh, None) if fresh else (firings, cover)


def _ended_since(line: Line, course: Course, cover: Cover) -> bool:
    """Whether the line no longer held at a reading the review had not seen: what holds now is another episode."""
    rule = FACTS[line].rule
    return rule is not None and any(
        reading.entry.id not in cover.seen and reading.at > cover.since and not rule(course.until(number))
        for number, reading in enumerate(course.readings, 1)
    )


def _ids(firing: Firing) -> frozenset[UUID]:
    return frozenset(entry.id for entry in firing.entries)
