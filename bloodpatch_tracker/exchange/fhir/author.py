"""Who wrote an entry, as a reference: the patient by id, others by what they are, as no more is known of them."""

from uuid import UUID

from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.fhir.values import reference

OTHERS = {
    Author.CAREGIVER: {"type": "RelatedPerson", "display": "Caregiver"},
    Author.NURSE: {"type": "Practitioner", "display": "Nurse"},
}


def author_of(entry: Entry, patient_id: UUID) -> dict[str, str]:
    """A reference to whoever wrote the entry."""
    return OTHERS.get(entry.author) or reference(patient_id)
