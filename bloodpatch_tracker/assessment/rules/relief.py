"""Lines about relief: it came and went (returned, late return), or never came (not relieved, no early relief)."""

from datetime import datetime, timedelta

from bloodpatch_tracker.assessment.conclusion import Remark
from bloodpatch_tracker.assessment.course import Course, Reading
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_readings
from bloodpatch_tracker.assessment.rules.latch import LowRun
from bloodpatch_tracker.diary.vocabulary import Cause


def returned(course: Course) -> Firings:
    """Symptoms back after relief, fired by a reading within 6 weeks, and not cleared since."""
    firing = _open_return(course)
    return (firing,) if firing is not None and not _is_late_return(course, firing) else NOTHING


def late_return(course: Course) -> Firings:
    """The same, fired by a reading more than 6 weeks after the patch: a new episode, not a failed patch."""
    firing = _open_return(course)
    return (firing,) if firing is not None and _is_late_return(course, firing) else NOTHING


def _is_late_return(course: Course, firing: Firing) -> bool:
    return firing.since - course.patch.patch_time > course.limits.late_return_after


def _open_return(course: Course) -> Firing | None:
    """The return that holds: severe once, or moderate twice at least 2 h apart with no relief between."""
    limits = course.limits
    open_return: Firing | None = None
    first: Reading | None = None
    low = LowRun(limits)
    for reading in course.readings:
        if open_return is not None:
            if low.ends_with(reading):
                open_return, first = None, None
            continue
        if reading.relief:
            first = None
        elif _is_back(course, reading):
            first = first or reading
            if reading.upright >= limits.severe:
                open_return = _return_by(course, reading)
            elif reading.at - first.at >= limits.twice_apart:
                open_return = _return_by(course, first, reading)
            low = LowRun(limits)
    return open_return


def _is_back(course: Course, reading: Reading) -> bool:
    """4 or more and 2 above best after relief, and postural or of unknown pattern."""
    limits = course.limits
    if not reading.relief_before or reading.best is None or reading.upright < limits.moderate:
        return False
    postural = reading.gap is None or reading.gap >= limits.postural_gap
    return reading.upright - reading.best >= limits.change and postural


def _return_by(course: Course, *readings: Reading) -> Firing:
    remarks = _lying_unknown(readings[-1])
    if course.elapsed < course.limits.too_soon_before:
        remarks |= {Remark.BEFORE_HOUR_24}
    return by_readings(*readings, remarks=remarks)


def not_relieved(course: Course) -> Firings:
    """Relief never came: fired by a reading at its own hour and not cleared since, or by the clock alone."""
    latched = _latched_not_relieved(course)
    if latched is not None:
        return (_with_wait(course, latched),)
    latest, limits = course.latest, course.limits
    if latest is None or course.relieved or course.moment - latest.at > limits.fresh:
        return NOTHING
    if not _too_little(course, latest, course.elapsed):
        return NOTHING
    by_clock = Firing(
        (latest.entry,), _when_clock_struck(course, latest), _lying_unknown(latest) | {Remark.ONLY_BY_CLOCK}
    )
    return (_with_wait(course, by_clock),)


def _latched_not_relieved(course: Course) -> Firing | None:
    held: Firing | None = None
    low = LowRun(course.limits)
    for reading in course.readings:
        if held is not None:
            held = None if low.ends_with(reading) else held
        elif not (reading.relief_before or reading.relief) and _too_little(course, reading, reading.after):
            held = by_readings(reading, remarks=_lying_unknown(reading))
            low = LowRun(course.limits)
    return held


def _too_little(course: Course, reading: Reading, elapsed: timedelta) -> bool:
    """Whether a reading, looked at this long after the patch, is too high for a patch that works."""
    limits = course.limits
    if reading.upright <= limits.relief_upright or elapsed < limits.too_soon_before:
        return False
    if reading.upright >= limits.severe:
        return True
    if not course.fell_too_little(reading.upright):
        return False
    not_falling = reading.previous is not None and reading.upright >= reading.previous
    return not_falling or elapsed >= limits.full_effect


def _when_clock_struck(course: Course, reading: Reading) -> datetime:
    """The first of the hours at which the rule looks anew that makes this reading too little."""
    hours = (course.limits.too_soon_before, course.limits.full_effect)
    struck = next(hour for hour in hours if _too_little(course, reading, hour))
    return max(reading.at, course.patch.patch_time + struck)


def _with_wait(course: Course, firing: Firing) -> Firing:
    """A spontaneous leak is given longer before a second patch is spoken of."""
    waits = course.patch.cause is Cause.SPONTANEOUS and course.elapsed < course.limits.spontaneous_wait
    return Firing(firing.entries, firing.since, firing.remarks | ({Remark.BEFORE_HOUR_72} if waits else set()))


def _lying_unknown(reading: Reading) -> frozenset[Remark]:
    return frozenset({Remark.LYING_UNKNOWN} if reading.lying is None else ())


def no_early_relief(course: Course) -> Firings:
    """Before hour 24 and without relief so far, the latest upright, taken at hour 4 or later, is severe."""
    latest, limits = course.latest, course.limits
    if latest is None or course.relieved or course.elapsed >= limits.too_soon_before:
        return NOTHING
    early = latest.after >= limits.early_from and latest.upright >= limits.severe
    return (by_readings(latest),) if early else NOTHING
