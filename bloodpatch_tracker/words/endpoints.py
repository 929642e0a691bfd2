"""The words of the published endpoints."""

from bloodpatch_tracker.assessment.conclusion import Assessment, Epimap, Severity
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.words import endpoint_inputs as inputs
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.numbers import said_number, with_sign

TITLE = _("Published endpoints")
COVERAGE = _("Answered windows")
RELIEF = _("Relief at 24 h")
EPIMAP = _("EPiMAP at 24 h")
GUPTA = _("Gupta by 48 h")
AREA = _("Area, hours 0–48")
GAP = _("Postural gap")

UNKNOWN = _("unknown")
OF_SIX = _("{answered} of 6")
PERCENT = "{percent} %"
SCORE_HOURS = _("{area} score·h")
DISAGREES = _(
    "The published 24-hour endpoint is not met although the course is on course: it asks for half the baseline and 3 "
    "or less at 24 hours, while full effect may take 24 to 48 hours."
)

Row = tuple[str, str, str]


def rows(diary: Diary, assessment: Assessment, most_scores: int | None = None) -> list[Row]:
    """Name, value and everything it is taken from, or so many scores of the area, for each endpoint."""
    found, course = assessment.endpoints, inputs.course_in(diary, assessment)
    percent, area, gap = found.relief_24h_percent, found.auc_0_48, found.postural_gap_latest
    answered = sum(each is not None for each in found.window_entries)
    fall = UNKNOWN if percent is None else PERCENT.format(percent=said_number(percent, most=0))
    return [
        (COVERAGE, OF_SIX.format(answered=answered), inputs.windows(course, assessment)),
        (RELIEF, fall, inputs.fall(course, assessment)),
        (EPIMAP, CHOICES[found.epimap_24h], inputs.at_24(course, assessment)),
        (GUPTA, CHOICES[found.gupta_48h], inputs.by_48(diary, course, assessment)),
        (AREA, UNKNOWN if area is None else _area(area), inputs.area(course, assessment, most_scores)),
        (GAP, UNKNOWN if gap is None else with_sign(gap), inputs.gap(course)),
    ]


def disagreement(assessment: Assessment) -> str:
    """One sentence where a good status stands beside a published endpoint that was not met."""
    good = assessment.status is not None and assessment.status.severity is Severity.GOOD
    return DISAGREES if good and assessment.endpoints.epimap_24h is Epimap.FAILED else ""


def _area(area: float) -> str:
    return SCORE_HOURS.format(area=said_number(area, least=1))
