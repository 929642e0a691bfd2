"""From a picture to plain tuples: what is drawn, in hours since the patch, before anything is drawn.

Nothing is imputed: an unanswered score is no point.
"""

from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from bloodpatch_tracker.assessment.conclusion import Conclusion, Severity
from bloodpatch_tracker.assessment.course import is_late
from bloodpatch_tracker.assessment.restrictions import breaches
from bloodpatch_tracker.charts.picture import Picture as Picture  # for those who draw: one place to ask
from bloodpatch_tracker.charts.picture import picture_of as picture_of
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine


class Scored(StrEnum):
    """The scores that are charted, by the name of their answer."""

    UPRIGHT = "headache_upright"
    LYING = "headache_lying"
    BACK_PAIN = "back_pain"


class Point(NamedTuple):
    """A score 0–10 at an hour since the patch."""

    hour: float
    score: int
    late: bool
    entry_id: UUID


class Breach(NamedTuple):
    """What one entry tells against the plan; None among the activities stands for "restrictions not kept"."""

    hour: float
    activities: tuple[Activity | None, ...]
    lifted_kg: float | None
    entry_id: UUID


class Other(NamedTuple):
    """An entry that the chart would not show otherwise: symptoms, a temperature, a warning sign, "not now"."""

    hour: float
    entry_id: UUID


class Taken(NamedTuple):
    """Medicines of one entry, in the order of the vocabulary."""

    hour: float
    medicines: tuple[Medicine, ...]
    entry_id: UUID


class FlagMoment(NamedTuple):
    """A conclusion that asks for action; `number` is its place among those, most serious first, from 1."""

    hour: float
    number: int
    conclusion: Conclusion


class LaterPatch(NamedTuple):
    """A later patch of the same leak, at its hour on the clock of this one."""

    hour: float
    number: int


def points_of(picture: Picture, scored: Scored) -> tuple[Point, ...]:
    """The points of one score, by time."""
    return tuple(
        Point(picture.patch.hour_of(entry.observed_at), score, is_late(entry, picture.limits), entry.id)
        for entry in picture.course.entries
        if (score := getattr(entry.answers, scored)) is not None
    )


def breaches_of(picture: Picture) -> tuple[Breach, ...]:
    """The entries that tell of something against the plan, by time."""
    return tuple(
        Breach(picture.patch.hour_of(entry.observed_at), found, entry.answers.lifted_kg, entry.id)
        for entry in picture.course.entries
        if (found := breaches(picture.course, entry))
    )


def others_of(picture: Picture) -> tuple[Other, ...]:
    """The entries without score, back pain, medicine or breach, by time."""
    return tuple(
        Other(picture.patch.hour_of(entry.observed_at), entry.id)
        for entry in picture.course.entries
        if all(getattr(entry.answers, scored) is None for scored in Scored)
        and not entry.answers.medicines
        and not breaches(picture.course, entry)
    )


def taken_of(picture: Picture) -> tuple[Taken, ...]:
    """The entries with medicines, by time."""
    return tuple(
        Taken(
            picture.patch.hour_of(entry.observed_at),
            tuple(each for each in Medicine if each in entry.answers.medicines),
            entry.id,
        )
        for entry in picture.course.entries
        if entry.answers.medicines
    )


def flags_of(picture: Picture) -> tuple[FlagMoment, ...]:
    """The conclusions that ask for action, most serious first; one carried over may lie before hour 0."""
    quiet = {Severity.NOTE, Severity.GOOD}
    asking = (each for each in picture.assessment.conclusions if each.severity not in quiet)
    return tuple(
        FlagMoment(picture.patch.hour_of(each.since), number, each) for number, each in enumerate(asking, start=1)
    )


def later_patches_of(picture: Picture) -> tuple[LaterPatch, ...]:
    """The patches after this one, as far as they are known at the moment of the assessment."""
    return tuple(
        LaterPatch(picture.patch.hour_of(each.patch_time), each.patch_number)
        for each in picture.diary.patches
        if each.patch_number > picture.patch.patch_number and each.patch_time <= picture.assessment.as_of
    )
