"""The made-up clinic, diary after diary."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.member import Member, member
from bloodpatch_tracker.diary.diary import Diary


def cohort(count: int, now: datetime, seed: int, schedule: Schedule = DEFAULT_SCHEDULE) -> Iterator[Diary]:
    """So many diaries as they stand at a moment, the same ones for the same arguments; one more changes no other.

    Args:
        count: how many patients.
        now: the moment, with an offset: nothing was written or done after it, and its zone is that of the clinic.
        seed: any whole number; another one makes other patients.
        schedule: when check-ins are due; a denser one makes longer diaries.

    Raises:
        ValueError: the moment has no offset.
    """
    return (each.diary for each in members(count, now, seed, schedule))


def members(count: int, now: datetime, seed: int, schedule: Schedule = DEFAULT_SCHEDULE) -> Iterator[Member]:
    """The same, each with what it was meant to tell."""
    if now.utcoffset() is None:
        raise ValueError("a moment needs an offset")
    clinic = Clinic(now.astimezone(UTC).replace(second=0, microsecond=0), now.tzinfo, schedule)
    return (member(seed, number, clinic) for number in range(1, count + 1))
