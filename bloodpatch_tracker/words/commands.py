"""What the commands say besides problems and conclusions."""

from bloodpatch_tracker.words.language import _

NOTHING_TO_CHECK = _("Only a database that is a file can be checked; one on a server is its keeper's to check.")
FINDINGS: dict[str, str] = {
    "page": _("{where}: The file is damaged: {detail}"),
    "reference": _("{where}: This belongs to something that is not there: {detail}"),
    "row": _("{where}: This cannot be read: {detail}"),
}
"""What a look through the database may find, by kind; the detail is technical and the same in every language."""
FINE = _("{file}: fine")

NOT_IN_A_DIARY = _(
    "Not in the file: reviews, settings, the plan beyond its hours and lift limit, and the history of changes."
)
NOT_IN_A_SUMMARY = _(
    "Not in the file: the entries themselves, settings, and the history of changes. It is not for import."
)
LEFT_OUT = _("Not in the file: patients without a patch, {count}; a row needs one.")

ENTRIES = _("{file}: {new} new, {amended} amended, {voided} voided, {unchanged} unchanged")
OWNERS = _(
    "{file}: patients {patients} new, {patients_changed} changed; patches {patches} new, {patches_changed} changed"
)
DRY_RUN = _("This was a dry run: nothing was changed.")

HEAD = _("{name}, patch {number} of {time}, as of {as_of}")
NAMELESS = _("Patient {id}")
STATUS = _("  {title} ({code}, {severity}), since {since}: {message}")
REVIEWED = "  {title}: {message}"
FLAG = _("  - {code} ({severity}), since {since}: {message}")
ENDPOINT = "  {name}: {value}"
UNKNOWN = _("unknown")
