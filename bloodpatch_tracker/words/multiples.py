"""The words of the sheet on which several patches stand side by side."""

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.words.chart import CHART
from bloodpatch_tracker.words.conclusions import title
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.people import NAMELESS
from bloodpatch_tracker.words.times import hour_words

TITLE = _("Side by side")
HOURS, NOBODY = CHART["hours"], CHART["no_score_yet"]
BEFORE, UPRIGHT, LYING, LATE = CHART["before"], CHART["upright"], CHART["lying"], CHART["late"]
MISSING = CHART["no_score"]
PANEL = _("{patient} · patch {number}")
STATUS = _("{status} · last score {score}")
BEYOND = _("{status} · last score {score} at hour {hour}, beyond this chart")
NO_SCORE = _("{status} · no score")
TOLD = _("{panel}: {status}")
PRINT = _("&Print…")
PREVIEW_TITLE = _("Side by side, as it is printed")
PAGE_OF = _("page {number} of {count}")


def panel(patient: Patient, assessment: Assessment) -> str:
    """Whose small chart it is, and of which patch."""
    name = patient.patient_name or patient.record_number or NAMELESS
    return PANEL.format(patient=name, number=assessment.patch.patch_number)


def status(assessment: Assessment, last_upright: int | None, beyond: float | None) -> str:
    """How the patch stands, in a few words. `beyond`: the hour of the last score, where the chart ends before it."""
    said = title(assessment)
    if last_upright is None:
        return NO_SCORE.format(status=said)
    if beyond is not None:
        return BEYOND.format(status=said, score=last_upright, hour=hour_words(int(beyond)))
    return STATUS.format(status=said, score=last_upright)


def count(number: int) -> str:
    """How many charts there are, for who cannot see them."""
    return ngettext("{count} small chart, hours 0 to 72", "{count} small charts, hours 0 to 72", number).format(
        count=number
    )
