"""Who is made up: a patient nobody could take for a real one, what made the leak, and how this person keeps a diary."""

from dataclasses import dataclass
from random import Random

from bloodpatch_tracker.cohort.chance import an_id, happens, pick
from bloodpatch_tracker.cohort.shares import Shares
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Cause, Symptom

NAME, NUMBER = "Sample {number:04}", "C-{number:04}"

AFTER_BIRTH = {Cause.EPIDURAL: 0.75, Cause.SPINAL_ANESTHESIA: 0.25}
OTHERWISE = {
    Cause.LUMBAR_PUNCTURE: 0.5,
    Cause.SPINAL_ANESTHESIA: 0.15,
    Cause.EPIDURAL_STEROID_INJECTION: 0.2,
    Cause.SPINE_SURGERY: 0.1,
    Cause.OTHER: 0.05,
}
"""[D], as `shares` has it."""


@dataclass(frozen=True)
class Person:
    """A made-up patient.

    Attributes:
        symptoms: what comes with this person's headache.
        careless_at: the hour from which the next entry tells a broken restriction; None where they are kept.
        cared_for: whether somebody else writes on the first day.
    """

    patient: Patient
    cause: Cause
    symptoms: tuple[Symptom, ...]
    careless_at: float | None
    cared_for: bool
    sore: bool


def a_person(random: Random, number: int, shares: Shares) -> Person:
    """The patient with this number."""
    cause, postpartum = _cause(random, shares)
    return Person(
        Patient(
            an_id(random),
            patient_name=NAME.format(number=number),
            record_number=NUMBER.format(number=number),
            postpartum=postpartum,
        ),
        cause,
        tuple(_symptoms(random, shares)),
        random.uniform(3, 47) if happens(random, shares.breaks_plan) else None,
        happens(random, shares.caregiver),
        happens(random, shares.back_sore),
    )


def _cause(random: Random, shares: Shares) -> tuple[Cause, bool]:
    if happens(random, shares.spontaneous):
        return Cause.SPONTANEOUS, False
    if happens(random, shares.postpartum / (1 - shares.spontaneous)):
        return pick(random, AFTER_BIRTH), True
    return pick(random, OTHERWISE), False


def _symptoms(random: Random, shares: Shares) -> list[Symptom]:
    """Vomiting and blurred vision are left to reversed courses, where they mean something to the rules."""
    found = []
    if happens(random, shares.neck_stiff):
        found.append(Symptom.NECK_STIFFNESS)
    if happens(random, shares.sick):
        found.append(Symptom.NAUSEA)
    if happens(random, shares.ears):
        found.append(random.choice((Symptom.TINNITUS, Symptom.MUFFLED_HEARING, Symptom.SOUND_SENSITIVITY)))
    if happens(random, shares.eyes):
        found.append(Symptom.LIGHT_SENSITIVITY)
    return found
