"""How the plan has been kept so far, as the diary tells it. What nobody said is unknown, and unknown is not kept.

An entry speaks of the time since the one before it, so it is that stretch its answer colours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.restrictions import breaches, restricted_for
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import HOUR


class Said(StrEnum):
    """What the diary says about keeping the plan."""

    KEPT = "kept"
    BROKEN = "broken"
    NOTHING = "nothing"


class SaidStretch(NamedTuple):
    """A stretch of hours since the patch, and what was said of it."""

    from_hour: float
    until_hour: float
    said: Said


@dataclass(frozen=True)
class KeptSoFar:
    """What is known about the plan until the moment of the course.

    Attributes:
        kept: entries that say the restrictions were kept, of a time inside the plan, and tell nothing against it.
        broken: entries that tell a breach, as the rules see it; those after the plan's hours too.
        stretches: the plan's hours so far, from 0 without a gap, neighbours that differ.
    """

    kept: int
    broken: int
    stretches: tuple[SaidStretch, ...]

    @property
    def said(self) -> Said:
        """All in all: one breach is a breach, and nothing said is nothing known."""
        if self.broken:
            return Said.BROKEN
        return Said.KEPT if self.kept else Said.NOTHING


def kept_so_far(course: Course) -> KeptSoFar:
    """What the entries of a course say about keeping the plan until its moment."""
    plan = restricted_for(course.patch, course.limits) / HOUR
    end = min(plan, course.elapsed / HOUR)
    kept = broken = 0
    pieces: list[SaidStretch] = []
    since = 0.0
    for hour, entries in groupby(course.entries, key=lambda entry: max(0.0, course.after(entry) / HOUR)):
        answers = [_said(course, entry) for entry in entries]
        broken += answers.count(Said.BROKEN)
        kept += answers.count(Said.KEPT) if since < plan else 0
        pieces.append(SaidStretch(since, min(hour, end), _together(answers)))
        since = hour
    pieces.append(SaidStretch(since, end, Said.NOTHING))
    return KeptSoFar(kept, broken, tuple(_joined(piece for piece in pieces if piece.from_hour < piece.until_hour)))


def _said(course: Course, entry: Entry) -> Said:
    if breaches(course, entry):
        return Said.BROKEN
    return Said.KEPT if entry.answers.restrictions_kept else Said.NOTHING


def _together(answers: list[Said]) -> Said:
    """What several entries about one moment say: a breach outweighs, and any answer is more than none."""
    return next((said for said in (Said.BROKEN, Said.KEPT) if said in answers), Said.NOTHING)


def _joined(pieces: Iterator[SaidStretch]) -> Iterator[SaidStretch]:
    for said, group in groupby(pieces, key=lambda piece: piece.said):
        stretch = tuple(group)
        yield SaidStretch(stretch[0].from_hour, stretch[-1].until_hour, said)
