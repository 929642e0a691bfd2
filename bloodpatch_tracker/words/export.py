"""The words of the sheet in which an export is chosen, and of what came of it."""

from bloodpatch_tracker.words.language import _, ngettext

TITLE = _("Export")
GO = _("&Export…")
WHAT = _("W&hat")
WHATS = {
    "diary": _("Diary, as CSV"),
    "summary": _("Summary, as CSV"),
    "fhir": _("FHIR R4, for a hospital’s records"),
}
"""By the code of what leaves."""
OF_WHAT = {
    "diary": _("Every entry, for a spreadsheet or to take in elsewhere."),
    "summary": _("One row for each patch: what it comes to. For audits, not to take in."),
    "fhir": _("A file for each patient, for records that take FHIR in."),
}
WHOM = _("&Of whom")
THIS, SOME, ALL = _("This patient"), _("Some"), _("Everybody")
PATIENTS = _("&Patients")
NUMBERED = _("{name} · {number}")
LAST_DAYS = _("Only the last so many &days")
DAYS = _("blank is all")
NAMES = _("&Names and notes")
WITH_NAMES, WITHOUT_NAMES = _("As they are"), _("Without, for a study")
WITHOUT_TEXT = _(
    "Without: no names, dates of birth, record numbers, clinics or notes; made-up ids and dates, in this export alone. "
    "The last days are then counted back from each patient’s last entry. While a follow-up goes on, its last entry is "
    "about as old as the file. Whoever knows a rare course may still know whose it is."
)
NOBODY = _("Tick at least one patient.")

SAVE_TITLE, FOLDER_TITLE = _("Export to"), _("Folder for the files of the patients")
FHIR_FILES = _("FHIR bundle (*.json)")
SUMMARY_NAME, FHIR_NAME = _("summary-{day}.csv"), _("fhir-{day}.json")

UNDER_WAY = _("{count} of {all} patients …")
STOPPED = _("The export was stopped.")
EXPORTED_SUMMARY = _("Exported to {name}. A summary is not to be taken in again.")
EXPORTED_FHIR = _("Exported to {name}. Reviews and settings are not in it.")
VALIDATED = _("It was validated.")
NOT_VALIDATED = _("It was not validated: the Python package fhir.resources is not installed.")
NOTHING = _("There is nothing from those days, so nothing was written.")
NOT_VALID = _("{name} would not be valid FHIR and was not written. Please tell who made the program.")


def without_days(count: int) -> str:
    """How many patients were left out, as nothing of theirs is from the last days."""
    return ngettext(
        "One patient has nothing from those days and is left out.",
        "{count} patients have nothing from those days and are left out.",
        count,
    ).format(count=count)


def without_patch(count: int) -> str:
    """How many patients were left out, as a row needs a patch."""
    return ngettext(
        "One patient without a patch is left out.", "{count} patients without a patch are left out.", count
    ).format(count=count)
