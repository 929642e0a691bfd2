"""The words of the charts. A chart has no language of its own; whoever draws one hands these in."""

from collections.abc import Mapping
from typing import Any

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine
from bloodpatch_tracker.words.conclusions import title
from bloodpatch_tracker.words.times import clock, day, hour_words, when

CHART: Mapping[str, Any] = {
    "headache": "headache",
    "hours": "h since patch",
    "times": "time",
    "dates": "date",
    "before": "before",
    "upright": "upright",
    "lying": "lying",
    "late": "entered late",
    "window": "24–48 h",
    "now": "now",
    "later_patch": "patch {number}",
    "flags": "flags",
    "restrictions": "restrictions",
    "until": "until {moment}",
    "done": {
        Activity.STRENUOUS: "strenuous",
        Activity.BENDING: "bent",
        Activity.LIFTING: "lifted",
        Activity.TWISTING: "twisted",
        Activity.STRAINING: "strained",
        Activity.DRIVING: "drove",
    },
    "lifted": "lifted {kg} kg",
    "not_kept": "not kept",
    "more": "{first} +{count}",
    "medicines": "medicines",
    "letters": {
        Medicine.CAFFEINE: "c",
        Medicine.ACETAMINOPHEN: "a",
        Medicine.ANTI_INFLAMMATORY: "i",
        Medicine.OPIOID: "o",
        Medicine.ANTIEMETIC: "n",
        Medicine.ACETAZOLAMIDE: "z",
        Medicine.OTHER: "x",
    },
    "names": {
        Medicine.CAFFEINE: "caffeine",
        Medicine.ACETAMINOPHEN: "acetaminophen",
        Medicine.ANTI_INFLAMMATORY: "anti-inflammatory",
        Medicine.OPIOID: "opioid",
        Medicine.ANTIEMETIC: "against nausea",
        Medicine.ACETAZOLAMIDE: "acetazolamide",
        Medicine.OTHER: "other",
    },
    "back_pain": "back pain",
    "no_score": "no score",
    "no_score_yet": "no score yet",
    "clock": clock,
    "day": day,
    "when": when,
}
"""The fields of the charts' own table of words, by name."""

NAME = "Chart of the recovery"
SUMMARY = "{title}. {count} upright scores, the latest {latest} at hour {hour}."
SUMMARY_OF_ONE = "{title}. One upright score: {latest} at hour {hour}."
SUMMARY_EMPTY = "{title}. No upright score yet."


def summary(diary: Diary, assessment: Assessment) -> str:
    """The chart in one sentence, for whoever cannot see it."""
    readings = course_of(diary, assessment.patch, assessment.as_of).readings
    if not readings:
        return SUMMARY_EMPTY.format(title=title(assessment))
    latest = readings[-1]
    hour = hour_words(assessment.patch.hour_of(latest.at))
    template = SUMMARY_OF_ONE if len(readings) == 1 else SUMMARY
    return template.format(title=title(assessment), count=len(readings), latest=latest.upright, hour=hour)
