"""The thresholds that a clinic may change, as typed rows: in what unit, within what range, and with what source.

The thresholds themselves, their published values and their sources stand in `assessment/thresholds.py`; the rows say
what a clinic may make of each. Published endpoints are no thresholds and stay as published.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import timedelta
from enum import StrEnum
from typing import Any, get_type_hints

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.settings.checks import shown

Value = int | float | timedelta
"""What a threshold is, as `Thresholds` has it."""


class Group(StrEnum):
    """The parts of the list, from top to bottom."""

    SCORES = "scores"
    DANGER = "danger"
    BACK_PAIN = "back-pain"
    PATTERN = "pattern"
    WORSE = "worse"
    SECOND_PATCH = "second-patch"
    SILENCE = "silence"
    RECOVERY = "recovery"
    PLAN = "plan"


class Unit(StrEnum):
    """What the number of a threshold counts, in the file and on the screen."""

    SCORE = "score"
    PERCENT = "percent"
    HOURS = "hours"
    DAYS = "days"
    MMHG = "mmHg"
    CELSIUS = "celsius"
    KILOGRAMS = "kg"


LENGTHS = {Unit.HOURS: timedelta(hours=1), Unit.DAYS: timedelta(days=1)}
WITH_DECIMALS = frozenset({Unit.CELSIUS, Unit.KILOGRAMS})


@dataclass(frozen=True)
class ThresholdRow:
    """One threshold.

    Attributes:
        low, high: the range that makes sense, ends included, in the unit of the row.
        published: the value of the published set. source: where that comes from.
    """

    name: str
    group: Group
    unit: Unit
    low: float
    high: float
    published: Value
    source: str

    @property
    def with_decimals(self) -> bool:
        """Whether the number need not be whole."""
        return self.unit in WITH_DECIMALS

    def number(self, value: Value) -> float:
        """A value as a number of its unit; whole where the unit has no decimals."""
        if isinstance(value, timedelta):
            value = value / LENGTHS[self.unit]
        return value if self.with_decimals else round(value)

    def value(self, number: object) -> Value:
        """The value that a number of its unit stands for.

        Raises:
            Refused: it is no such number, or outside the range.
        """
        if not isinstance(number, int | float) or isinstance(number, bool):
            raise Refused(Problem(self.name, self._kind(), shown(number), self.low, self.high))
        if not self.low <= number <= self.high:  # NaN compares false, so it is refused here too
            raise Refused(Problem(self.name, Why.OUT_OF_RANGE, shown(number), self.low, self.high))
        if not self.with_decimals and number != int(number):
            raise Refused(Problem(self.name, self._kind(), shown(number), self.low, self.high))
        if self.unit in LENGTHS and isinstance(self.published, timedelta):
            return int(number) * LENGTHS[self.unit]
        return float(number) if isinstance(self.published, float) else int(number)

    def _kind(self) -> Why:
        return Why.NOT_A_NUMBER if self.with_decimals else Why.NOT_A_WHOLE_NUMBER


RANGES: dict[str, tuple[Group, Unit, float, float]] = {
    "late_after": (Group.SCORES, Unit.HOURS, 1, 24),
    "relief_upright": (Group.SCORES, Unit.SCORE, 0, 5),
    "relief_percent": (Group.SCORES, Unit.PERCENT, 10, 90),
    "moderate": (Group.SCORES, Unit.SCORE, 2, 6),
    "severe": (Group.SCORES, Unit.SCORE, 5, 9),
    "change": (Group.SCORES, Unit.SCORE, 1, 4),
    "fever_c": (Group.DANGER, Unit.CELSIUS, 37.5, 38.5),
    "fever_back_pain": (Group.DANGER, Unit.SCORE, 4, 9),
    "systolic_emergency": (Group.DANGER, Unit.MMHG, 150, 200),
    "diastolic_emergency": (Group.DANGER, Unit.MMHG, 95, 130),
    "systolic_postpartum": (Group.DANGER, Unit.MMHG, 130, 160),
    "diastolic_postpartum": (Group.DANGER, Unit.MMHG, 80, 110),
    "systolic_low": (Group.DANGER, Unit.MMHG, 70, 100),
    "pairing": (Group.DANGER, Unit.HOURS, 1, 48),
    "back_pain_from": (Group.BACK_PAIN, Unit.HOURS, 12, 96),
    "back_pain_severe": (Group.BACK_PAIN, Unit.SCORE, 5, 9),
    "back_pain_moderate": (Group.BACK_PAIN, Unit.SCORE, 2, 7),
    "back_pain_rise": (Group.BACK_PAIN, Unit.SCORE, 1, 4),
    "back_pain_late_from": (Group.BACK_PAIN, Unit.DAYS, 3, 21),
    "back_pain_first": (Group.BACK_PAIN, Unit.HOURS, 6, 48),
    "postural_gap": (Group.PATTERN, Unit.SCORE, 1, 4),
    "reversed_lying": (Group.PATTERN, Unit.SCORE, 2, 7),
    "reversed_gap": (Group.PATTERN, Unit.SCORE, 1, 4),
    "changed_gap": (Group.PATTERN, Unit.SCORE, 0, 3),
    "changed_apart": (Group.PATTERN, Unit.HOURS, 1, 24),
    "changed_lying": (Group.PATTERN, Unit.SCORE, 4, 9),
    "changed_lying_rise": (Group.PATTERN, Unit.SCORE, 1, 5),
    "worse_rise": (Group.WORSE, Unit.SCORE, 1, 4),
    "worse_once_until": (Group.WORSE, Unit.HOURS, 6, 72),
    "worsening_rise": (Group.WORSE, Unit.SCORE, 1, 5),
    "too_soon_before": (Group.SECOND_PATCH, Unit.HOURS, 12, 48),
    "full_effect": (Group.SECOND_PATCH, Unit.HOURS, 24, 96),
    "early_from": (Group.SECOND_PATCH, Unit.HOURS, 1, 12),
    "twice_apart": (Group.SECOND_PATCH, Unit.HOURS, 1, 12),
    "fresh": (Group.SECOND_PATCH, Unit.HOURS, 6, 72),
    "spontaneous_wait": (Group.SECOND_PATCH, Unit.HOURS, 24, 336),
    "clearing_upright": (Group.SECOND_PATCH, Unit.SCORE, 0, 5),
    "clearing_apart": (Group.SECOND_PATCH, Unit.HOURS, 2, 72),
    "anew_rise": (Group.SECOND_PATCH, Unit.SCORE, 1, 4),
    "late_return_after": (Group.SECOND_PATCH, Unit.DAYS, 14, 180),
    "silence_early": (Group.SILENCE, Unit.HOURS, 6, 48),
    "silence_early_until": (Group.SILENCE, Unit.HOURS, 24, 168),
    "silence_middle": (Group.SILENCE, Unit.HOURS, 12, 168),
    "silence_middle_until": (Group.SILENCE, Unit.DAYS, 5, 42),
    "silence_long": (Group.SILENCE, Unit.DAYS, 2, 21),
    "follow_up_ends": (Group.SILENCE, Unit.DAYS, 14, 180),
    "waiting_until": (Group.SILENCE, Unit.HOURS, 1, 12),
    "recovered_upright": (Group.RECOVERY, Unit.SCORE, 0, 3),
    "recovered_window": (Group.RECOVERY, Unit.HOURS, 24, 168),
    "recovered_apart": (Group.RECOVERY, Unit.HOURS, 4, 72),
    "recovered_stays": (Group.RECOVERY, Unit.DAYS, 2, 28),
    "on_course_below": (Group.RECOVERY, Unit.SCORE, 4, 10),
    "persistent_moderate_from": (Group.RECOVERY, Unit.DAYS, 3, 28),
    "persistent_any_from": (Group.RECOVERY, Unit.DAYS, 5, 56),
    "flat_hours": (Group.PLAN, Unit.HOURS, 0, 72),
    "quiet_hours": (Group.PLAN, Unit.HOURS, 0, 168),
    "restriction_hours": (Group.PLAN, Unit.HOURS, 0, 2160),
    "lift_limit_kg": (Group.PLAN, Unit.KILOGRAMS, 0, 25),
    "driving_for": (Group.PLAN, Unit.HOURS, 0, 336),
    "noted_within": (Group.PLAN, Unit.HOURS, 1, 48),
}
"""By the names of `Thresholds`, in the order in which they are listed: group, unit, and the range in that unit."""

ORDER = (
    ("relief_upright", "severe"),
    ("moderate", "severe"),
    ("systolic_postpartum", "systolic_emergency"),
    ("diastolic_postpartum", "diastolic_emergency"),
    ("back_pain_moderate", "back_pain_severe"),
    ("early_from", "too_soon_before"),
    ("too_soon_before", "full_effect"),
    ("silence_early", "silence_middle"),
    ("silence_middle", "silence_long"),
    ("silence_early_until", "silence_middle_until"),
    ("silence_middle_until", "follow_up_ends"),
    ("recovered_upright", "relief_upright"),
    ("recovered_apart", "recovered_window"),
    ("persistent_moderate_from", "persistent_any_from"),
)
"""Of each two the first may not be above the second; else one of the rules could never hold, or would hold twice."""


def _rows() -> Iterator[ThresholdRow]:
    sources = get_type_hints(Thresholds, include_extras=True)
    published: dict[str, Any] = {field.name: field.default for field in fields(Thresholds)}
    for name, (group, unit, low, high) in RANGES.items():
        yield ThresholdRow(name, group, unit, low, high, published[name], sources[name].__metadata__[0])


THRESHOLD_ROWS: dict[str, ThresholdRow] = {row.name: row for row in _rows()}
"""The rows by name, in the order of the list."""


def out_of_order(limits: Thresholds) -> tuple[ThresholdRow, ThresholdRow] | None:
    """The first two thresholds of which one may not be above the other, and is; None where all fit together."""
    for lower, higher in ORDER:
        if getattr(limits, lower) > getattr(limits, higher):
            return THRESHOLD_ROWS[lower], THRESHOLD_ROWS[higher]
    return None
