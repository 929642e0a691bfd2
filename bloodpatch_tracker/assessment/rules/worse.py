"""Lines about a headache that grows: above what it was before the patch, or above its own course."""

from bloodpatch_tracker.assessment.course import Course, Reading
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_readings


def worse_than_before(course: Course) -> Firings:
    """Clearly above the baseline: once on the first day, later twice at least 2 h apart with nothing lower between."""
    limits = course.limits
    first: Reading | None = None
    found: list[Firing] = []
    for reading in course.readings:
        if not _above_baseline(course, reading.upright):
            first = None
            continue
        first = first or reading
        if reading.after <= limits.worse_once_until:
            found.append(by_readings(reading))
        elif reading.at - first.at >= limits.twice_apart:
            found.append(by_readings(first, reading))
    return tuple(found)


def _above_baseline(course: Course, upright: int) -> bool:
    """4 or more and 2 above the baseline; the scale ends at 10, so 10 is above 9 too."""
    baseline = course.patch.baseline_upright
    if baseline is None or upright < course.limits.moderate:
        return False
    return upright >= baseline + course.limits.worse_rise or (baseline == 9 and upright == 10)


def worsening(course: Course) -> Firings:
    """Without relief so far, the latest upright is severe and clearly above the mean of the readings before it."""
    latest, limits = course.latest, course.limits
    before = [reading.upright for reading in course.readings[:-1]]
    if latest is None or course.relieved or not before or latest.upright < limits.severe:
        return NOTHING
    rise = latest.upright * len(before) - sum(before)  # times their number, so that no division rounds
    return (by_readings(latest),) if rise >= limits.worsening_rise * len(before) else NOTHING
