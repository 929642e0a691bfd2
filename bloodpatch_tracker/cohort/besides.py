"""What a person says besides the two scores: what came with it, was taken and was done; nothing of it alarming."""

from random import Random
from typing import TypedDict

from bloodpatch_tracker.cohort.chance import happens, pick
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.path import Path
from bloodpatch_tracker.cohort.person import Person
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine, Site, Symptom, WarningSign

SITES = {Site.FRONT: 0.3, Site.BACK: 0.3, Site.ALL_OVER: 0.25, Site.NECK: 0.15}
TAKEN = {
    Medicine.ACETAMINOPHEN: 0.5,
    Medicine.CAFFEINE: 0.35,
    Medicine.ANTI_INFLAMMATORY: 0.3,
    Medicine.ANTIEMETIC: 0.08,
    Medicine.OPIOID: 0.05,
}
"""[D], as all the shares here: of entries with a moderate headache; with a mild one a third of it."""
DRIVING_MATTERS = 24


class Said(TypedDict, total=False):
    """Answers that were given, by the names that `Answers` has for them."""

    headache_upright: int
    headache_lying: int
    minutes_upright: int
    headache_site: Site
    symptoms: frozenset[Symptom]
    back_pain: int
    temperature_c: float
    systolic_mmhg: int
    diastolic_mmhg: int
    warning_signs: frozenset[WarningSign]
    activities: frozenset[Activity]
    lifted_kg: float
    restrictions_kept: bool
    medicines: frozenset[Medicine]


def said_besides(
    random: Random, person: Person, patch: Patch, path: Path, upright: int, worst: int, hour: float
) -> Said:
    """What is said besides, where `worst` is the higher of the two scores."""
    said = Said()
    if upright and happens(random, 0.4):
        said["minutes_upright"] = random.randint(2, 12) * 5
    if worst:
        said["headache_site"] = pick(random, SITES)
        said["symptoms"] = frozenset(s for s in person.symptoms if happens(random, 0.8 if worst >= 4 else 0.25))
        said["medicines"] = _taken(random, path, worst, hour)
    back = path.back_at(hour)
    if back is not None:
        said["back_pain"] = back
    if happens(random, 0.12):
        said["temperature_c"] = random.randint(362, 375) / 10
    if person.patient.postpartum and happens(random, 0.12):
        said["systolic_mmhg"], said["diastolic_mmhg"] = random.randint(102, 134), random.randint(60, 84)
    if patch.restriction_hours is not None and hour < patch.restriction_hours and happens(random, 0.5):
        said["restrictions_kept"] = True
    return said


def _taken(random: Random, path: Path, worst: int, hour: float) -> frozenset[Medicine]:
    often = 1.0 if worst >= 4 else 1 / 3
    taken = {medicine for medicine, share in TAKEN.items() if happens(random, share * often)}
    if path.kind is Kind.REVERSED and path.shows is not None and hour > path.shows + DRIVING_MATTERS:
        taken.add(Medicine.ACETAZOLAMIDE)
    return frozenset(taken)


def breach(random: Random, hour: float) -> Said:
    """A broken restriction, by what was done or by saying so; inside the hours of any plan."""
    done = random.choice((Activity.LIFTING, Activity.BENDING, Activity.STRENUOUS, Activity.DRIVING, None))
    if done is Activity.LIFTING:
        return Said(activities=frozenset({done}), lifted_kg=float(random.randint(6, 15)), restrictions_kept=False)
    if done is None or (done is Activity.DRIVING and hour >= DRIVING_MATTERS):
        return Said(restrictions_kept=False)
    return Said(activities=frozenset({done}), restrictions_kept=False)
