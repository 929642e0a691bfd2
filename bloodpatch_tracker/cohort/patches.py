"""The patches of the made-up clinic: when each was done, and what is known of it."""

from datetime import UTC, datetime, timedelta
from random import Random

from bloodpatch_tracker.assessment.restrictions import PRESETS
from bloodpatch_tracker.cohort.chance import an_id, happens, pick
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.person import Person
from bloodpatch_tracker.cohort.when import CLOSES, HOUR, OPENS
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Cause

CLINIC, PHONE = "Sample clinic", "708-555-0100"
LEVELS = {"L2/L3": 0.2, "L3/L4": 0.5, "L4/L5": 0.3}
BASELINES = {7: 0.25, 8: 0.35, 9: 0.25, 10: 0.15}
"""[D], both."""
PLANS = {preset.name: preset for preset in PRESETS}


def when_done(random: Random, kind: Kind, clinic: Clinic) -> datetime:
    """In working hours, as long ago as `aged` says; who is to return late was patched long enough ago for it."""
    ages = clinic.shares.aged
    chosen = len(ages) - 1
    if kind is not Kind.LATE_RETURN:
        chosen = pick(random, {place: share for place, (_, share) in enumerate(ages)})
    youngest = ages[chosen - 1][0] if chosen else timedelta()
    wall = (clinic.now - random.uniform(youngest / HOUR, ages[chosen][0] / HOUR) * HOUR).astimezone(clinic.zone)
    if not OPENS <= wall.hour < CLOSES:
        day = wall if wall.hour >= CLOSES else wall - timedelta(days=1)
        wall = day.replace(hour=random.randrange(OPENS, CLOSES), fold=0)
    return wall.replace(minute=wall.minute // 5 * 5, second=0, microsecond=0).astimezone(UTC)


def a_patch(
    random: Random, person: Person, kind: Kind, done: datetime, clinic: Clinic, before: int | None = None
) -> Patch:
    """A patch done at a moment: a second one, where the upright score just before it is given."""
    first = before is None
    upright = pick(random, BASELINES) if before is None else before
    lying = random.randint(0, 3)
    if kind is Kind.COMPLETE and first and happens(random, clinic.shares.not_postural):
        lying = upright - 1
    unknown = kind is Kind.COMPLETE and first and happens(random, clinic.shares.baseline_unknown)
    plan = PLANS["spontaneous-leak" if person.cause is Cause.SPONTANEOUS else "standard"]
    return Patch(
        id=an_id(random),
        patient_id=person.patient.id,
        patch_number=1 if first else 2,
        patch_time=done.astimezone(clinic.zone),
        cause=person.cause,
        spinal_level=pick(random, LEVELS),
        blood_volume_ml=float(random.randint(12, 30)),
        baseline_upright=None if unknown else upright,
        baseline_lying=None if unknown else lying,
        restriction_hours=plan.hours,
        lift_limit_kg=plan.lift_limit_kg,
        clinic_name=CLINIC,
        clinic_phone=PHONE,
        flat_hours=plan.flat_hours,
        quiet_hours=plan.quiet_hours,
    )
