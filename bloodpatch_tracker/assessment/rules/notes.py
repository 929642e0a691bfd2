"""Notes: listed, never the status. What was noted before a rise is never called its cause."""

from bloodpatch_tracker.assessment.conclusion import Remark
from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.restrictions import breaches
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_entries
from bloodpatch_tracker.diary.entry import Entry


def restriction_broken(course: Course) -> Firings:
    """Restrictions said not to be kept, or an activity that the plan did not allow yet."""
    return tuple(_noted(course, entry) for entry in course.entries if breaches(course, entry))


def _noted(course: Course, entry: Entry) -> Firing:
    """The breach, with the first reading within 12 h after it that is at least 2 higher than the one up to it."""
    limits = course.limits
    so_far = [reading for reading in course.readings if reading.at <= entry.observed_at]
    if not so_far:
        return by_entries(entry)
    later = (r for r in course.readings if entry.observed_at < r.at <= entry.observed_at + limits.noted_within)
    risen = next((r for r in later if r.upright - so_far[-1].upright >= limits.change), None)
    if risen is None:
        return by_entries(entry)
    return Firing((entry, risen.entry), entry.observed_at, frozenset({Remark.NOTED_BEFORE}))


def not_postural_before(course: Course) -> Firings:
    """Both scores before the patch are known and lying down did not help."""
    upright, lying = course.patch.baseline_upright, course.patch.baseline_lying
    if upright is None or lying is None or upright - lying >= course.limits.postural_gap:
        return NOTHING
    return (Firing((), course.patch.patch_time),)
