"""When something is written: about when a check-in is due, with some lost, some late, and a call after two weeks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import Enum, auto
from random import Random

from bloodpatch_tracker.assessment.schedule import Schedule, due_moments
from bloodpatch_tracker.cohort.chance import pick
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.path import Path

HOUR = timedelta(hours=1)
FIRST_DAYS = timedelta(hours=72)
MISSED_EARLY, MISSED_LATER = timedelta(hours=20), timedelta(hours=40)
"""The longest gap that what is lost or late may leave, up to hour 72 and after: shorter than a silence of the rules."""
CALL_AFTER = timedelta(days=14)
"""Then check-ins become weekly, and a nurse calls so that there is no silence in between."""
OPENS, CLOSES = 9, 16
"""Hours of the day, on the wall, between which patches are done, patients called and reviews made."""


class How(Enum):
    """How a check-in was answered."""

    AT_ONCE = auto()
    LATE = auto()
    TOO_ILL = auto()
    BY_NURSE = auto()
    LOST = auto()


@dataclass(frozen=True)
class Slot:
    """A moment, in UTC, that was written about, and how."""

    at: datetime
    how: How


def at_work(moment: datetime, zone: tzinfo | None) -> datetime:
    """The moment, or the next one after it at which somebody is at the clinic."""
    wall = moment.astimezone(zone)
    if OPENS <= wall.hour < CLOSES:
        return moment
    day = wall.date() if wall.hour < OPENS else wall.date() + timedelta(days=1)
    return datetime.combine(day, time(OPENS, wall.minute), zone).astimezone(UTC)


def slots(random: Random, done: datetime, path: Path, clinic: Clinic) -> Iterator[Slot]:
    """What is written about after a patch, in order, to the end of follow-up and beyond, as if nothing cut it short.

    No two check-ins running are missed: twice too ill to score is a line of the rules.
    """
    zone, shares = clinic.zone, clinic.shares
    moments = [at + timedelta(minutes=random.randint(0, 25)) for at in due_moments(done, zone, clinic.schedule)]
    call = at_work(done + CALL_AFTER, zone)
    moments.extend(_on_their_own(done, path, clinic.schedule))
    ways = {
        How.LOST: shares.check_in_lost,
        How.LATE: shares.check_in_late,
        How.TOO_ILL: shares.check_in_too_ill,
    }
    ways[How.AT_ONCE] = 1 - sum(ways.values())
    moments = sorted({*moments, call})
    scored, missed = done, False
    for at, following in zip(moments, (*moments[1:], None), strict=True):
        how = How.BY_NURSE if at == call else How.AT_ONCE
        if at != call and not missed and following is not None and _may_be_missed(done, scored, following):
            how = pick(random, ways)
        missed = how in ways and how is not How.AT_ONCE
        if not missed:
            scored = at
        if how is not How.LOST:
            yield Slot(at, how)


def _on_their_own(done: datetime, path: Path, schedule: Schedule) -> Iterator[datetime]:
    """Who feels it come back after follow-up has ended opens the diary again."""
    if path.shows is not None and path.shows * HOUR > schedule.ends:
        for later in (0, 3, 20):
            yield done + (path.shows + later) * HOUR


def _may_be_missed(done: datetime, scored: datetime, following: datetime) -> bool:
    """Whether missing what lies between leaves no silence."""
    longest = MISSED_EARLY if scored - done < FIRST_DAYS else MISSED_LATER
    return following - scored < longest
