"""The words of erasing a patient's whole record."""

from collections.abc import Sequence
from datetime import datetime

from bloodpatch_tracker.diary.holder import Holder
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.problems import safe_name
from bloodpatch_tracker.words.times import Local, when_in_full

ACTION = _("Er&ase this patient’s record…")
TITLE = _("Erase a patient’s record")
WHAT_GOES = _(
    "Everything that is kept of this patient goes: every patch, every entry, every sign-off, and the history of all "
    "changes. It cannot be undone, and nothing of it can be brought back. Files that were exported and pages that were "
    "printed stay as they are."
)
HOLDING = _("These files still hold the patient and stay as they are; delete them, or wait until they are replaced:")
NOT_LOOKED_AT = _("These could not be looked at, and may hold the patient:")
NONE_HOLDS = _("No other diary in this folder, and none among its backups, holds the patient.")
ELSEWHERE = _("Backups that are kept elsewhere are not known here. Ask whoever makes them.")
HOLDER = _("{path}, last written to {when}")
TYPE_NAME = _("To erase it, type the &name, exactly as it stands here: {name}")
TYPE_NUMBER = _("There is no name. To erase it, type the record &number: {name}")
TYPE_NOTHING = _("There is no &name and no record number. To erase it, type: {name}")
NO_NAME = _("no name")
ERASE = _("&Erase for good")
NOT_THE_NAME = _("That is not what stands above, so nothing was erased.")
ERASED = _("The record is erased.")
ERASED_MEANWHILE = _("Somebody else has erased this patient’s record, so there is nothing to open.")


def asked(patient: Patient) -> tuple[str, str]:
    """What is to be typed, as a sentence and by itself: the name, else the record number, else that there is none."""
    for sentence, name in ((TYPE_NAME, patient.patient_name), (TYPE_NUMBER, patient.record_number)):
        if name.strip():
            return sentence.format(name=name.strip().replace("&", "&&")), name.strip()
    return TYPE_NOTHING.format(name=NO_NAME), NO_NAME


def held(holders: Sequence[Holder] | None, local: Local) -> tuple[str, ...]:
    """What still holds the patient; None where nobody can tell."""
    if holders is None:
        return (ELSEWHERE,)
    holding = [_line(each, local) for each in holders if each.looked_at]
    unknown = [_line(each, local) for each in holders if not each.looked_at]
    told = [(HOLDING, *holding)] if holding else []
    told += [(NOT_LOOKED_AT, *unknown)] if unknown else []
    return (*(line for part in told or [(NONE_HOLDS,)] for line in part), ELSEWHERE)


def _line(holder: Holder, local: Local) -> str:
    path, at = safe_name(holder.path), holder.changed_at
    return HOLDER.format(path=path, when=when_in_full(local(at))) if isinstance(at, datetime) else path
