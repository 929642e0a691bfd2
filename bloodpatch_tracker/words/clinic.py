"""The words of what a nurse does with a patient, and with those chosen in the list."""

from bloodpatch_tracker.words.language import _, ngettext

MENU = _("Clinic")
NEXT, PREVIOUS = _("Next patient of the list"), _("Previous patient of the list")
SIGN_OFF = _("Sign off…")
BESIDE, REPORTS = _("Side by side…"), _("Reports into a folder…")
LAST, FIRST = _("This is the last patient of the list."), _("This is the first patient of the list.")
NOBODY_CHOSEN = _("Choose patients in the list first, or open one.")
REPORTS_TITLE = _("Where the reports go")
WRITING = _("Report {done} of {of} …")


def too_many(most: int) -> str:
    """That fewer must be chosen."""
    return ngettext(
        "Choose at most {count} patient to see side by side.",
        "Choose at most {count} patients to see side by side.",
        most,
    ).format(count=most)


def left(count: int) -> str:
    """How many reports were not begun, as somebody stopped it."""
    return ngettext("Stopped; {count} report was left.", "Stopped; {count} reports were left.", count).format(
        count=count
    )
