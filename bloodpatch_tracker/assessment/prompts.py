"""Whether, about which check-in and when to remind next. Reminders stop when nothing is left to be asked."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from bloodpatch_tracker.assessment.check_ins import CheckIn, CheckInState, answering, check_ins
from bloodpatch_tracker.assessment.conclusion import Assessment, Line
from bloodpatch_tracker.assessment.course import course_of, on_time
from bloodpatch_tracker.assessment.rules.good import stays_from
from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule, moved_out_of_quiet
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary

NOT_AGAIN_WITHIN = timedelta(hours=1)
"""Whoever has just given a score is not asked for the next so soon: hour 12 may lie minutes before 20:00."""


@dataclass(frozen=True)
class Prompt:
    """A reminder: of which check-in, and when, in UTC; `at` is `now` where it is due already."""

    check_in: CheckIn
    at: datetime


def next_prompt(
    diary: Diary,
    assessment: Assessment,
    now: datetime,
    zone: tzinfo | None,
    schedule: Schedule = DEFAULT_SCHEDULE,
    limits: Thresholds = DEFAULT,
    *,
    after: datetime | None = None,
) -> Prompt | None:
    """The next reminder for the patch of an assessment, or None where there is none any more.

    It lies at `now` or later, before its check-in closes, and never in quiet hours.

    Args:
        assessment: as of about now.
        after: when the check-in was due that the person was last reminded of: only later ones are looked at.
    """
    end = prompts_end(diary, assessment, schedule, limits)
    answered = answering(diary, assessment.patch, now)
    rested = max((entry.observed_at.astimezone(UTC) + NOT_AGAIN_WITHIN for entry in answered), default=None)
    for check_in in check_ins(diary, assessment.patch, now, zone, schedule):
        if check_in.state not in (CheckInState.OPEN, CheckInState.TO_COME) or (after and check_in.due <= after):
            continue
        earliest = max(check_in.due, now.astimezone(UTC), rested or check_in.due)
        at = moved_out_of_quiet(earliest, zone, schedule)
        if at >= end:
            return None
        if at < check_in.closes:
            return Prompt(check_in, at)
    return None


def asked_check_ins(
    diary: Diary,
    assessment: Assessment,
    now: datetime,
    zone: tzinfo | None,
    schedule: Schedule = DEFAULT_SCHEDULE,
    limits: Thresholds = DEFAULT,
) -> tuple[CheckIn, ...]:
    """The check-ins of an assessment's patch up to the end of reminders: a later one that is missed is no gap."""
    end = prompts_end(diary, assessment, schedule, limits)
    found = check_ins(diary, assessment.patch, now, zone, schedule)
    return tuple(each for each in found if each.opens <= end)


def prompts_end(
    diary: Diary, assessment: Assessment, schedule: Schedule = DEFAULT_SCHEDULE, limits: Thresholds = DEFAULT
) -> datetime:
    """From when nobody is reminded any more, in UTC: week 6, the next patch, or a week of recovery.

    `Conclusion.since` cannot tell how long recovery has held: it is the first of the last 48 hours' readings. A week of
    it is what the rules take for lasting: two readings 7 days or more apart, recovered at both and no upright above 1
    between. The later of them is the end, as long as no flag has come since; silence is never recovery.
    """
    patch = assessment.patch
    following = diary.next_patch(patch)
    ends = [patch.patch_time + min(schedule.ends, limits.follow_up_ends)]
    if following is not None:
        ends.append(following.patch_time)
    if assessment.status is not None and assessment.status.line is Line.RECOVERED:
        lasting = stays_from(on_time(course_of(diary, patch, assessment.as_of, limits)))
        ends += [lasting] if lasting is not None else []
    return min(ends).astimezone(UTC)
