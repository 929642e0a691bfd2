"""Warning signs, fever, leg pain and blood pressure: lines that one entry, or two close to each other, can fire."""

from collections.abc import Iterable

from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.rules.firing import NOTHING, Firing, Firings, by_entries
from bloodpatch_tracker.assessment.rules.pattern import reversed_pattern
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.vocabulary import Symptom

MENINGEAL = {Symptom.NECK_STIFFNESS, Symptom.LIGHT_SENSITIVITY}
HIGH_PRESSURE = {Symptom.BLURRED_VISION, Symptom.VOMITING}


def emergency(course: Course) -> Firings:
    """Any warning sign; fever with a stiff neck, light sensitivity or severe back pain; very high blood pressure; a
    reversed pattern with blurred vision or vomiting."""
    signs = [by_entries(entry) for entry in course.entries if entry.answers.warning_signs]
    pressures = [by_entries(entry) for entry in course.entries if _very_high_pressure(course, entry)]
    fevers = [pair for entry in course.entries if _feverish(course, entry) for pair in _with_fever(course, entry)]
    reversals = [pair for firing in reversed_pattern(course) for pair in _reversed_with(course, firing)]
    found = [*signs, *pressures, *fevers, *reversals]
    return tuple(sorted(found, key=lambda firing: firing.since))


def fever(course: Course) -> Firings:
    """38.0 °C or more that is not an emergency by what comes with it."""
    alone = (e for e in course.entries if _feverish(course, e) and not _with_fever(course, e))
    return tuple(by_entries(entry) for entry in alone)


def radiating_pain(course: Course) -> Firings:
    """New shooting pain in leg or buttock."""
    return tuple(by_entries(entry) for entry in course.entries if entry.answers.leg_pain)


def blood_pressure(course: Course) -> Firings:
    """While postpartum, high with any headache within 12 h before or after; or low for anyone."""
    return tuple(firing for entry in course.entries for firing in _pressure(course, entry))


def _pressure(course: Course, entry: Entry) -> Firings:
    systolic, diastolic = entry.answers.systolic_mmhg, entry.answers.diastolic_mmhg
    limits = course.limits
    if systolic is not None and systolic < limits.systolic_low:
        return (by_entries(entry),)
    high = _reaches(systolic, limits.systolic_postpartum) or _reaches(diastolic, limits.diastolic_postpartum)
    if not (high and course.postpartum):
        return NOTHING
    return _pairs(entry, (other for other in course.near(entry) if _aches(other)))


def _aches(entry: Entry) -> bool:
    return bool(entry.answers.headache_upright or entry.answers.headache_lying)


def _very_high_pressure(course: Course, entry: Entry) -> bool:
    return _reaches(entry.answers.systolic_mmhg, course.limits.systolic_emergency) or _reaches(
        entry.answers.diastolic_mmhg, course.limits.diastolic_emergency
    )


def _feverish(course: Course, entry: Entry) -> bool:
    return _reaches(entry.answers.temperature_c, course.limits.fever_c)


def _with_fever(course: Course, entry: Entry) -> Firings:
    """What makes a fever an emergency, each with the fever; nothing where it is only a fever."""
    return _pairs(
        entry,
        (
            other
            for other in course.near(entry)
            if MENINGEAL & other.answers.symptoms or _reaches(other.answers.back_pain, course.limits.fever_back_pain)
        ),
    )


def _reversed_with(course: Course, firing: Firing) -> Firings:
    [entry] = firing.entries
    return _pairs(entry, (other for other in course.near(entry) if HIGH_PRESSURE & other.answers.symptoms))


def _pairs(entry: Entry, others: Iterable[Entry]) -> Firings:
    """The entry with each of the others apart, so that one which needs no other stands for itself after a review."""
    return tuple(by_entries(entry, other) for other in others)


def _reaches(value: float | None, limit: float) -> bool:
    return value is not None and value >= limit
