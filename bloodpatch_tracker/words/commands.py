"""What the commands say besides problems and conclusions."""

from bloodpatch_tracker.words.language import _

UP_TO_DATE = _("The database is there and up to date.")
CHECKED_ON_SERVER = _("Tables and rows were looked through; the files of the server are its keeper's to check.")
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
NOT_IN_FHIR = _("Not in the bundles: reviews, settings, and what entries said before they were changed.")
PSEUDONYMOUS = _(
    "Left out for a study: names, dates of birth, record numbers, clinics, notes, reasons, and who reviewed. Ids and "
    "dates are made up and belong to this export alone. While a follow-up goes on, its last entry is about as old as "
    "the file. Whoever knows a rare course may still know whose it is."
)
NO_AS_OF = _("Left out too: as_of, which is the same moment for all and would give the dates away.")
QUIET_DAYS = _("Left out: patients of whom nothing is from those days, {count}.")
NOTHING_IN_DAYS = _("{file}: Nothing is from those days, so nothing was written.")
VALIDATED = _("The bundles were validated.")
NOT_VALIDATED = _("The bundles were not validated; where the Python package fhir.resources is installed, they are.")
NOT_VALID = _(
    "{file}: The bundle would not be valid FHIR at {place} and was not written. Please tell who made the program."
)
ONE_BUNDLE = _(
    "{file}: A file holds the bundle of one patient, and {count} are wanted. Name a folder, or the one patient by "
    "--patient."
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
MAKING_UP = _("Making up {count} diaries; a thousand take some seconds.")
