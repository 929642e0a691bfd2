"""The words of the clinic's list of patients."""

from datetime import datetime

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.triage import Besides, Followed, Group
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.language import _, ngettext, pgettext
from bloodpatch_tracker.words.lines import LINES
from bloodpatch_tracker.words.people import NAMELESS
from bloodpatch_tracker.words.times import DAY, HOUR, MINUTE, Local, hour_words, span

PATIENTS = _("Patients")
TABLE = _("Patients, those to look at first on top")
SEARCH = _("Search name or record number")
ANY_STATE, ANY_CAUSE, ANY_REVIEWER = _("Any state"), _("Any cause"), _("Any reviewer")
STATE, CAUSE, REVIEWER = _("State"), _("Cause"), _("Reviewer")
NO_CAUSE, NO_REVIEWER = _("Cause unknown"), _("Not reviewed yet")
ORDER = _("Order")
REVERSE, REVERSE_NAME = _("⇅"), _("Turn the order round")
FILTER = _("F&ilter and sort")
SHOW_CLOSED = _("Show c&losed")
CLEAR = _("Show every&body")
OPEN, ADD = _("&Open"), _("A&dd a patient…")
TAKE_IN = _("Ta&ke in diaries…")
TO_PATIENTS = _("To the list of &patients")
AGAIN = _("Tr&y again")

SHOWN = _("{shown} of {all} shown")
ALSO_CHOSEN = _("{shown}, {count} chosen")
WORKING = _("Looking through the diaries: {count} left")
NOBODY = _("Nobody is in this list yet.")
NOBODY_DO = _("Take in the diaries that your patients send, or add a patient and write the patch down.")
NOTHING_FOUND = _("Nobody fits what is searched for.")

COLUMNS = (
    _("Patient"),
    _("Last score"),
    pgettext("heading of the small curves", "Course"),
    _("Since patch"),
    _("Coverage"),
    pgettext("share of late entries", "Late"),
    _("Reviewed"),
    _("Cause"),
    _("Reviewer"),
)
TOLD = (
    _("Name and record number"),
    _("Last upright score, and how long ago"),
    _("Upright scores since the patch, from 0 to 10; the band is 0 to {relief}"),
    _("Hours since the latest patch"),
    _("Answered check-ins of the first 48 hours"),
    _("Share of entries typed late"),
    _("Days since a nurse last signed off"),
    _("What made the leak"),
    _("Who signed off last"),
)
"""What a heading stands for, in full."""
ORDERS = (
    _("Longest flagged first"),
    _("By name"),
    _("By last score"),
    _("By age of last score"),
    _("By time since patch"),
    _("By coverage"),
    _("By late share"),
    _("By days since review"),
    _("By cause"),
    _("By reviewer"),
)

OTHERS = {
    Besides.NOT_ASSESSED: _("Not looked through yet"),
    Besides.REVIEWED: _("Reviewed, nothing open"),
    Besides.NO_PATCH: _("No patch yet"),
}
HEADING = _("{title} · {count}")
FOLDED, UNFOLDED = _("{heading}, folded. {rule}"), _("{heading}, unfolded. {rule}")
SCORED = _("{score} · {age} ago")
NO_SCORE = _("no score")
COVERED = _("{answered} of {all}")
LATE = _("{percent} %")
TODAY, NEVER = pgettext("reviewed", "today"), pgettext("reviewed", "never")
CURVE = _("Upright {scores}")
CURVE_POINT = _("{score} at hour {hour}")
NO_CURVE = _("No upright score yet")
RECORD = _("Record {number}")
WINDOWS, TOLD_POINTS = 6, 12
"""Windows that coverage counts; points of a curve that are told one by one."""
WIDEST = {
    1: (SCORED.format(score=10, age=span(23 * HOUR)), SCORED.format(score=10, age=span(100 * DAY)), NO_SCORE),
    3: (span(71 * HOUR), span(100 * DAY)),
    4: (COVERED.format(answered=WINDOWS, all=WINDOWS),),
    5: (LATE.format(percent=100),),
    6: (ngettext("{count} day", "{count} days", 100).format(count=100), TODAY, NEVER),
    7: tuple(word for cause in Cause for word in CHOICES[cause].split()),
}
"""The widest that columns say which nobody writes; of what is wrapped the words."""


def group_title(group: Group) -> str:
    """A group in two or three words."""
    return LINES[group].title if isinstance(group, Line) else OTHERS[group]


def name(followed: Followed) -> str:
    """A patient's whole name."""
    return followed.follow_up.patient.patient_name or NAMELESS


def record(followed: Followed) -> str:
    """The record number, if there is one."""
    number = followed.follow_up.patient.record_number
    return RECORD.format(number=number) if number else ""


def cells(followed: Followed, now: datetime, local: Local) -> tuple[str, ...]:
    """What each column says; the curve says nothing here and `curve` what it shows."""
    patch, standing = followed.follow_up.patch, followed.follow_up.standing
    since = span(now - patch.patch_time) if patch and patch.patch_time <= now else ""
    cause = CHOICES[patch.cause] if patch and patch.cause else ""
    if standing is None:
        return name(followed), "", "", since, "", "", "", cause, ""
    answered = round(standing.coverage_0_48 * WINDOWS)
    return (
        name(followed),
        _last(standing, now),
        "",
        since,
        COVERED.format(answered=answered, all=WINDOWS),
        LATE.format(percent=round(100 * standing.late_entries / standing.entries)) if standing.entries else "",
        _reviewed(standing, now, local),
        cause,
        standing.reviewer,
    )


def curve(standing: Standing | None) -> str:
    """The small curve for who cannot see it: its last points."""
    if standing is None or not standing.scores:
        return NO_CURVE
    points = (
        CURVE_POINT.format(score=score, hour=hour_words(minutes / 60))
        for minutes, score in standing.scores[-TOLD_POINTS:]
    )
    return CURVE.format(scores=", ".join(points))


def _last(standing: Standing, now: datetime) -> str:
    if standing.last_upright_at is None:
        return NO_SCORE
    age = span(max(now - standing.last_upright_at, MINUTE))
    return SCORED.format(score=standing.last_upright, age=age)


def _reviewed(standing: Standing, now: datetime, local: Local) -> str:
    """By the calendar of whoever reads it: what was signed off last night is not of today."""
    if standing.reviewed_at is None:
        return NEVER
    days = max((local(now).date() - local(standing.reviewed_at).date()).days, 0)
    return ngettext("{count} day", "{count} days", days).format(count=days) if days else TODAY
