"""The words of the plan: what may be done now, what not yet and until when, and how it has been kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.assessment.kept import Said, kept_so_far
from bloodpatch_tracker.assessment.plan import Plan, Restricted, Step, plan_of, step_at, steps
from bloodpatch_tracker.assessment.restrictions import PRESETS, breaches
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Activity
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.form import PRESETS as NAMES
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.threshold_numbers import named
from bloodpatch_tracker.words.times import Local, hour_words, near, span, when
from bloodpatch_tracker.words.units import said_limit

TITLE = _("What may I do now?")
STANDARD = _("This is the standard plan, as no other is written down. What your clinic told you goes first.")
CLINICS_USUAL = _(
    "This is your clinic’s usual plan, as no other is written down. What your clinic told you goes first."
)
PUBLISHED = _("This is a published plan ({plan}). What your clinic told you goes first.")
CLINICS = _("This is the plan that is written down as your clinic’s. What your clinic told you goes first.")
NOW_INSIDE = _("It is hour {hour} of the {hours} hours of this plan.")
NOW_IN_DAYS = _("It is day {day} of the {days} days of this plan.")
NOW_AFTER = _("The patch was {span} ago. This plan ended {when}.")
NOT_YET_TITLE, ALLOWED_TITLE, STEPS_TITLE = _("Not yet"), _("Allowed again"), _("Hour by hour")
KEPT_TITLE, EXPECTED_TITLE = _("Kept so far"), _("What is to be expected")
UNTIL = _("Until {when} (in {span}): {what}")
STEP = _("Until {span} after the patch, {until}: {what}")
LAST_STEP = _("After that, from {when}: everything is allowed again. Begin with a little at a time.")
STEP_NOW = _("Now: {step}")
FROM_THE_START = _("From the start: everything is allowed. Begin with a little at a time.")
NOTHING_LEFT = _("Nothing of this plan is left to keep. Begin with a little at a time.")

OF_THE_PLAN = ("flat_hours", "quiet_hours", "driving_for", "restriction_hours", "lift_limit_kg")
"""The thresholds that make the plan of a patch for which nobody said another."""
LONGEST_IN_HOURS = 72
"""A longer plan is counted in days."""

NOT_YET = {
    Restricted.FLAT: _("Lie flat as much as you can."),
    Restricted.QUIET: _("Rest quietly."),
    Restricted.DRIVING: _("Do not drive."),
    Restricted.STRENUOUS: _("No strenuous activity, no sport."),
    Restricted.BENDING: _("No bending."),
    Restricted.TWISTING: _("No twisting."),
    Restricted.STRAINING: _("No straining, on the toilet either."),
    Restricted.LIFTING: _("Lift nothing heavier than {limit}."),
}
LIFT_NOTHING = _("Lift nothing.")
ALLOWED = {
    Restricted.FLAT: _("Sitting and standing: you need not lie flat any more."),
    Restricted.QUIET: _("Being up and about at home."),
    Restricted.DRIVING: _("Driving, if you feel well and no medicine makes you drowsy."),
    Restricted.STRENUOUS: _("Strenuous activity, a little at a time."),
    Restricted.BENDING: _("Bending."),
    Restricted.TWISTING: _("Twisting."),
    Restricted.STRAINING: _("Straining."),
    Restricted.LIFTING: _("Lifting, light things first."),
}

NOTHING_SAID = _("Nothing is written down yet about keeping to it.")
NOTED = _("{when}: {what}")
NOT_KEPT = _("not kept")
EXPECTED = (
    _("A sore back, at its worst in the first 24 hours and gone within a week."),
    _("Pressure where the blood went in."),
    _("A temperature below {fever}."),
    _("Feeling faint, or a low blood pressure of {systolic_low} or more, on the first day."),
)
NOT_EXPECTED = _("Anything else that worries you is worth a call to your team. Warning signs are one key away.")


@dataclass(frozen=True)
class Part:
    """A heading, blank for the first, and the sentences below it, one of which may be about now."""

    heading: str
    lines: tuple[str, ...]
    now: str = ""


def told(diary: Diary, assessment: Assessment, now: datetime, local: Local) -> tuple[Part, ...]:
    """All that the plan of a patch says at a moment, part by part, by the clock of whoever reads it."""
    patch = assessment.patch
    limits = assessment.limits
    plan, hour = plan_of(patch, limits), patch.hour_of(now)
    step = step_at(plan, hour)
    ended = steps(plan)[-1].from_hour
    return (
        Part("", (_whose(patch, plan, limits), _where(patch, ended, now, local))),
        Part(NOT_YET_TITLE, _left(plan, step, patch, now, local)),
        *([Part(ALLOWED_TITLE, tuple(ALLOWED[each] for each in step.allowed))] if step.allowed else ()),
        _by_hour(plan, step, patch, local),
        Part(KEPT_TITLE, _kept(diary, assessment, local)),
        Part(EXPECTED_TITLE, (*(named(line, limits) for line in EXPECTED), NOT_EXPECTED)),
    )


def _whose(patch: Patch, plan: Plan, limits: Thresholds) -> str:
    if (patch.flat_hours, patch.quiet_hours, patch.restriction_hours, patch.lift_limit_kg) == (None,) * 4:
        usual = all(getattr(limits, name) == getattr(DEFAULT, name) for name in OF_THE_PLAN)
        return STANDARD if usual else CLINICS_USUAL
    said = (plan.flat_hours, plan.quiet_hours, plan.hours, plan.lift_limit_kg)
    for each in PRESETS:
        if said == (each.flat_hours, each.quiet_hours, each.hours, each.lift_limit_kg):
            named = NAMES[each.name].format(hours=said_number(each.hours), limit=said_limit(each.lift_limit_kg))
            return PUBLISHED.format(plan=named)
    return CLINICS


def _where(patch: Patch, ended: float, now: datetime, local: Local) -> str:
    hour = patch.hour_of(now)
    if hour < ended and ended > LONGEST_IN_HOURS:
        return NOW_IN_DAYS.format(day=int(hour // 24) + 1, days=hour_words(ended / 24))
    if hour < ended:
        return NOW_INSIDE.format(hour=int(hour), hours=hour_words(ended))
    at = near(_clock(patch, ended, local), local(now))
    return NOW_AFTER.format(span=span(now - patch.patch_time), when=at)


def _left(plan: Plan, step: Step, patch: Patch, now: datetime, local: Local) -> tuple[str, ...]:
    """What is not allowed yet, what ends first before the rest."""
    found = []
    for until, together in groupby(sorted(step.not_yet, key=plan.until), key=plan.until):
        end = _clock(patch, until, local)
        what = " ".join(_not_yet(each, plan) for each in together)
        found.append(UNTIL.format(when=near(end, local(now)), span=span(end - now), what=what))
    return tuple(found) or (NOTHING_LEFT,)


def _by_hour(plan: Plan, now: Step, patch: Patch, local: Local) -> Part:
    """Every step; the one of now says so."""
    said = {step: _step(step, plan, patch, local) for step in steps(plan)}
    said[now] = STEP_NOW.format(step=said[now])
    return Part(STEPS_TITLE, tuple(said.values()), said[now])


def _step(step: Step, plan: Plan, patch: Patch, local: Local) -> str:
    if step.until_hour is None:
        return LAST_STEP.format(when=when(_clock(patch, step.from_hour, local))) if step.from_hour else FROM_THE_START
    what = " ".join(_not_yet(each, plan) for each in step.not_yet)
    until = when(_clock(patch, step.until_hour, local))
    return STEP.format(span=span(timedelta(hours=step.until_hour)), until=until, what=what)


def _not_yet(restricted: Restricted, plan: Plan) -> str:
    if restricted is Restricted.LIFTING and plan.lift_limit_kg == 0:
        return LIFT_NOTHING
    return NOT_YET[restricted].format(limit=said_limit(plan.lift_limit_kg))


def _kept(diary: Diary, assessment: Assessment, local: Local) -> tuple[str, ...]:
    """How the plan was kept, as far as was written down, and each entry that tells otherwise."""
    course = course_of(diary, assessment.patch, assessment.as_of, assessment.limits)
    kept = kept_so_far(course)
    if kept.said is Said.NOTHING:
        return (NOTHING_SAID,)
    if kept.said is Said.KEPT:
        count = kept.kept
        said = ngettext(
            "Kept so far, as far as was written down: {count} entry says so.",
            "Kept so far, as far as was written down: {count} entries say so.",
            count,
        )
        return (said.format(count=count),)
    count = kept.broken
    said = ngettext("Broken once, as was noted:", "Broken {count} times, as was noted:", count)
    found = [(entry, breaches(course, entry)) for entry in course.entries]
    noted = (
        NOTED.format(when=when(local(entry.observed_at)), what=_breaches(broken)) for entry, broken in found if broken
    )
    return (said.format(count=count), *noted)


def _breaches(broken: tuple[Activity | None, ...]) -> str:
    return ", ".join(NOT_KEPT if each is None else CHOICES[each].lower() for each in broken)


def _clock(patch: Patch, hour: float, local: Local) -> datetime:
    return local(patch.patch_time + timedelta(hours=hour))
