"""An epidural blood patch, done at a moment; its clock is the one every hour is counted on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.diary.vocabulary import Cause

HOUR = timedelta(hours=1)
HIGHEST_NUMBER = 1_000
"""More patches than any leak has had; keeps a typing slip out."""
LONGEST_PLAN_HOURS = 2160
"""90 days: longer than any published plan."""


@dataclass(frozen=True)
class Patch:
    """A patch. Everything but ids, number and time may be unknown.

    Attributes:
        patch_number: counts every patch of this leak, those done elsewhere too; later patches have higher numbers.
        baseline_upright, baseline_lying: headache 0–10 just before the patch.
        restriction_hours, lift_limit_kg: the clinic's plan; None where nobody said (the default plan then holds).
        flat_hours, quiet_hours: of the same plan, 0–2160 hours mostly flat and hours of quiet; None likewise.
        blood_volume_ml: 0–100.

    Raises:
        Refused: with every field that is outside its range.
    """

    id: UUID
    patient_id: UUID
    patch_number: int
    patch_time: datetime
    cause: Cause | None = None
    spinal_level: str = ""
    blood_volume_ml: float | None = None
    baseline_upright: int | None = None
    baseline_lying: int | None = None
    restriction_hours: float | None = None
    lift_limit_kg: float | None = None
    clinic_name: str = ""
    clinic_phone: str = ""
    flat_hours: float | None = None
    quiet_hours: float | None = None

    def __post_init__(self) -> None:
        checks.fix_offsets(self, "patch_time")
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.whole("patch_number", self.patch_number, 1, HIGHEST_NUMBER)
        yield from checks.moment("patch_time", self.patch_time)
        yield from checks.text("spinal_level", self.spinal_level)
        yield from checks.in_range("blood_volume_ml", self.blood_volume_ml, 0, 100)
        yield from checks.whole("baseline_upright", self.baseline_upright, 0, 10)
        yield from checks.whole("baseline_lying", self.baseline_lying, 0, 10)
        yield from checks.in_range("restriction_hours", self.restriction_hours, 0, LONGEST_PLAN_HOURS)
        yield from checks.in_range("lift_limit_kg", self.lift_limit_kg, 0, 300)
        yield from checks.text("clinic_name", self.clinic_name)
        yield from checks.text("clinic_phone", self.clinic_phone)
        yield from checks.in_range("flat_hours", self.flat_hours, 0, LONGEST_PLAN_HOURS)
        yield from checks.in_range("quiet_hours", self.quiet_hours, 0, LONGEST_PLAN_HOURS)

    def hour_of(self, moment: datetime) -> float:
        """Hours from this patch to `moment`; negative before it."""
        return (moment - self.patch_time) / HOUR
