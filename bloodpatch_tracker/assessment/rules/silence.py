"""Lines about not hearing anything; silence is never recovery."""

from datetime import datetime, timedelta

from bloodpatch_tracker.assessment.conclusion import Remark
from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_entries


def no_data(course: Course) -> Firings:
    """No upright score for too long, or too ill to score twice running."""
    last_two = course.entries[-2:]
    if len(last_two) == 2 and all(entry.answers.too_ill for entry in last_two):
        return (by_entries(*last_two, remarks=frozenset({Remark.TOO_ILL})),)
    began = silent_since(course)
    allowed = _allowed_silence(course, began - course.patch.patch_time)
    if course.elapsed >= course.limits.follow_up_ends or course.moment - began < allowed:
        return NOTHING
    return (Firing((), began + allowed),)


def _allowed_silence(course: Course, began: timedelta) -> timedelta:
    """How long a silence that began this long after the patch may last."""
    limits = course.limits
    if began < limits.silence_early_until:
        return limits.silence_early
    return limits.silence_middle if began < limits.silence_middle_until else limits.silence_long


def closed(course: Course) -> Firings:
    """Week 6 or later and no reading for 8 days: follow-up has ended."""
    limits, began = course.limits, silent_since(course)
    if course.elapsed < limits.follow_up_ends or course.moment - began < limits.silence_long:
        return NOTHING
    entries = (course.latest.entry,) if course.latest else ()
    return (Firing(entries, max(course.patch.patch_time + limits.follow_up_ends, began + limits.silence_long)),)


def silent_since(course: Course) -> datetime:
    """The moment of the last reading, or of the patch."""
    return course.latest.at if course.latest else course.patch.patch_time
