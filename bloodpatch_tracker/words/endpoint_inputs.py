"""What each published endpoint is taken from: every score with its hour, the baseline, and what is missing."""

from collections.abc import Iterator
from datetime import timedelta

from bloodpatch_tracker.assessment.area import LAST, Area, End, Start, area_of
from bloodpatch_tracker.assessment.conclusion import Assessment, Gupta
from bloodpatch_tracker.assessment.course import Course, Reading, course_of
from bloodpatch_tracker.assessment.endpoints import AT_4, AT_24, AT_48, WINDOWS
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.times import hour_words

AT_HOUR = _("{score} at hour {hour}")
WINDOW = _("{nominal} h: {score} at hour {hour}")
NO_SCORE_IN = _("{nominal} h: no score")
FROM_BASELINE = _("from {before} before to {now} at hour {hour}")
NO_BASELINE = _("needs a baseline above 0; the score at hour {hour} was {score}")
SCORE_ALONE = _("{score} at hour {hour}; the baseline is unknown or 0")
NO_SCORE_24 = _("needs a score at hours 18–30")
HIGHEST = _("highest from hour 4 to 48: {score} at hour {hour}")
ANOTHER_PATCH = _("another patch came before hour 48")

AREA_NEEDS = _("needs 5 of 6 windows, with 24 and 48 h")
FROM_BEFORE = _("hour 0: {score}, the baseline")
HELD_BACK = _("hour 0: {score}, the first score held back, as the baseline is unknown")
READ = _("hour 48: {score}, as scored then")
BETWEEN = _("hour 48: {score}, on the line to {next} at hour {hour}")
HELD_ON = _("hour 48: {score}, the last score held on, as no score follows up to hour 54")
NO_SCORE_BETWEEN = _("no score between hours 0 and 48")

GAP_FROM = _("upright {upright} minus lying {lying}, at hour {hour}")
GAP_NEEDS = _("needs an entry with both scores")


def course_in(diary: Diary, assessment: Assessment) -> Course:
    """The course that the endpoints of an assessment were taken from."""
    return course_of(diary, assessment.patch, assessment.as_of, assessment.limits)


def windows(course: Course, assessment: Assessment, *places: int) -> str:
    """The reading of each window, or of those at some places, with its score and hour."""
    known = {reading.entry.id: reading for reading in course.readings}
    taken = assessment.endpoints.window_entries
    chosen = places or range(len(WINDOWS))
    return "; ".join(_window(WINDOWS[each][2], known[found] if (found := taken[each]) else None) for each in chosen)


def fall(course: Course, assessment: Assessment) -> str:
    """Baseline and score at 24 h, or what of them is missing."""
    return _at_24(course, assessment, NO_BASELINE)


def at_24(course: Course, assessment: Assessment) -> str:
    """The same for an endpoint that the score alone may decide."""
    return _at_24(course, assessment, SCORE_ALONE)


def by_48(diary: Diary, course: Course, assessment: Assessment) -> str:
    """The scores at 4, 24 and 48 h, the highest between where that decides, and a patch that came before."""
    told = [windows(course, assessment, AT_4, AT_24, AT_48)]
    inside = [each for each in course.readings if 4 <= each.after / timedelta(hours=1) <= LAST]
    if inside and assessment.endpoints.gupta_48h in {Gupta.COMPLETE, Gupta.PARTIAL}:
        highest = max(inside, key=lambda reading: reading.upright)
        told.append(HIGHEST.format(score=highest.upright, hour=_hour(highest)))
    following = diary.next_patch(course.patch)
    if following and following.patch_time <= assessment.as_of and course.patch.hour_of(following.patch_time) < LAST:
        told.append(ANOTHER_PATCH)
    return "; ".join(told)


def area(course: Course, assessment: Assessment, most: int | None = None) -> str:
    """The scores the area is taken from, or `most` of them, and how those at hours 0 and 48 were got; or what lacks."""
    found = area_of(course)
    if assessment.endpoints.auc_0_48 is None or found is None:
        return AREA_NEEDS
    return "; ".join(_area(found, most))


def gap(course: Course) -> str:
    """The two scores of the latest entry that has both."""
    latest = next((entry for entry in reversed(course.entries) if entry.gap is not None), None)
    if latest is None:
        return GAP_NEEDS
    return GAP_FROM.format(
        upright=latest.answers.headache_upright,
        lying=latest.answers.headache_lying,
        hour=hour_words(course.patch.hour_of(latest.observed_at)),
    )


def _at_24(course: Course, assessment: Assessment, without_baseline: str) -> str:
    entry_id, baseline = assessment.endpoints.window_entries[AT_24], course.patch.baseline_upright
    reading = next((each for each in course.readings if each.entry.id == entry_id), None)
    if reading is None:
        return NO_SCORE_24
    if not baseline:
        return without_baseline.format(score=reading.upright, hour=_hour(reading))
    return FROM_BASELINE.format(before=baseline, now=reading.upright, hour=_hour(reading))


def _window(nominal: int, reading: Reading | None) -> str:
    if reading is None:
        return NO_SCORE_IN.format(nominal=nominal)
    return WINDOW.format(nominal=nominal, score=reading.upright, hour=_hour(reading))


def _area(found: Area, most: int | None) -> Iterator[str]:
    first, *between = found.points
    last = between.pop()
    yield (FROM_BEFORE if found.start is Start.BASELINE else HELD_BACK).format(score=said_number(first[1]))
    scores = [AT_HOUR.format(score=said_number(score), hour=hour_words(hour)) for hour, score in between[:most]]
    if more := len(between) - len(scores):
        scores.append(ngettext("and one more score", "and {count} more scores", more).format(count=more))
    yield ", ".join(scores) if scores else NO_SCORE_BETWEEN
    if found.end is End.BETWEEN and found.after is not None:
        hour, score = found.after
        yield BETWEEN.format(score=said_number(last[1]), next=said_number(score), hour=hour_words(hour))
    else:
        yield (READ if found.end is End.READ else HELD_ON).format(score=said_number(last[1]))


def _hour(reading: Reading) -> str:
    return hour_words(reading.after / timedelta(hours=1))
