"""The words of the banner."""

from datetime import datetime, timedelta
from textwrap import shorten

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.assessment.plan import plan_of, steps
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.words.conclusions import shows, status_message, to_do
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.times import Local, near, span

WHY = _("Wh&y?")
PLAN = _("What may I do?")
CONCLUSION = _("What the diary says")
CLINIC_NAME = _("Clinic")
HOUR = _("hour {hour} of 48")
DAY = _("day {day} since the patch")
PATCH_NUMBER = _("patch {number}, {when}")
RESTRICTIONS_END = _("Restrictions end {when} (in {span})")
RESTRICTIONS_OVER = _("Restrictions ended {when}")
COURSE = _("Upright {before} → {now} since the patch.")
LATEST = _("Latest score upright: {now}, {span} ago.")
NO_SCORE_YET = _("No score upright yet.")
CLINIC = "☎ {phone}\n{name}"
NO_CLINIC = _("No clinic’s number yet")
TWO_DAYS = 48
LONGEST_NAME = 30
"""Characters of a clinic's name beside the conclusion; the whole name stands in the patch's facts."""


def facts(assessment: Assessment, now: datetime) -> str:
    """The hour of the patch, and its number where it is not the first."""
    hour = assessment.patch.hour_of(now)
    said = HOUR.format(hour=int(hour)) if hour < TWO_DAYS else DAY.format(day=int(hour // 24))
    number = assessment.patch.patch_number
    return said if number == 1 else f"{PATCH_NUMBER.format(number=number, when=said)}"


def restrictions(patch: Patch, now: datetime, local: Local, limits: Thresholds = DEFAULT) -> str:
    """When the last of the restrictions ends, counted down."""
    last = timedelta(hours=steps(plan_of(patch, limits))[-1].from_hour)
    end, now = local(patch.patch_time + last), local(now)
    if now >= end:
        return RESTRICTIONS_OVER.format(when=near(end, now))
    return RESTRICTIONS_END.format(when=near(end, now), span=span(end - now))


def message(diary: Diary, assessment: Assessment, now: datetime, local: Local) -> str:
    """What the status says, what to do about it, and how the scores went."""
    return f"{status_message(assessment, local)} {course(diary, assessment, now)}".strip()


def message_in_short(diary: Diary, assessment: Assessment, now: datetime, local: Local) -> str:
    """The same without what the reasons tell: what to do, and how the scores went."""
    status = assessment.status
    return f"{to_do(status) if status else status_message(assessment, local)} {course(diary, assessment, now)}".strip()


def message_to_nurse(diary: Diary, assessment: Assessment, now: datetime, local: Local) -> str:
    """What the diary shows and how the scores went: what a patient is told to do about it is not for the team."""
    status = assessment.status
    return f"{shows(status) if status else status_message(assessment, local)} {course(diary, assessment, now)}".strip()


def course(diary: Diary, assessment: Assessment, now: datetime) -> str:
    """The upright score before the patch and now."""
    latest = course_of(diary, assessment.patch, assessment.as_of, assessment.limits).latest
    if latest is None:
        return NO_SCORE_YET
    baseline = assessment.patch.baseline_upright
    if baseline is None:
        return LATEST.format(now=latest.upright, span=span(max(now - latest.at, timedelta())))
    return COURSE.format(before=baseline, now=latest.upright)


def clinic(name: str, phone: str) -> str:
    """Whom to call, as far as is known."""
    said = shorten(name or CLINIC_NAME, LONGEST_NAME, placeholder="…")
    if not phone:
        return said if name else NO_CLINIC
    return CLINIC.format(name=said, phone=shorten(phone, LONGEST_NAME, placeholder="…"))
