"""The rule of each line in one short sentence, with the numbers of the thresholds it was asked with.

Printed beside the groups of a clinic's list. A field is the name of a threshold, so a clinic's own number is told.
"""

from dataclasses import fields
from datetime import timedelta

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.assessment.triage import Besides, Group
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.threshold_numbers import length
from bloodpatch_tracker.words.units import said_temperature

RULES: dict[Group, str] = {
    Line.EMERGENCY: _(
        "Any warning sign; fever with a stiff neck, light sensitivity or back pain of {fever_back_pain} or more; blood "
        "pressure from {systolic_emergency} or {diastolic_emergency}; worse lying, with blurred vision or vomiting."
    ),
    Line.FEVER: _("A temperature of {fever_c} or more."),
    Line.RADIATING_PAIN: _("New shooting pain in the leg or buttock."),
    Line.BLOOD_PRESSURE: _(
        "After a birth, {systolic_postpartum} or {diastolic_postpartum} or more with headache; or an upper blood "
        "pressure below {systolic_low}."
    ),
    Line.BACK_PAIN_WORSE: _(
        "After {back_pain_from}, back pain of {back_pain_severe} or more, or {back_pain_moderate} or more and risen by "
        "{back_pain_rise}; after {back_pain_late_from}, {back_pain_moderate} or more and no better than at first."
    ),
    Line.REVERSED_PATTERN: _(
        "Lying {reversed_lying} or more and at least {reversed_gap} above upright: a further patch may harm."
    ),
    Line.CHANGED_CHARACTER: _(
        "No longer better lying: both {moderate} or more and no more than {changed_gap} apart, once with upright "
        "{severe} or more or twice {changed_apart} apart; or lying {changed_lying} or more with no upright score."
    ),
    Line.WORSE_THAN_BEFORE: _(
        "Upright {moderate} or more and at least {worse_rise} above the score before the patch; after "
        "{worse_once_until}, twice."
    ),
    Line.LATE_RETURN: _("Back after relief, more than {late_return_after} after the patch: a new episode."),
    Line.REPEAT_FAILURE: _("The second patch or a later one, and symptoms are back or relief has not come."),
    Line.WORSENING: _(
        "No relief so far, and the latest upright {severe} or more and at least {worsening_rise} above the mean before."
    ),
    Line.NO_EARLY_RELIEF: _(
        "No relief so far; from {early_from} to {too_soon_before} after the patch, the latest upright {severe} or more."
    ),
    Line.RETURNED: _(
        "After relief, upright {moderate} or more and at least {change} above the best: once with {severe} or more, or "
        "twice {twice_apart} apart."
    ),
    Line.NOT_RELIEVED: _(
        "No relief so far: after {too_soon_before}, upright {severe} or more, or above {relief_upright} and not "
        "falling; after {full_effect}, above {relief_upright} and fallen by less than {relief_percent} %."
    ),
    Line.NO_DATA: _(
        "No upright score for {silence_early} at first, later for {silence_middle}, then for {silence_long}; or too "
        "ill to score twice."
    ),
    Line.POSSIBLE_RETURN: _(
        "After relief, one upright of {moderate} or more and at least {change} above the best: score again in "
        "{twice_apart}."
    ),
    Line.PARTIAL_RELIEF: _("After {full_effect}, the latest upright is still above {relief_upright}."),
    Line.PERSISTENT: _(
        "After {persistent_moderate_from}, upright above {relief_upright}; after {persistent_any_from}, above 0."
    ),
    Line.RESTRICTION_BROKEN: _("Something was done that the plan did not allow yet."),
    Line.NOT_POSTURAL_BEFORE: _("Before the patch, lying was less than {postural_gap} below upright."),
    Line.RECOVERED: _(
        "After {full_effect}, all upright scores of the last {recovered_window} at {recovered_upright} or less, over "
        "at least {recovered_apart}."
    ),
    Line.CLOSED: _("After {follow_up_ends}, no score for {silence_long}; or signed off as closed."),
    Line.ON_COURSE: _("The latest upright is relief, or it is falling and below the score before the patch."),
    Line.WAITING: _("Nothing written down yet, and less than {waiting_until} since the patch."),
    Line.SETTLING: _("Too early, or too little, to tell; the full effect may take {full_effect}."),
    Besides.NOT_ASSESSED: _("These diaries have not been looked through yet."),
    Besides.REVIEWED: _("A nurse has signed off every flag, and nothing has fired since."),
    Besides.NO_PATCH: _("No patch has been written down, or it is still to come."),
}


def rule(group: Group, limits: Thresholds) -> str:
    """The rule of a group as it stands with these thresholds."""
    return RULES[group].format(**{each.name: _said(each.name, getattr(limits, each.name)) for each in fields(limits)})


def _said(name: str, value: object) -> str:
    """A threshold as a sentence says it."""
    if isinstance(value, timedelta):
        return length(value)
    if name == "fever_c" and isinstance(value, float | int):
        return said_temperature(value)
    return str(value)
