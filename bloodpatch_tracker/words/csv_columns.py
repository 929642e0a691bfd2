"""What the columns of a diary CSV mean, and how they are told apart."""

from bloodpatch_tracker.words.fields import FIELDS
from bloodpatch_tracker.words.language import _, ngettext

MEANINGS: dict[str, str] = FIELDS | {
    "schema": _("The kind of file"),
    "patient_id": _("Which patient, whatever the name"),
    "patch_id": _("Which patch"),
    "entry_id": _("Which entry"),
    "recorded_at": _("When it was first typed"),
    "amended_at": _("When its answers were last changed"),
    "voided_at": _("When it was voided"),
    "void_reason": _("Why it was voided"),
    "hours_since_patch": _("Hours since the patch; worked out anew, not read"),
    "author": _("Who wrote it"),
}
SEPARATORS = {",": _("a comma"), ";": _("a semicolon"), "\t": _("a tab")}
COLUMN = "{name} – {meaning}"


def heading(count: int, separator: str) -> str:
    """Over the columns that are read."""
    return ngettext(
        "{count} column is read; between cells stands {separator}.",
        "{count} columns are read; between cells stands {separator}.",
        count,
    ).format(count=count, separator=SEPARATORS[separator])


def column(name: str) -> str:
    """A column and what it means."""
    return COLUMN.format(name=name, meaning=MEANINGS[name])
