"""The words of the report for the record: one page, or a few lines of text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion
from bloodpatch_tracker.assessment.course import Course, is_late
from bloodpatch_tracker.assessment.endpoints import WINDOWS
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.conclusions import CARRIED, reviewed
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.fields import FIELDS
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.numbers import said_number, with_sign
from bloodpatch_tracker.words.reasons import SINCE
from bloodpatch_tracker.words.region import dated
from bloodpatch_tracker.words.sources import cited
from bloodpatch_tracker.words.times import Local, clock, hour_words, when, when_in_full

TITLE = _("Follow-up after a blood patch")
PAGE = _("Page 1 of 1")
FOOT = _("Rules {version}. As of {as_of}. Printed {printed}.")
NO_DIAGNOSIS = _("What the diary shows by these rules; not a diagnosis.")
UNPRINTED = _("□ stands for a letter that this page cannot print.")

UNKNOWN = _("unknown")
PATCH = _("Patch")
NUMBERED = _("{number}, {when}")
PLACE = _("Level and volume")
LEVEL_AND_VOLUME = _("{level}, {volume} ml")
VOLUME = _("{volume} ml")
BASELINE = _("Headache before")
BOTH_SCORES = _("upright {upright}, lying {lying}")
ENTRIES = _("Entries")
NONE = _("none")
OTHER_PATCHES = _("Other patches")
OTHERS_LISTED = 2
"""Patches that are named besides the one the report is about."""

SCORES = _("Scores, 0–10")
COLUMNS = (_("Hour"), _("Upright"), _("Lying"), _("Gap"), _("Taken"))
OF_HOUR = _("{hour} h")
LATEST = _("last")
BEFORE = _("just before the patch")
TAKEN = _("{when}, hour {hour}")
TAKEN_LATE = _("{when}, hour {hour}, entered late")
NO_SCORE_IN = _("no score, hours {start}–{end}")
SCORE_LINE = _("{hour}: upright {upright}, lying {lying}, gap {gap} ({taken})")
BLANK = "–"

FLAGS, SIGN_OFFS, NOTES = _("Flags"), _("Sign-offs"), _("Notes in the diary")
NO_FLAGS, NO_SIGN_OFFS, NO_NOTES = _("No flag holds."), _("Nobody has signed off yet."), _("No notes.")
ON_NO_ENTRY = _("Rests on no entry, but on the time without one or on the patch itself.")
READING = _("hour {hour}: {answers}")
AT_HOUR = _("hour {hour}")
BEYOND = _("→ hour {hour}.")
"""Of a flag that lies beyond the last hour of the chart."""
RESTS_ON = _("Rests on {entries}.")
SOURCE = _("Source: {source}.")
SIGNED = _("{when}, {reviewer}, {role}.")
SIGNED_BY_ROLE = _("{when}, {role}.")
EVIDENCE_LISTED = 3
"""Entries that are told of each flag."""

TOO_EARLY = _(
    "There is no text for the record yet: it needs at least 24 hours between the patch and the latest upright score."
)
NO_PATCH_YET = _("No patch of this patient was done by {when}, so there is nothing to report.")
NO_SUCH_PATCH = _("This patient has no patch with that id that was done by {when}.")


def who(patient: Patient) -> list[tuple[str, str]]:
    """Whose report it is: what each thing is called, and what it is."""
    born = UNKNOWN
    if day := patient.date_of_birth:
        born = dated("yMMMd", datetime(day.year, day.month, day.day, tzinfo=UTC))
    return [
        (FIELDS["patient_name"], patient.patient_name or UNKNOWN),
        (FIELDS["date_of_birth"], born),
        (FIELDS["record_number"], patient.record_number or UNKNOWN),
    ]


def which(patch: Patch, local: Local) -> list[tuple[str, str]]:
    """Which patch the report is about, likewise."""
    cause = UNKNOWN if patch.cause is None else CHOICES[patch.cause]
    numbered = NUMBERED.format(number=patch.patch_number, when=when_in_full(local(patch.patch_time)))
    scores = (patch.baseline_upright, patch.baseline_lying)
    upright, lying = (UNKNOWN if score is None else score for score in scores)
    return [
        (PATCH, numbered),
        (FIELDS["cause"], cause),
        (PLACE, _place(patch)),
        (BASELINE, BOTH_SCORES.format(upright=upright, lying=lying)),
    ]


def _place(patch: Patch) -> str:
    volume = "" if patch.blood_volume_ml is None else said_number(patch.blood_volume_ml)
    if patch.spinal_level and volume:
        return LEVEL_AND_VOLUME.format(level=patch.spinal_level, volume=volume)
    return patch.spinal_level or (VOLUME.format(volume=volume) if volume else UNKNOWN)


def entries(course: Course) -> tuple[str, str]:
    """How many entries count, and the share of them that was typed or changed late."""
    count, late = len(course.entries), sum(is_late(entry, course.limits) for entry in course.entries)
    if not count:
        return ENTRIES, NONE
    said = ngettext("{count}, entered late: {late} ({percent} %)", "{count}, entered late: {late} ({percent} %)", count)
    return ENTRIES, said.format(count=count, late=late, percent=said_number(100 * late / count, most=0))


def others(diary: Diary, patch: Patch, local: Local) -> tuple[str, str] | None:
    """The other patches in one line; None where this is the only one."""
    rest = [each for each in diary.patches if each.id != patch.id]
    named = [NUMBERED.format(number=each.patch_number, when=when(local(each.patch_time))) for each in rest]
    if (more := len(named) - OTHERS_LISTED) > 0:
        # The latest: what came before them was known when they were done.
        left_out = ngettext("+{count} more patch", "+{count} more patches", more).format(count=more)
        named = [*named[-OTHERS_LISTED:], left_out]
    return (OTHER_PATCHES, "; ".join(named)) if named else None


def baseline_row(patch: Patch) -> tuple[str, ...]:
    """The scores of hour 0, a cell for each of the columns."""
    return (OF_HOUR.format(hour=0), *_scores(patch.baseline_upright, patch.baseline_lying), BEFORE)


def window_row(entry: Entry | None, course: Course, place: int, local: Local) -> tuple[str, ...]:
    """The scores of a window of the endpoints, likewise."""
    start, end, nominal = WINDOWS[place]
    if entry is None:
        return (OF_HOUR.format(hour=nominal), BLANK, BLANK, BLANK, NO_SCORE_IN.format(start=start, end=end))
    said = TAKEN_LATE if is_late(entry, course.limits) else TAKEN
    hour = hour_words(course.patch.hour_of(entry.observed_at))
    return (
        OF_HOUR.format(hour=nominal),
        *_scores(entry.answers.headache_upright, entry.answers.headache_lying),
        said.format(when=clock(local(entry.observed_at)), hour=hour),
    )


def latest_row(course: Course, local: Local) -> tuple[str, ...] | None:
    """The scores of the last reading, likewise; None where it lies within the windows, or there is none."""
    latest = course.latest
    if latest is None or latest.after < timedelta(hours=WINDOWS[-1][1]):
        return None
    said = TAKEN_LATE if is_late(latest.entry, course.limits) else TAKEN
    hour = hour_words(course.patch.hour_of(latest.at))
    return LATEST, *_scores(latest.upright, latest.lying), said.format(when=when(local(latest.at)), hour=hour)


def score_line(row: Sequence[str]) -> str:
    """A row of the scores as a line of text."""
    hour, upright, lying, gap, taken = row
    return SCORE_LINE.format(hour=hour, upright=upright, lying=lying, gap=gap, taken=taken)


def _scores(upright: int | None, lying: int | None) -> tuple[str, str, str]:
    gap = BLANK if upright is None or lying is None else with_sign(upright - lying)
    return BLANK if upright is None else str(upright), BLANK if lying is None else str(lying), gap


def evidence(
    conclusion: Conclusion, diary: Diary, patch: Patch, local: Local, *, end: float, told: int = EVIDENCE_LISTED
) -> str:
    """Since when a flag holds, the entries it rests on, the source of its rule, and who has seen to it.

    Args:
        end: the last hour of the chart. told: entries that are told; with 0 only the hours of them.
    """
    return " ".join(_evidence(conclusion, diary, patch, local, end, told))


def _evidence(conclusion: Conclusion, diary: Diary, patch: Patch, local: Local, end: float, told: int) -> Iterator[str]:
    if (hour := patch.hour_of(conclusion.since)) > end:
        yield BEYOND.format(hour=hour_words(hour))
    yield SINCE.format(when=when(local(conclusion.since)))
    if conclusion.carried_from is not None:
        yield CARRIED.format(number=conclusion.carried_from)
    known = {entry.id: entry for entry in diary.entries}
    entries = [known[each] for each in conclusion.entry_ids[: told or EVIDENCE_LISTED]]
    listed = [_reading(each, diary) if told else AT_HOUR.format(hour=_hour(each, diary)) for each in entries]
    if (more := len(conclusion.entry_ids) - len(entries)) > 0:
        listed.append(ngettext("and one more entry", "and {count} more entries", more).format(count=more))
    yield RESTS_ON.format(entries="; ".join(listed)) if listed else ON_NO_ENTRY
    yield SOURCE.format(source=cited(conclusion.source))
    if conclusion.reviewed is not None:
        yield reviewed(conclusion, patch, local)


def _reading(entry: Entry, diary: Diary) -> str:
    answers = answers_in_short(replace(entry.answers, note=""))
    return READING.format(hour=_hour(entry, diary), answers=answers)


def _hour(entry: Entry, diary: Diary) -> str:
    return hour_words(diary.patch(entry.patch_id).hour_of(entry.observed_at))


def signed(review: Review, local: Local) -> str:
    """When a sign-off was made, and by whom."""
    at, role = when(local(review.made_at)), CHOICES[review.role]
    if not review.reviewer:
        return SIGNED_BY_ROLE.format(when=at, role=role)
    return SIGNED.format(when=at, reviewer=review.reviewer, role=role)


def noted(entry: Entry, patch: Patch, local: Local) -> str:
    """When a note was written down."""
    hour = hour_words(patch.hour_of(entry.observed_at))
    return TAKEN.format(when=when(local(entry.observed_at)), hour=hour)


def more_flags(names: Sequence[str]) -> str:
    """How many flags are not listed, and which."""
    said = ngettext("+{count} more flag: {names}", "+{count} more flags: {names}", len(names))
    return said.format(count=len(names), names="; ".join(names))


def more_sign_offs(names: Sequence[str]) -> str:
    """How many sign-offs are not listed."""
    return ngettext("+{count} more sign-off", "+{count} more sign-offs", len(names)).format(count=len(names))


def more_notes(names: Sequence[str]) -> str:
    """How many entries have notes that are not listed."""
    said = ngettext("+{count} more entry with a note", "+{count} more entries with notes", len(names))
    return said.format(count=len(names))


def cut(count: int) -> str:
    """That so many letters of a text are left out."""
    return ngettext("… (+{count} letter)", "… (+{count} letters)", count).format(count=count)


def foot(assessment: Assessment, printed: datetime, local: Local) -> str:
    """By which rules, as of when, and when printed."""
    as_of, then = (when_in_full(local(each)) for each in (assessment.as_of, printed))
    return FOOT.format(version=assessment.rules_version, as_of=as_of, printed=then)
