"""The words of the forms: logging, set-up, changing."""

from bloodpatch_tracker.words.language import _

UPRIGHT = _("Headache after 15 min &upright")
LYING = _("Headache after 15 min &lying flat")
NO_HEADACHE = _("&No headache at all")
ALSO = _("&Also")
DID = _("&Did since the last entry")
SIGNS = _("Warning signs")
SIGNS_KEY = _("&Warning signs")
SIGNS_HINT = _("Any one of these is an emergency, whatever the score. Tick what is so.")
SIGNS_SAVE = _("&Save these signs")
SIGNS_BACK = _("&Back without saving")
MORE = _("&More…")
LESS = _("Fewer")
SAVE = _("&Save")
SAVE_HINT = _("0–9 and T for ten · N none · Enter saves")
TOO_ILL = _("&Too ill to score")

WEIGHT = _("Heaviest lifted")
MINUTES = _("Minutes upright before it began or grew")
SITE = _("Where it hurts most")
BACK_PAIN = _("Back pain")
LEG_PAIN = _("New shooting pain in leg or buttock")
TEMPERATURE = _("Temperature")
SYSTOLIC = _("Blood pressure, upper")
DIASTOLIC = _("Blood pressure, lower")
KEPT = _("Restrictions kept")
MEDICINES = _("Medicines since the last entry")
NOTE = _("Note")
WHO = _("Who is writing")
WHEN = _("When it was so")
WHEN_EARLIER = _("&Earlier…")
BACK_TO_NOW = _("&Back to now")
SECOND_OF_TWO = _("The second of the two: after the clocks went back")
YES = _("Yes")
NO = _("No")

MINUTES_UNIT = _("min")
PRESSURE_UNIT = _("mmHg")
SCORE_UNIT = "0–10"
HOURS_UNIT = _("hours")
VOLUME_UNIT = _("ml")

NEEDS_REASON = _("Say in a few words why, so that whoever reads the diary understands.")

WELCOME = _("Welcome")
WELCOME_TEXT = _(
    "This keeps a diary of the days after an epidural blood patch, on this computer only. "
    "Only the time of the patch is needed to begin; the rest can be filled in later."
)
PATIENT = _("Patient")
NAME = _("Na&me")
BORN = _("Date of birth (YYYY-MM-DD)")
RECORD_NUMBER = _("Record number")
POSTPARTUM = _("Gave birth in the last weeks")
PATCH = _("The patch")
PATCH_TIME = _("When it was &done")
CAUSE = _("Why it was needed")
LEVEL = _("Spinal level")
VOLUME = _("Blood volume")
BASELINE_UPRIGHT = _("Headache just before the patch, &upright")
BASELINE_LYING = _("Headache just before the patch, &lying flat")
PLAN = _("Restrictions")
PLAN_LIMIT = _("Lift no more than")
CLINIC_NAME = _("Clinic's name")
CLINIC_PHONE = _("Clinic's &phone")
BEGIN = _("&Begin the diary")
ADD_PATCH = _("&Add this patch")
KEEP_PATCH = _("&Save the correction")
LOSES = _("What you typed here is not saved. Leave once more, and it is gone.")
MEANWHILE = _(
    "Somebody else changed this entry meanwhile. It says now: {what}. Saving puts what stands here in its place."
)
VOIDED_MEANWHILE = _(
    "Somebody else voided this entry meanwhile, so it cannot be changed. It can be counted again first."
)
FACTS_MEANWHILE = _("Somebody else changed these facts meanwhile. Saving puts what stands here in their place.")
NOTHING_CHANGED = _("Nothing is changed yet.")
CANCEL = _("&Cancel")
REASON = _("&Reason for the change")
UNKNOWN = _("Not known")
PATCH_NUMBER = _("Number of the patch (of this leak)")
PRESETS = {
    "standard": _("Standard: {hours} hours, {limit}"),
    "extended": _("Extended: 14 days, {limit}"),
    "spontaneous-leak": _("Spontaneous leak: 6 weeks, {limit}"),
}
OWN_PLAN = _("As the clinic said, below")
