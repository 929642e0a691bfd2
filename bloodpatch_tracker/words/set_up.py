"""The words of set-up, and of the restriction plan in a patch's facts."""

from enum import StrEnum

from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.words.language import _

ROLE = _("Who &keeps the diary")
ROLES: dict[StrEnum, str] = {
    Author.PATIENT: _("I am the patient"),
    Author.CAREGIVER: _("I write for the patient"),
    Author.NURSE: _("We are the clinic"),
}
CLINIC = _(
    "This keeps the diaries of a clinic’s patients after an epidural blood patch. "
    "The list of patients comes next: new patients are written down there, and diaries imported."
)
REMIND = _("Remi&nders of check-ins")
REMIND_WHEN = _(
    "They come less and less often, never at night, and stop after recovery. They are on unless you say no."
)

FLAT = _("Lie mostly flat")
QUIET = _("Rest quietly")
NOTHING_HEAVY = _("No strenuous activity, bending or lifting")
CLINICS_PLAN = _("{name}: your clinic’s own plan")
CLINICS_PLAN_UNNAMED = _("Your clinic’s own plan")
PUBLISHED = _(
    "This is a published plan, and no two published ones agree. What your clinic told you goes first: change it here."
)
FROM_SETTINGS = _(
    "This is your clinic’s own plan, as it stands in the settings. Here it can be changed for this patch."
)
AS_SAID = _("This is what your clinic said, as it is typed here. What is left blank is as in the standard plan.")
