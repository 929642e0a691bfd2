"""The restriction plan of a patch, step by step: what may not be done yet, from which hour until which.

Hours count from the patch. The moment at which a limit ends belongs to the time after it, and a limit of 0 is a limit:
it ends at once. `restrictions.py` has the presets and what was done against the plan, `kept.py` how it was kept.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from bloodpatch_tracker.assessment.restrictions import lift_limit, restricted_for
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.patch import HOUR, Patch


class Restricted(StrEnum):
    """What a plan restricts, in the order in which it is told. LIFTING is lifting more than the plan's limit."""

    FLAT = "flat"
    QUIET = "quiet"
    DRIVING = "driving"
    STRENUOUS = "strenuous"
    BENDING = "bending"
    TWISTING = "twisting"
    STRAINING = "straining"
    LIFTING = "lifting"


@dataclass(frozen=True)
class Plan:
    """A plan: how long each part of it lasts, in hours from the patch, and the limit for lifting.

    Attributes:
        flat_hours: lying mostly flat. quiet_hours: a quiet day, at home.
        driving_hours: no driving, whatever the plan.
        hours: no strenuous activity, bending, twisting, straining, and no lifting of more than `lift_limit_kg`.
    """

    flat_hours: float
    quiet_hours: float
    driving_hours: float
    hours: float
    lift_limit_kg: float

    def until(self, restricted: Restricted) -> float:
        """The hour at which this is allowed again."""
        if restricted is Restricted.FLAT:
            return self.flat_hours
        if restricted is Restricted.QUIET:
            return self.quiet_hours
        return self.driving_hours if restricted is Restricted.DRIVING else self.hours


@dataclass(frozen=True)
class Step:
    """A stretch of hours, `from_hour` <= h < `until_hour` (None: for good), in which the same is not allowed yet."""

    from_hour: float
    until_hour: float | None
    not_yet: tuple[Restricted, ...]

    @property
    def allowed(self) -> tuple[Restricted, ...]:
        """What is allowed by then, of the things that a plan restricts: nothing that a stricter part still forbids.

        Whoever is to lie flat is not up and about, and whoever is to rest quietly does nothing strenuous, whichever
        hours the plan gives for that.
        """
        return tuple(each for each in Restricted if each not in self.not_yet and not self._withheld(each))

    def _withheld(self, restricted: Restricted) -> bool:
        order = tuple(Restricted)  # from the strictest on: flat, quiet, then all else
        stricter = order[: min(order.index(restricted), 2)]
        return any(each in self.not_yet for each in stricter)


def plan_of(patch: Patch, limits: Thresholds = DEFAULT) -> Plan:
    """The plan of a patch; what nobody said is as in the standard plan."""
    return Plan(
        flat_hours=limits.flat_hours if patch.flat_hours is None else patch.flat_hours,
        quiet_hours=limits.quiet_hours if patch.quiet_hours is None else patch.quiet_hours,
        driving_hours=limits.driving_for / HOUR,
        hours=restricted_for(patch, limits) / HOUR,
        lift_limit_kg=lift_limit(patch, limits),
    )


def steps(plan: Plan) -> tuple[Step, ...]:
    """The steps of a plan, from the patch on without a gap; in the last, which never ends, everything is allowed."""
    hours = sorted({0.0, *(plan.until(each) for each in Restricted)})
    ended = tuple(Step(start, end, _not_yet(plan, start)) for start, end in pairwise(hours))
    return (*ended, Step(hours[-1], None, ()))


def step_at(plan: Plan, hour: float) -> Step:
    """The step of a moment; the first one before the patch."""
    found = steps(plan)
    return next((step for step in reversed(found) if step.from_hour <= hour), found[0])


def _not_yet(plan: Plan, hour: float) -> tuple[Restricted, ...]:
    return tuple(each for each in Restricted if hour < plan.until(each))
