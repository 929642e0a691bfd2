"""Lines that ask for another reading, for patience or for follow-up; they follow the readings."""

from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_readings


def possible_return(course: Course) -> Firings:
    """After relief the latest upright is moderate and clearly above best, whatever the gap."""
    latest, limits = course.latest, course.limits
    if latest is None or not latest.relief_before or latest.best is None:
        return NOTHING
    moderate = limits.moderate <= latest.upright < limits.severe
    risen = latest.upright - latest.best >= limits.change
    return (by_readings(latest),) if moderate and risen else NOTHING


def partial_relief(course: Course) -> Firings:
    """From hour 48 the latest upright is above relief."""
    latest, limits = course.latest, course.limits
    if latest is None or course.elapsed < limits.full_effect or latest.upright <= limits.relief_upright:
        return NOTHING
    return (Firing((latest.entry,), max(latest.at, course.patch.patch_time + limits.full_effect)),)


def persistent(course: Course) -> Firings:
    """The latest upright, taken from day 7 on, is above 3, or, taken from day 14 on, above 0."""
    latest, limits = course.latest, course.limits
    if latest is None:
        return NOTHING
    after_week = latest.after >= limits.persistent_moderate_from and latest.upright > limits.relief_upright
    after_two = latest.after >= limits.persistent_any_from and latest.upright > 0
    return (by_readings(latest),) if after_week or after_two else NOTHING
