"""What is asked and noted where two people may be one and the same."""

from datetime import UTC, datetime
from uuid import UUID

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.people import NAMELESS
from bloodpatch_tracker.words.problems import IN_FILE, safe, safe_name
from bloodpatch_tracker.words.region import dated

QUESTION = _("Who is {name}?")
IN_THIS_FILE = _("In this file: {person}")
ALIKE_IN_BOOK = {
    "name": _("Here already, under the same name: {person}"),
    "name-and-birth": _("Here already, with the same name and date of birth: {person}"),
    "record-number": _("Here already, with the same record number: {person}"),
}
ALIKE_IN_FILE = {
    "name": _("In {file} too, under the same name: {person}"),
    "name-and-birth": _("In {file} too, with the same name and date of birth: {person}"),
    "record-number": _("In {file} too, with the same record number: {person}"),
}
BORN = _("born {day}")
RECORD = _("record number {number}")
ID = _("id {id}")
PERSON = "{name} · {facts}"
ID_LETTERS = 8
"""Of an id that are shown to people: enough to see that two are not one."""
OTHER_PERSON = _("This is another person")
OTHER_PERSON_NAMED = _("{name} is another person: take them in as a new patient")
NOT_NOW = _("Leave this file out")
NOT_NOW_NAMED = _("{name} may be the same person: leave this file out")
NOTED = {
    "name": _("“{given}” is also the name of another patient, {id}. Taken in as another person."),
    "name-and-birth": _(
        "“{given}” is also the name of another patient with the same date of birth, {id}. Taken in as another person."
    ),
    "record-number": _("“{given}” is also the record number of another patient, {id}. Taken in as another person."),
}
"""For `import`, which cannot ask: a note, by what two people have in common."""


def person(patient: Patient) -> str:
    """Somebody by all that tells people apart."""
    facts = []
    if (day := patient.date_of_birth) is not None:
        facts.append(BORN.format(day=dated("yMMMd", datetime(day.year, day.month, day.day, tzinfo=UTC))))
    if patient.record_number:
        facts.append(RECORD.format(number=safe(patient.record_number)))
    facts.append(ID.format(id=str(patient.id)[:ID_LETTERS]))
    return PERSON.format(name=name(patient), facts=", ".join(facts))


def name(patient: Patient) -> str:
    """The name, or that there is none."""
    return safe(patient.patient_name) or NAMELESS


def alike(other: Patient, why: str, file: str = "") -> str:
    """Who somebody may be: one in the book, or in a file, if one is named."""
    sentence = ALIKE_IN_FILE[why] if file else ALIKE_IN_BOOK[why]
    return sentence.format(person=person(other), file=safe_name(file))


def noted(file: str, line: int, patient: Patient, why: str, other_id: UUID) -> str:
    """A note for standard error, on one line: somebody is taken in who has a name or number of somebody else's."""
    by_number = why == "record-number"
    given = patient.record_number if by_number else patient.patient_name
    return IN_FILE.format(
        file=safe_name(file),
        line=line,
        column="record_number" if by_number else "patient_name",
        sentence=NOTED[why].format(given=safe(given), id=other_id),
    )
