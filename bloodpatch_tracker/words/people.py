"""How patients are named on the screen."""

from textwrap import shorten

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.words.language import _

SAMPLE = _("Sample: relief, then a return")
SAMPLE_CLINIC = _("Sample clinic")
NAMELESS = _("Patient without a name")
LONGEST = 30
"""Characters of a name in a list; the whole name stands in the patient's facts."""


def named(patient: Patient) -> str:
    """A patient in a list or a corner."""
    return shorten(patient.patient_name, LONGEST, placeholder=" …") or patient.patient_name[:LONGEST] or NAMELESS
