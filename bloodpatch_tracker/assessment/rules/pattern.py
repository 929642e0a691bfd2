"""Lines about the postural pattern: worse lying than upright, or no longer better lying."""

from bloodpatch_tracker.assessment.course import Course, Reading
from bloodpatch_tracker.assessment.rules.firing import Firing, Firings, by_entries, by_readings
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch


def reversed_pattern(course: Course) -> Firings:
    """Lying at least moderate and at least 2 above upright in one entry."""
    limits = course.limits
    return tuple(
        by_entries(entry)
        for entry in course.entries
        if entry.gap is not None
        and (entry.answers.headache_lying or 0) >= limits.reversed_lying
        and -entry.gap >= limits.reversed_gap
    )


def changed_character(course: Course) -> Firings:
    """After relief or a postural gap: as bad lying as upright, once if severe, or twice at least 4 h apart with no
    reading between that breaks it; or severe lying with upright unanswered, clearly above the baseline's lying."""
    readings = {reading.entry.id: reading for reading in course.readings}
    was_postural = _gap_before(course.patch) >= course.limits.postural_gap
    first: Reading | None = None
    found: list[Firing] = []
    for entry in course.entries:
        reading = readings.get(entry.id)
        if reading is None:
            if was_postural and _severe_lying(course, entry):
                found.append(by_entries(entry))
            continue
        if not _flat(course, reading):
            first = None if _breaks(course, reading) else first
        elif was_postural:
            first = first or reading
            if reading.upright >= course.limits.severe:
                found.append(by_readings(reading))
            elif reading.at - first.at >= course.limits.changed_apart:
                found.append(by_readings(first, reading))
        was_postural = was_postural or reading.relief or (entry.gap or 0) >= course.limits.postural_gap
    return tuple(found)


def _gap_before(patch: Patch) -> int:
    """The baseline's gap; 0 where it is unknown, which is no postural gap."""
    if patch.baseline_upright is None or patch.baseline_lying is None:
        return 0
    return patch.baseline_upright - patch.baseline_lying


def _flat(course: Course, reading: Reading) -> bool:
    """Whether it is bad upright and about as bad lying."""
    limits = course.limits
    return (
        reading.gap is not None
        and reading.upright >= limits.moderate
        and (reading.lying or 0) >= limits.moderate
        and abs(reading.gap) <= limits.changed_gap
    )


def _breaks(course: Course, reading: Reading) -> bool:
    """Whether a reading that is not flat says so; one without a lying score may say nothing."""
    return reading.upright < course.limits.moderate or reading.lying is not None


def _severe_lying(course: Course, entry: Entry) -> bool:
    lying, before = entry.answers.headache_lying, course.patch.baseline_lying
    if lying is None or lying < course.limits.changed_lying:
        return False
    return before is None or lying - before >= course.limits.changed_lying_rise
