"""The clinic's own restriction plan that somebody's settings make."""

from bloodpatch_tracker.assessment.restrictions import PRESETS, Preset
from bloodpatch_tracker.settings.settings import Settings


def own_plans(settings: Settings) -> tuple[Preset, ...]:
    """The clinic's own plan, or none where it has no hours; what it leaves open is as in the standard plan."""
    if settings.plan_hours is None:
        return ()
    standard = PRESETS[0]
    plan = Preset(
        name=settings.plan_name,
        flat_hours=_or(settings.plan_flat_hours, standard.flat_hours),
        quiet_hours=_or(settings.plan_quiet_hours, standard.quiet_hours),
        hours=settings.plan_hours,
        lift_limit_kg=_or(settings.plan_lift_kg, standard.lift_limit_kg),
        source="",
    )
    return (plan,)


def _or(value: float | None, otherwise: float) -> float:
    """Zero is a number of hours, and a limit."""
    return otherwise if value is None else value
