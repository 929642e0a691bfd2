"""One patient's whole diary, as one frozen picture."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.diary.review import Review


@dataclass(frozen=True)
class Diary:
    """A patient with patches (by number), entries (voided ones too, by time) and reviews (by time).

    `version` counts the saves that made it what it is in its book; two diaries are the same whatever theirs.
    """

    patient: Patient
    patches: tuple[Patch, ...] = ()
    entries: tuple[Entry, ...] = ()
    reviews: tuple[Review, ...] = ()
    version: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "patches", tuple(sorted(self.patches, key=by_number)))
        object.__setattr__(self, "entries", tuple(sorted(self.entries, key=in_time)))
        object.__setattr__(self, "reviews", tuple(sorted(self.reviews, key=lambda review: (review.made_at, review.id))))

    def patch(self, patch_id: UUID) -> Patch:
        """The patch with this id. Raises KeyError where there is none."""
        for patch in self.patches:
            if patch.id == patch_id:
                return patch
        raise KeyError(patch_id)

    def entries_of(self, patch: Patch) -> tuple[Entry, ...]:
        """The entries of one patch, by time."""
        return tuple(entry for entry in self.entries if entry.patch_id == patch.id)

    def next_patch(self, patch: Patch) -> Patch | None:
        """The patch after this one, if there is one."""
        return next((other for other in self.patches if other.patch_number > patch.patch_number), None)


def by_number(patch: Patch) -> tuple[int, datetime, UUID]:
    """The order of patches: their number, and where two share one, their time, then id."""
    return patch.patch_number, patch.patch_time, patch.id


def in_time(entry: Entry) -> tuple[datetime, datetime, UUID]:
    """The order in which entries are walked: the moment they are about, then when typed, then id."""
    return entry.observed_at, entry.recorded_at, entry.id


def order_problems(patches: tuple[Patch, ...]) -> Iterator[tuple[Patch, Problem]]:
    """Patches of one patient that share a number, or whose later number is not the later moment."""
    for earlier, later in pairwise(sorted(patches, key=lambda patch: patch.patch_number)):
        if earlier.patch_number == later.patch_number:
            yield later, Problem("patch_number", Why.NUMBER_TAKEN, str(later.patch_number))
        elif earlier.patch_time >= later.patch_time:
            yield later, Problem("patch_time", Why.NUMBER_OUT_OF_ORDER, later.patch_time.isoformat())


def misplaced(diary: Diary) -> tuple[Entry, ...]:
    """The entries, voided ones too, that lie before their patch, or at or after the next."""
    places = {patch.id: (patch, diary.next_patch(patch)) for patch in diary.patches}
    return tuple(entry for entry in diary.entries if any(place_problems(entry, *places[entry.patch_id])))


def place_problems(entry: Entry, patch: Patch, following: Patch | None) -> Iterator[Problem]:
    """What is wrong with an entry's time under its patch: before it, or at or after the next patch."""
    if entry.observed_at < patch.patch_time:
        yield Problem("observed_at", Why.BEFORE_PATCH, entry.observed_at.isoformat())
    elif following is not None and entry.observed_at >= following.patch_time:
        yield Problem("observed_at", Why.AFTER_NEXT_PATCH, entry.observed_at.isoformat())
