"""The restriction plan of a patch: what may not be done yet, and what was done all the same."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bloodpatch_tracker.assessment.course import Course
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Activity


@dataclass(frozen=True)
class Preset:
    """A plan a clinic can choose.

    Attributes:
        flat_hours, quiet_hours: hours mostly flat, and hours of quiet.
        hours: hours without strenuous activity, bending or lifting more than `lift_limit_kg`.
    """

    name: str
    flat_hours: float
    quiet_hours: float
    hours: float
    lift_limit_kg: float
    source: str


PRESETS = (
    Preset("standard", 2, 24, 48, 4.5, "at least 48 h, better 2 h flat; Can J Anaesth 1994;41:23"),
    Preset("extended", 2, 48, 14 * 24, 4.5, "leaflets: 48 h to 3 weeks"),
    Preset("spontaneous-leak", 24, 72, 6 * 7 * 24, 2.5, "2023 SIH guideline: 1 to 3 days mostly flat, 4 to 6 weeks"),
)
"""No two published sources agree, so the plan is the clinic's; the first is used where nobody chose."""


def restricted_for(patch: Patch, limits: Thresholds = DEFAULT) -> timedelta:
    """How long the plan of this patch lasts."""
    hours = limits.restriction_hours if patch.restriction_hours is None else patch.restriction_hours
    return timedelta(hours=hours)


def restrictions_end(patch: Patch, limits: Thresholds = DEFAULT) -> datetime:
    """The moment the plan of this patch ends, in the offset of the patch."""
    return patch.patch_time + restricted_for(patch, limits)


def lift_limit(patch: Patch, limits: Thresholds = DEFAULT) -> float:
    """The heaviest weight the plan allows, kg. Zero is a limit."""
    return limits.lift_limit_kg if patch.lift_limit_kg is None else patch.lift_limit_kg


def breaches(course: Course, entry: Entry) -> tuple[Activity | None, ...]:
    """What an entry tells against the plan: activities in their order; None stands for "restrictions not kept"."""
    after, limits = course.after(entry), course.limits
    answers = entry.answers
    found: list[Activity | None] = [None] if answers.restrictions_kept is False else []
    inside = after < restricted_for(course.patch, limits)
    for activity in Activity:
        if activity not in answers.activities:
            continue
        if activity is Activity.DRIVING:
            broken = after < limits.driving_for
        elif activity is Activity.LIFTING:
            allowed = answers.lifted_kg is not None and answers.lifted_kg <= lift_limit(course.patch, limits)
            broken = inside and not allowed
        else:
            broken = inside
        if broken:
            found.append(activity)
    return tuple(found)
