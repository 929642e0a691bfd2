"""Back pain that is worse than the soreness to be expected."""

from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.rules.firing import Firings, by_entries


def back_pain_worse(course: Course) -> Firings:
    """From hour 48: severe, or moderate and clearly above its lowest so far; from day 7: moderate and as bad as at
    its worst in the first 24 h."""
    limits, found = course.limits, []
    lowest: int | None = None
    first_worst: int | None = None
    for entry in course.entries:
        pain, after = entry.answers.back_pain, course.after(entry)
        if pain is None:
            continue
        moderate = pain >= limits.back_pain_moderate
        risen = moderate and lowest is not None and pain - lowest >= limits.back_pain_rise
        stayed = moderate and first_worst is not None and pain >= first_worst
        early = after >= limits.back_pain_from and (pain >= limits.back_pain_severe or risen)
        if early or (after >= limits.back_pain_late_from and stayed):
            found.append(by_entries(entry))
        lowest = pain if lowest is None else min(lowest, pain)
        if after < limits.back_pain_first:
            first_worst = pain if first_worst is None else max(first_worst, pain)
    return tuple(found)
