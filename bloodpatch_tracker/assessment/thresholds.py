"""Every threshold of the rules, in one place, each with its source. A clinic can change them by `replace`.

Times are counted from the patch unless their name says otherwise; scores are headache 0–10 (NRS-11).
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import timedelta
from functools import cached_property
from hashlib import sha256
from typing import Annotated

from bloodpatch_tracker.assessment import sources as by

RULES_VERSION = "2026.1"
DIGITS = 16
"""Of a digest: enough that no two sets a clinic ever has share it."""


@dataclass(frozen=True)
class Thresholds:
    """The numbers the rules compare with. `rules_version` names the set."""

    rules_version: str = RULES_VERSION

    late_after: Annotated[timedelta, by.SILENCE] = timedelta(hours=6)
    relief_upright: Annotated[int, by.EPIMAP] = 3
    relief_percent: Annotated[int, by.EPIMAP] = 50
    postural_gap: Annotated[int, by.ICHD] = 2
    severe: Annotated[int, by.CUT_POINTS] = 7
    moderate: Annotated[int, by.CUT_POINTS] = 4
    change: Annotated[int, by.FARRAR] = 2
    too_soon_before: Annotated[timedelta, by.GUPTA] = timedelta(hours=24)
    full_effect: Annotated[timedelta, by.GUPTA] = timedelta(hours=48)

    pairing: Annotated[timedelta, by.DESIGN] = timedelta(hours=12)
    fever_c: Annotated[float, by.NEURAXIAL_LEAFLETS] = 38.0
    fever_back_pain: Annotated[int, by.ACUTE_GUIDELINE] = 7
    systolic_emergency: Annotated[int, by.ACUTE_GUIDELINE] = 160
    diastolic_emergency: Annotated[int, by.ACUTE_GUIDELINE] = 110
    systolic_postpartum: Annotated[int, by.POSTPARTUM_PRESSURE] = 140
    diastolic_postpartum: Annotated[int, by.POSTPARTUM_PRESSURE] = 90
    systolic_low: Annotated[int, by.POSTPARTUM_PRESSURE] = 90

    back_pain_from: Annotated[timedelta, by.BACK_PAIN] = timedelta(hours=48)
    back_pain_late_from: Annotated[timedelta, by.BACK_PAIN] = timedelta(days=7)
    back_pain_severe: Annotated[int, by.BACK_PAIN] = 7
    back_pain_moderate: Annotated[int, by.BACK_PAIN] = 4
    back_pain_rise: Annotated[int, by.BACK_PAIN] = 2
    back_pain_first: Annotated[timedelta, by.BACK_PAIN] = timedelta(hours=24)

    reversed_lying: Annotated[int, by.KRANZ] = 4
    reversed_gap: Annotated[int, by.KRANZ] = 2
    changed_gap: Annotated[int, by.LOST_PATTERN] = 1
    changed_apart: Annotated[timedelta, by.LOST_PATTERN] = timedelta(hours=4)
    changed_lying: Annotated[int, by.LOST_PATTERN] = 7
    changed_lying_rise: Annotated[int, by.LOST_PATTERN] = 3

    worse_rise: Annotated[int, by.ACUTE_GUIDELINE] = 2
    worse_once_until: Annotated[timedelta, by.ACUTE_GUIDELINE] = timedelta(hours=24)
    twice_apart: Annotated[timedelta, by.FARRAR] = timedelta(hours=2)
    worsening_rise: Annotated[int, by.SUBDURAL_CASE] = 3
    late_return_after: Annotated[timedelta, by.LATE_CASE] = timedelta(weeks=6)
    early_from: Annotated[timedelta, by.GUPTA] = timedelta(hours=4)

    fresh: Annotated[timedelta, by.EPIMAP] = timedelta(hours=24)
    spontaneous_wait: Annotated[timedelta, by.SIH] = timedelta(hours=72)
    clearing_upright: Annotated[int, by.EPIMAP] = 3
    clearing_apart: Annotated[timedelta, by.RISING] = timedelta(hours=12)
    anew_rise: Annotated[int, by.FARRAR] = 2

    silence_early: Annotated[timedelta, by.SILENCE] = timedelta(hours=24)
    silence_early_until: Annotated[timedelta, by.SILENCE] = timedelta(hours=72)
    silence_middle: Annotated[timedelta, by.SILENCE] = timedelta(hours=48)
    silence_middle_until: Annotated[timedelta, by.SILENCE] = timedelta(days=14)
    silence_long: Annotated[timedelta, by.SILENCE] = timedelta(days=8)
    follow_up_ends: Annotated[timedelta, by.SILENCE] = timedelta(weeks=6)

    persistent_moderate_from: Annotated[timedelta, by.ICHD] = timedelta(days=7)
    persistent_any_from: Annotated[timedelta, by.ICHD] = timedelta(days=14)

    driving_for: Annotated[timedelta, by.REST] = timedelta(hours=24)
    noted_within: Annotated[timedelta, by.DESIGN] = timedelta(hours=12)
    flat_hours: Annotated[float, by.REST] = 2
    quiet_hours: Annotated[float, by.REST] = 24
    restriction_hours: Annotated[float, by.REST] = 48
    lift_limit_kg: Annotated[float, by.REST] = 4.5

    recovered_upright: Annotated[int, by.RISING] = 1
    recovered_window: Annotated[timedelta, by.RISING] = timedelta(hours=48)
    recovered_apart: Annotated[timedelta, by.RISING] = timedelta(hours=12)
    recovered_stays: Annotated[timedelta, by.DESIGN] = timedelta(days=7)
    waiting_until: Annotated[timedelta, by.DESIGN] = timedelta(hours=4)
    on_course_below: Annotated[int, by.GUPTA] = 7

    @cached_property
    def fingerprint(self) -> str:
        """The name with a digest of every number, since two stations may give one name to different numbers."""
        digest = sha256("\n".join(self._numbers()).encode()).hexdigest()
        return f"{self.rules_version} {digest[:DIGITS]}"

    def _numbers(self) -> Iterator[str]:
        """`name=number` of each threshold, spans in seconds."""
        for each in fields(self):
            value = getattr(self, each.name)
            if not isinstance(value, str):
                number = value.total_seconds() if isinstance(value, timedelta) else float(value)
                yield f"{each.name}={number!r}"


DEFAULT = Thresholds()
"""The published set."""
