"""One patient of the made-up clinic: the diary, and what each patch of it was meant to tell."""

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.cohort.chance import happens, pick, seeded
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.patches import a_patch, when_done
from bloodpatch_tracker.cohort.path import path_of
from bloodpatch_tracker.cohort.person import Person, a_person
from bloodpatch_tracker.cohort.reviews import reviews
from bloodpatch_tracker.cohort.shares import of_kinds, of_second
from bloodpatch_tracker.cohort.turn import turned_at
from bloodpatch_tracker.cohort.when import HOUR, at_work
from bloodpatch_tracker.cohort.written import entries
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Cause

REPATCHED = frozenset({Kind.NOT_RELIEVED, Kind.RETURN})
"""After a late return others are asked first, so none is booked here."""
BOOKED_HOURS = (20, 60)
BASELINE_UNKNOWN = 8
"""What it was before the patch, where nobody wrote it down."""


@dataclass(frozen=True)
class Meant:
    """What one patch was meant to tell, and since when it can be read in the diary; None where it cannot yet."""

    patch: Patch
    kind: Kind
    turned: datetime | None


@dataclass(frozen=True)
class Member:
    """A diary, and what each of its patches was meant to tell."""

    diary: Diary
    meant: tuple[Meant, ...]


@dataclass(frozen=True)
class _Part:
    """One patch, what belongs to it, and when the next was done."""

    meant: Meant
    entries: tuple[Entry, ...]
    reviews: tuple[Review, ...]
    repatched: datetime | None


def member(seed: int, number: int, clinic: Clinic) -> Member:
    """The patient with this number, who does not depend on the others."""
    random = seeded(seed, number)
    person = a_person(random, number, clinic.shares)
    kind = pick(random, of_kinds(person.cause is Cause.SPONTANEOUS, clinic.shares))
    parts = [
        _part(random, person, a_patch(random, person, kind, when_done(random, kind, clinic), clinic), kind, clinic)
    ]
    again = parts[0].repatched
    if again is not None:
        kind = pick(random, of_second(clinic.shares))
        before = [e.answers.headache_upright for e in parts[0].entries if e.answers.headache_upright is not None]
        parts.append(_part(random, person, a_patch(random, person, kind, again, clinic, before[-1]), kind, clinic))
    diary = Diary(
        person.patient,
        tuple(part.meant.patch for part in parts),
        tuple(entry for part in parts for entry in part.entries),
        tuple(review for part in parts for review in part.reviews),
    )
    return Member(diary, tuple(part.meant for part in parts))


def _part(random: Random, person: Person, patch: Patch, kind: Kind, clinic: Clinic) -> _Part:
    path = path_of(random, kind, patch.baseline_upright or BASELINE_UNKNOWN, sore=person.sore)
    written = entries(random, person, patch, path, clinic)
    turned = turned_at(path, patch, written)
    turned = turned if turned is not None and turned <= clinic.now else None
    again = _repatched(random, patch, kind, turned, clinic)
    if again is not None:
        written = tuple(entry for entry in written if entry.observed_at < again)
    made = tuple(reviews(random, patch, kind, turned, again, clinic))
    return _Part(Meant(patch, kind, turned), written, made, again)


def _repatched(random: Random, patch: Patch, kind: Kind, turned: datetime | None, clinic: Clinic) -> datetime | None:
    """When a second patch was done by now, never within the hours in which it is too soon; None where none was."""
    if kind not in REPATCHED or patch.patch_number > 1 or not happens(random, clinic.shares.failed_repatched):
        return None
    if turned is None:
        return None
    soonest = patch.patch_time + DEFAULT.too_soon_before
    wished = turned + random.uniform(*BOOKED_HOURS) * HOUR
    at = at_work(max(wished, soonest).astimezone(UTC), clinic.zone).replace(second=0, microsecond=0)
    return at if at <= clinic.now else None
