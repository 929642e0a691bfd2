"""The good lines. Only the first that holds is listed, and none beside a more serious line, notes aside."""

from datetime import datetime

from bloodpatch_tracker.assessment.course import Course, Reading
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_readings


def recovered(course: Course) -> Firings:
    """From hour 48: at least two readings in the last 48 h, 12 h or more apart, all at most 1; or it has stayed."""
    quiet = _quiet_stretch(course)
    if quiet is None or not (holds_by(course, course.moment) or stays_since(course) is not None):
        return NOTHING
    return (Firing(quiet.entries, max(quiet.since, course.patch.patch_time + course.limits.full_effect)),)


def holds_by(course: Course, moment: datetime) -> bool:
    """Whether the readings up to a moment say recovered at that moment."""
    limits = course.limits
    if moment - course.patch.patch_time < limits.full_effect:
        return False
    recent = [r for r in course.readings if moment - limits.recovered_window <= r.at <= moment]
    if len(recent) < 2 or recent[-1].at - recent[0].at < limits.recovered_apart:
        return False
    return all(reading.upright <= limits.recovered_upright for reading in recent)


def stays_since(course: Course) -> datetime | None:
    """The last reading at which recovery had held at two readings a week or more apart with all between as low.

    None where it has not, or where an upright above 1 came since.
    """
    lasting = _lasting(course)
    return lasting[-1].at if lasting else None


def stays_from(course: Course) -> datetime | None:
    """The first such reading; None likewise."""
    lasting = _lasting(course)
    return lasting[0].at if lasting else None


def _lasting(course: Course) -> list[Reading]:
    """The readings, since the last upright above 1, at which recovery had held for a week or more."""
    first: Reading | None = None
    lasting: list[Reading] = []
    for reading in course.readings:
        if reading.upright > course.limits.recovered_upright:
            first, lasting = None, []
        elif holds_by(course, reading.at):
            first = first or reading
            if reading.at - first.at >= course.limits.recovered_stays:
                lasting.append(reading)
    return lasting


def _quiet_stretch(course: Course) -> Firing | None:
    """The low readings since the last higher one, within the last 48 h that have any; None where there is none."""
    limits = course.limits
    quiet: list[Reading] = []
    for reading in course.readings:
        quiet = [*quiet, reading] if reading.upright <= limits.recovered_upright else []
    if not quiet:
        return None
    recent = [reading for reading in quiet if reading.at >= quiet[-1].at - limits.recovered_window]
    return Firing(by_readings(*recent).entries, recent[0].at)


def on_course(course: Course) -> Firings:
    """The latest upright is relief, or below the reading before it and below the baseline."""
    latest, baseline = course.latest, course.patch.baseline_upright
    if latest is None:
        return NOTHING
    falling = latest.previous is None or latest.upright < latest.previous
    below = latest.upright < (course.limits.on_course_below if baseline is None else baseline)
    return (by_readings(latest),) if latest.relief or (falling and below) else NOTHING


def waiting(course: Course) -> Firings:
    """No entry since the patch, and too early to miss one."""
    early = not course.entries and course.elapsed < course.limits.waiting_until
    return (Firing((), course.patch.patch_time),) if early else NOTHING


def settling(course: Course) -> Firings:
    """Nothing else: too early or too little to tell."""
    entries = (course.latest.entry,) if course.latest else ()
    return (Firing(entries, course.latest.at if course.latest else course.patch.patch_time),)
