"""The words of the charts. A chart has no language of its own; whoever draws one hands these in."""

from collections.abc import Mapping
from typing import Any

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine
from bloodpatch_tracker.words.chart_missed import missed_in_short
from bloodpatch_tracker.words.chart_plan import plan_kept
from bloodpatch_tracker.words.conclusions import title
from bloodpatch_tracker.words.language import _, ngettext, pgettext
from bloodpatch_tracker.words.times import clock, day, hour_words, when
from bloodpatch_tracker.words.units import said_weight

CHART: Mapping[str, Any] = {
    "about": _("Recovery after a blood patch"),
    "headache": _("headache"),
    "hours": _("h since patch"),
    "times": _("time"),
    "dates": _("date"),
    "before": _("before"),
    "upright": _("upright"),
    "lying": _("lying"),
    "late": _("entered late"),
    "other": _("other entry"),
    "window": _("24–48 h"),
    "now": _("now"),
    "later_patch": _("patch {number}"),
    "flags": _("flags"),
    "check_ins": _("check-ins"),
    "missed_later": missed_in_short,
    "restrictions": _("restrictions"),
    "until": _("until {moment}"),
    "plan_kept": plan_kept,
    "done": {
        Activity.STRENUOUS: _("strenuous"),
        Activity.BENDING: _("bent"),
        Activity.LIFTING: _("lifted"),
        Activity.TWISTING: _("twisted"),
        Activity.STRAINING: _("strained"),
        Activity.DRIVING: _("drove"),
    },
    "lifted": _("lifted {weight}"),
    "not_kept": _("not kept"),
    "more": "{first} +{count}",
    "medicines": _("medicines"),
    "letters": {
        Medicine.CAFFEINE: pgettext("a letter for each medicine", "c"),
        Medicine.ACETAMINOPHEN: pgettext("a letter for each medicine", "a"),
        Medicine.ANTI_INFLAMMATORY: pgettext("a letter for each medicine", "i"),
        Medicine.OPIOID: pgettext("a letter for each medicine", "o"),
        Medicine.ANTIEMETIC: pgettext("a letter for each medicine", "n"),
        Medicine.ACETAZOLAMIDE: pgettext("a letter for each medicine", "z"),
        Medicine.OTHER: pgettext("a letter for each medicine", "x"),
    },
    "names": {
        Medicine.CAFFEINE: _("caffeine"),
        Medicine.ACETAMINOPHEN: _("acetaminophen"),
        Medicine.ANTI_INFLAMMATORY: _("anti-inflammatory"),
        Medicine.OPIOID: _("opioid"),
        Medicine.ANTIEMETIC: _("against nausea"),
        Medicine.ACETAZOLAMIDE: _("acetazolamide"),
        Medicine.OTHER: _("other"),
    },
    "back_pain": _("back pain"),
    "no_score": _("no score"),
    "no_score_yet": _("no score yet"),
    "weight": said_weight,
    "clock": clock,
    "day": day,
    "when": when,
}
"""The fields of the charts' own table of words, by name."""

NAME = _("Chart of the recovery")
SUMMARY_EMPTY = _("{title}. No upright score yet.")


def summary(diary: Diary, assessment: Assessment) -> str:
    """The chart in one sentence, for whoever cannot see it."""
    readings = course_of(diary, assessment.patch, assessment.as_of, assessment.limits).readings
    if not readings:
        return SUMMARY_EMPTY.format(title=title(assessment))
    latest = readings[-1]
    hour = hour_words(assessment.patch.hour_of(latest.at))
    told = ngettext(
        "{title}. One upright score: {latest} at hour {hour}.",
        "{title}. {count} upright scores, the latest {latest} at hour {hour}.",
        len(readings),
    )
    return told.format(title=title(assessment), count=len(readings), latest=latest.upright, hour=hour)
