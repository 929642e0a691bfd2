"""English for the charts of tests, so that these do not depend on what the program says today."""

from datetime import datetime

from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def clock(moment: datetime) -> str:
    return f"{DAYS[moment.weekday()]} {moment:%H:%M}"


def day(moment: datetime) -> str:
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"


def when(moment: datetime) -> str:
    return f"{day(moment)}, {moment:%H:%M}"


ENGLISH = ChartWords(
    headache="headache",
    hours="h since patch",
    times="time",
    dates="date",
    before="before",
    upright="upright",
    lying="lying",
    late="entered late",
    window="24–48 h",
    now="now",
    later_patch="patch {number}",
    flags="flags",
    restrictions="restrictions",
    until="until {moment}",
    done={
        Activity.STRENUOUS: "strenuous",
        Activity.BENDING: "bent",
        Activity.LIFTING: "lifted",
        Activity.TWISTING: "twisted",
        Activity.STRAINING: "strained",
        Activity.DRIVING: "drove",
    },
    lifted="lifted {kg} kg",
    not_kept="not kept",
    more="{first} +{count}",
    medicines="medicines",
    letters={
        Medicine.CAFFEINE: "c",
        Medicine.ACETAMINOPHEN: "a",
        Medicine.ANTI_INFLAMMATORY: "i",
        Medicine.OPIOID: "o",
        Medicine.ANTIEMETIC: "n",
        Medicine.ACETAZOLAMIDE: "z",
        Medicine.OTHER: "x",
    },
    names={
        Medicine.CAFFEINE: "caffeine",
        Medicine.ACETAMINOPHEN: "acetaminophen",
        Medicine.ANTI_INFLAMMATORY: "anti-inflammatory",
        Medicine.OPIOID: "opioid",
        Medicine.ANTIEMETIC: "against nausea",
        Medicine.ACETAZOLAMIDE: "acetazolamide",
        Medicine.OTHER: "other",
    },
    back_pain="back pain",
    no_score="no score",
    no_score_yet="no score yet",
    clock=clock,
    day=day,
    when=when,
)
