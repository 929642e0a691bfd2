"""The check-ins of a patch: when each is due, and whether it was kept, missed, is open or to come.

From a bit before it is due until the same before the next one, time belongs to a check-in. So an entry answers one
check-in at most, whenever in that time it was made, and a check-in nobody answered is a gap in the diary.
"""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise

from bloodpatch_tracker.assessment.course import known_by
from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule, due_moments
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch

OPENS_BEFORE = timedelta(hours=1)
"""How long before it is due an entry answers a check-in, at most; never more than half way to the one before."""


class CheckInState(StrEnum):
    """What became of a check-in."""

    KEPT = "kept"
    MISSED = "missed"
    OPEN = "open"
    TO_COME = "to-come"


@dataclass(frozen=True)
class CheckIn:
    """A check-in: when it is due, the time `opens` <= t < `closes` that belongs to it, all in UTC, and its state."""

    due: datetime
    opens: datetime
    closes: datetime
    state: CheckInState


def check_ins(
    diary: Diary, patch: Patch, now: datetime, zone: tzinfo | None, schedule: Schedule = DEFAULT_SCHEDULE
) -> tuple[CheckIn, ...]:
    """Every check-in of a patch, past and to come, in order; a later patch ends them.

    Args:
        now: what was not known by then does not count.
        zone: of the clock on the wall; None is the computer's.
    """
    done = patch.patch_time.astimezone(UTC)
    following = diary.next_patch(patch)
    end = done + schedule.ends
    if following is not None:
        end = min(end, following.patch_time.astimezone(UTC))
    due = [at for at in due_moments(done, zone, schedule) if at < end]
    opens = [at - min(OPENS_BEFORE, (at - before) / 2) for before, at in pairwise((done, *due))]
    answered = [entry.observed_at.astimezone(UTC) for entry in answering(diary, patch, now)]
    return tuple(
        CheckIn(at, start, until, _state(start, until, now, answered))
        for at, (start, until) in zip(due, pairwise((*opens, end)), strict=True)
    )


def answering(diary: Diary, patch: Patch, now: datetime) -> tuple[Entry, ...]:
    """The entries known by now that answer a check-in: with a score, or too ill for one."""
    return tuple(entry for entry in diary.entries_of(patch) if known_by(entry, now) and _answers(entry))


def _answers(entry: Entry) -> bool:
    said = entry.answers
    return said.too_ill or said.headache_upright is not None or said.headache_lying is not None


def _state(opens: datetime, closes: datetime, now: datetime, answered: list[datetime]) -> CheckInState:
    """The state by `now`, where `answered` are the moments answered, in order."""
    if bisect_left(answered, opens) < bisect_left(answered, closes):
        return CheckInState.KEPT
    if now >= closes:
        return CheckInState.MISSED
    return CheckInState.OPEN if now >= opens else CheckInState.TO_COME
