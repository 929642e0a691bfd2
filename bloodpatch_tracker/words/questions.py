"""What the answers of a FHIR bundle are asked as: the text beside the name that programs go by."""

from bloodpatch_tracker.words.fields import FIELDS
from bloodpatch_tracker.words.language import _

QUESTIONS: dict[str, str] = FIELDS | {
    "recorded_at": _("When it was written down"),
    "amended_at": _("When it was last changed"),
    "voided_at": _("When it was voided"),
    "void_reason": _("Why it was voided"),
    "flat_hours": _("Mostly flat, hours"),
    "quiet_hours": _("Quiet, hours"),
}
