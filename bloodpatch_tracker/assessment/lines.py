"""The table of lines: for each its severity, what it says of a second patch, what ends it, its source and its rule."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bloodpatch_tracker.assessment import sources as by
from bloodpatch_tracker.assessment.conclusion import Clears, Line, Remark, SecondPatch, Severity
from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.rules import back_pain, danger, follow, good, notes, pattern, relief, silence, worse
from bloodpatch_tracker.assessment.rules.firing import Firings


class Anew(Enum):
    """What makes a flag that a review covers fire anew."""

    BY_ENTRY = auto()
    """Entries the review had not seen that meet the line without those it had."""
    BY_ANY_ENTRY = auto()
    """Any entry the review had not seen that meets the line, be it together with one it had: an emergency only."""
    BY_SCORE = auto()
    """An upright at least 2 above the highest the review had seen, or a new firing after it cleared."""
    BY_SILENCE = auto()
    """A silence that began after the review."""


@dataclass(frozen=True)
class Facts:
    """What is the same each time a line holds. `carries` says whether it outlives a second patch until reviewed."""

    severity: Severity
    second_patch: SecondPatch
    clears: Clears
    source: str
    rule: Callable[[Course], Firings] | None
    anew: Anew = Anew.BY_SCORE
    carries: bool = False


def _danger(rule: Callable[[Course], Firings], severity: Severity, source: str, anew: Anew = Anew.BY_ENTRY) -> Facts:
    """A line that holds from the entry that fired it until a nurse's review covers it."""
    return Facts(severity, SecondPatch.ASSESS_FIRST, Clears.REVIEW, source, rule, anew, carries=True)


def _good(rule: Callable[[Course], Firings], source: str = by.DESIGN) -> Facts:
    return Facts(Severity.GOOD, SecondPatch.NO, Clears.NOTHING, source, rule)


FACTS: dict[Line, Facts] = {
    Line.EMERGENCY: _danger(danger.emergency, Severity.EMERGENCY, by.ACUTE_GUIDELINE, Anew.BY_ANY_ENTRY),
    Line.FEVER: _danger(danger.fever, Severity.TODAY, by.NEURAXIAL_LEAFLETS),
    Line.RADIATING_PAIN: _danger(danger.radiating_pain, Severity.TODAY, by.AFTER_PATCH_CASES),
    Line.BLOOD_PRESSURE: _danger(danger.blood_pressure, Severity.TODAY, by.POSTPARTUM_PRESSURE),
    Line.BACK_PAIN_WORSE: _danger(back_pain.back_pain_worse, Severity.TODAY, by.BACK_PAIN),
    Line.REVERSED_PATTERN: _danger(pattern.reversed_pattern, Severity.TODAY, by.KRANZ),
    Line.CHANGED_CHARACTER: _danger(pattern.changed_character, Severity.TODAY, by.LOST_PATTERN, Anew.BY_SCORE),
    Line.WORSE_THAN_BEFORE: _danger(worse.worse_than_before, Severity.TODAY, by.ACUTE_GUIDELINE, Anew.BY_SCORE),
    Line.LATE_RETURN: Facts(
        Severity.TODAY, SecondPatch.ASSESS_FIRST, Clears.REVIEW_OR_TWO_LOW, by.LATE_CASE, relief.late_return
    ),
    Line.REPEAT_FAILURE: Facts(Severity.TODAY, SecondPatch.ASSESS_FIRST, Clears.ITS_CAUSES, by.OAA, None),
    Line.WORSENING: Facts(
        Severity.TODAY, SecondPatch.ASSESS_FIRST, Clears.NEXT_READING, by.SUBDURAL_CASE, worse.worsening
    ),
    Line.NO_EARLY_RELIEF: Facts(
        Severity.TODAY, SecondPatch.TOO_SOON, Clears.NEXT_READING, by.GUPTA, relief.no_early_relief
    ),
    Line.RETURNED: Facts(
        Severity.DISCUSS, SecondPatch.WORTH_DISCUSSING, Clears.REVIEW_OR_TWO_LOW, by.FARRAR, relief.returned
    ),
    Line.NOT_RELIEVED: Facts(
        Severity.DISCUSS,
        SecondPatch.WORTH_DISCUSSING,
        Clears.REVIEW_OR_TWO_LOW,
        f"{by.GUPTA}; {by.EPIMAP}",
        relief.not_relieved,
    ),
    Line.NO_DATA: Facts(Severity.RECHECK, SecondPatch.NO, Clears.A_SCORE, by.SILENCE, silence.no_data, Anew.BY_SILENCE),
    Line.POSSIBLE_RETURN: Facts(
        Severity.RECHECK, SecondPatch.NO, Clears.NEXT_READING, by.RISING, follow.possible_return
    ),
    Line.PARTIAL_RELIEF: Facts(Severity.WATCH, SecondPatch.NO, Clears.NEXT_READING, by.PARTIAL, follow.partial_relief),
    Line.PERSISTENT: Facts(Severity.ROUTINE, SecondPatch.NO, Clears.NEXT_READING, by.ICHD, follow.persistent),
    Line.RESTRICTION_BROKEN: Facts(
        Severity.NOTE, SecondPatch.NO, Clears.NOTHING, by.REST, notes.restriction_broken, Anew.BY_ENTRY
    ),
    Line.NOT_POSTURAL_BEFORE: Facts(
        Severity.NOTE, SecondPatch.NO, Clears.NOTHING, by.ICHD, notes.not_postural_before, Anew.BY_ENTRY
    ),
    Line.RECOVERED: _good(good.recovered, by.RISING),
    Line.CLOSED: _good(silence.closed),
    Line.ON_COURSE: _good(good.on_course, by.EPIMAP),
    Line.WAITING: _good(good.waiting),
    Line.SETTLING: _good(good.settling, by.GUPTA),
}

RANK = {line: place for place, line in enumerate(Line)}
"""The order of the lines, most serious first."""

GOOD_LINES = tuple(line for line in Line if FACTS[line].severity is Severity.GOOD)
REPEATED = frozenset({Line.RETURNED, Line.LATE_RETURN, Line.NOT_RELIEVED, Line.NO_EARLY_RELIEF})
"""What makes a repeat failure of patch number 2 or more."""
KEEPS_GOOD_AWAY = frozenset({Line.RETURNED, Line.LATE_RETURN, Line.NOT_RELIEVED})
"""Reviewed or not, beside these no good line holds while the latest upright is above 3."""
GIVES_WAY_TO: dict[Line, frozenset[Line]] = {
    Line.POSSIBLE_RETURN: frozenset({Line.RETURNED, Line.LATE_RETURN}),
    Line.PARTIAL_RELIEF: KEEPS_GOOD_AWAY | {Line.POSSIBLE_RETURN},
}
"""Lines that do not hold while one of these does, reviewed or not, within one reading of the diary."""


def weight(line: Line, remarks: frozenset[Remark]) -> tuple[Severity, SecondPatch]:
    """Severity and second patch of a line, changed by the clock where its rule says so."""
    facts = FACTS[line]
    if line is Line.RETURNED and Remark.BEFORE_HOUR_24 in remarks:
        return Severity.TODAY, SecondPatch.TOO_SOON
    if Remark.BEFORE_HOUR_72 in remarks:
        return facts.severity, SecondPatch.NO
    return facts.severity, facts.second_patch
