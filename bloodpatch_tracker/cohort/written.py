"""What is written down at each moment of a made-up course: the scores of its path, and what else a person would say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, timedelta
from random import Random

from bloodpatch_tracker.cohort.besides import breach, said_besides
from bloodpatch_tracker.cohort.chance import an_id, happens
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.path import Path
from bloodpatch_tracker.cohort.person import Person
from bloodpatch_tracker.cohort.when import HOUR, How, Slot, slots
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Author, Symptom, WarningSign

LYING_ANSWERED = 0.85
"""[D] Of readings; reversed courses always say it."""


@dataclass
class _Told:
    """What is told once in a course, and has been or not."""

    sign: bool = False
    breach: bool = False


def entries(random: Random, person: Person, patch: Patch, path: Path, clinic: Clinic) -> tuple[Entry, ...]:
    """What was observed and written down by now, if no later patch ends it."""
    return tuple(_entries(random, person, patch, path, clinic))


def _entries(random: Random, person: Person, patch: Patch, path: Path, clinic: Clinic) -> Iterator[Entry]:
    done = patch.patch_time.astimezone(UTC)
    emergency = path.kind is Kind.REVERSED and happens(random, clinic.shares.reversed_emergency)
    told = _Told()
    for slot in slots(random, done, path, clinic):
        hour = (slot.at - done) / HOUR
        if slot.at >= clinic.now or (path.stops and path.shows is not None and hour >= path.shows):
            return
        answers = _answers(random, person, patch, path, slot, hour, emergency=emergency, told=told)
        wait = timedelta(minutes=random.randint(420, 840) if slot.how is How.LATE else random.randint(0, 4))
        entry_id = an_id(random)
        if slot.at + wait <= clinic.now:
            at = slot.at.astimezone(clinic.zone)
            yield Entry(
                entry_id, patch.id, at, (slot.at + wait).astimezone(clinic.zone), _author(person, slot, hour), answers
            )


def _author(person: Person, slot: Slot, hour: float) -> Author:
    if slot.how is How.BY_NURSE:
        return Author.NURSE
    return Author.CAREGIVER if person.cared_for and hour < 24 else Author.PATIENT


def _answers(
    random: Random, person: Person, patch: Patch, path: Path, slot: Slot, hour: float, *, emergency: bool, told: _Told
) -> Answers:
    if slot.how is How.TOO_ILL:
        return Answers(too_ill=True, symptoms=frozenset(person.symptoms))
    upright, lying = path.upright_at(hour), path.lying_at(hour)
    answers = said_besides(random, person, patch, path, upright, max(upright, lying), hour)
    answers["headache_upright"] = upright
    if path.lying or happens(random, LYING_ANSWERED):
        answers["headache_lying"] = lying
    shown = path.shows is not None and hour >= path.shows and slot.how is not How.LATE
    if path.kind is Kind.WARNING_SIGN and shown and not told.sign:
        told.sign = True
        answers["warning_signs"] = frozenset({random.choice(tuple(WarningSign))})
    if emergency and lying - upright >= 2:
        answers["symptoms"] = frozenset({Symptom.VOMITING, Symptom.BLURRED_VISION})
    if person.careless_at is not None and hour >= person.careless_at and not told.breach:
        told.breach = True
        answers |= breach(random, hour)
    return Answers(**answers)
