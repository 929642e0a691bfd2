"""The words of the clinic's own thresholds: what each is called, and what is asked of whoever changes one."""

from datetime import datetime

from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.times import Local, when_in_full

ACTION = _("The clinic’s th&resholds…")
TITLE = _("The clinic’s thresholds")
ABOUT = _(
    "The rules compare with these numbers. Your clinic may set its own; what is changed is kept with who, when and "
    "why, and every conclusion says by which set it was drawn. The published endpoints stay as published."
)
VERSION = _("In force: rules {version}.")
WHERE = _("Kept in {path}.")
NOWHERE = _("Nothing here is kept.")
CHANGE, CHANGE_NAME = _("Change…"), _("Change: {label}")
OWN = _("Here: {value}. Published: {published}.")
AS_PUBLISHED = _("As published: {published}.")
SOURCE = _("Source: {source}")

CHANGE_TITLE = _("Change a threshold")
NEW_VALUE, RANGE = _("&New value"), _("From {low} to {high}.")
BY = _("Changed &by")
SET_IT = _("&Set it")
BACK = _("Bac&k to the published value")
NEEDS_BY = _("Please say who decides this.")
SAME = _("That is the value that holds already.")
HISTORY = _("What was changed before")
CHANGED = _("{when}, {by}: from {before} to {after}. {why}")
SET = _("Set: {label}, {value}. Rules {version}.")
CHANGED_MEANWHILE = _(
    "Nothing was changed: somebody at another station has just changed the thresholds. What holds now is shown; look "
    "at it, then change it again if it is still needed."
)
NOT_KEPT = _("Nothing was changed: {path} cannot be written.")
NOT_IN_ORDER = _("“{lower}” may not be above “{higher}”, which is {limit} here.")
NOT_UNDER = _("“{higher}” may not be below “{lower}”, which is {limit} here.")

GROUPS = {
    "scores": _("Scores"),
    "danger": _("Fever and blood pressure"),
    "back-pain": _("Back pain"),
    "pattern": _("Worse or no better lying down"),
    "worse": _("Getting worse"),
    "second-patch": _("Return, lack of relief and a second patch"),
    "silence": _("Silence and the end of follow-up"),
    "recovery": _("Recovery and what is left"),
    "plan": _("The plan where nobody said another"),
}

LABELS = {
    "late_after": _("An entry is late when typed later by more than"),
    "relief_upright": _("Relief is an upright score up to"),
    "relief_percent": _("Relief is also at most this share of the score before the patch"),
    "moderate": _("A headache is moderate from"),
    "severe": _("A headache is severe from"),
    "change": _("A score has clearly risen when higher by"),
    "fever_c": _("A fever is a temperature from"),
    "fever_back_pain": _("With fever, back pain is an emergency from"),
    "systolic_emergency": _("The upper blood pressure is an emergency from"),
    "diastolic_emergency": _("The lower blood pressure is an emergency from"),
    "systolic_postpartum": _("After a birth, the upper blood pressure is high from"),
    "diastolic_postpartum": _("After a birth, the lower blood pressure is high from"),
    "systolic_low": _("The upper blood pressure is low below"),
    "pairing": _("Signs belong together when no further apart than"),
    "back_pain_from": _("Back pain is watched from, after the patch,"),
    "back_pain_severe": _("Back pain is too strong from"),
    "back_pain_moderate": _("Back pain that rises or stays counts from"),
    "back_pain_rise": _("Back pain has risen when above its lowest by"),
    "back_pain_late_from": _("Back pain should be better by"),
    "back_pain_first": _("The first back pain is that of the first"),
    "postural_gap": _("A headache is postural when lying is lower by"),
    "reversed_lying": _("The pattern is reversed with a lying score from"),
    "reversed_gap": _("The pattern is reversed when lying is higher by"),
    "changed_gap": _("Lying is no better when the scores differ by no more than"),
    "changed_apart": _("Lying is no better at two moderate scores this far apart"),
    "changed_lying": _("With no upright score, lying is severe from"),
    "changed_lying_rise": _("With no upright score, lying is worse when above that before the patch by"),
    "worse_rise": _("Worse than before the patch means higher by"),
    "worse_once_until": _("One such score is enough up to, after the patch,"),
    "worsening_rise": _("Getting worse means above the scores so far by"),
    "too_soon_before": _("A second patch is too soon before"),
    "full_effect": _("The full effect is awaited until"),
    "early_from": _("Early relief is looked for from"),
    "twice_apart": _("Two scores confirm each other when apart by"),
    "fresh": _("For lack of relief the latest score may be no older than"),
    "spontaneous_wait": _("A patch for a spontaneous leak is given"),
    "clearing_upright": _("A return clears with two upright scores up to"),
    "clearing_apart": _("These two scores are apart by"),
    "anew_rise": _("After a review a flag fires anew when higher by"),
    "late_return_after": _("A return is a new episode after"),
    "silence_early": _("At first, silence is flagged after"),
    "silence_early_until": _("At first means silence that began before"),
    "silence_middle": _("After that, silence is flagged after"),
    "silence_middle_until": _("After that means silence that began before"),
    "silence_long": _("Later, silence is flagged after"),
    "follow_up_ends": _("Follow-up ends after"),
    "waiting_until": _("The first score is awaited for"),
    "recovered_upright": _("Recovered means upright scores up to"),
    "recovered_window": _("These scores are those of the last"),
    "recovered_apart": _("The first and the last of them are apart by"),
    "recovered_stays": _("Recovery lasts once it has held for"),
    "on_course_below": _("With no score before the patch, on course means below"),
    "persistent_moderate_from": _("A headache above relief is still there from"),
    "persistent_any_from": _("Any headache is still there from"),
    "flat_hours": _("Mostly flat for"),
    "quiet_hours": _("Resting quietly for"),
    "restriction_hours": _("No strenuous activity, bending or heavy lifting for"),
    "lift_limit_kg": _("Lifting no more than"),
    "driving_for": _("No driving for"),
    "noted_within": _("A rise is noted beside what was done when it follows within"),
}

UNITS = {
    "score": _("score 0–10"),
    "percent": "%",
    "hours": _("hours"),
    "days": _("days"),
    "mmHg": "mmHg",
}
SCORE, PERCENT, MMHG = _("score {number}"), _("{number} %"), _("{number} mmHg")


def in_hours(number: float) -> str:
    """A number of hours."""
    count = round(number)
    return ngettext("{count} hour", "{count} hours", count).format(count=count)


def in_days(number: float) -> str:
    """A number of days."""
    count = round(number)
    return ngettext("{count} day", "{count} days", count).format(count=count)


def plain(unit: str, number: float) -> str:
    """A number of a unit that is the same everywhere."""
    return {"score": SCORE, "percent": PERCENT, "mmHg": MMHG}[unit].format(number=said_number(number))


def history_line(at: datetime, by: str, why: str, before: str, after: str, local: Local) -> str:
    """One change that was made."""
    return CHANGED.format(when=when_in_full(local(at)), by=by, before=before, after=after, why=why)
