"""The words of the diary table."""

from html import escape

from bloodpatch_tracker.assessment.course import is_late
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.entries import besides
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.times import Local, hour_words, when

COLUMNS = (_("When"), _("Hour"), _("Upright"), _("Lying"), _("Also"), _("Note"), _("By"), _("State"))
PATCHED_HOUR = _("{hour} (patch {number})")
LATE, CHANGED, VOIDED = _("late"), _("changed"), _("voided: {reason}")
BLANK = "–"


def cells(entry: Entry, patch: Patch, local: Local, limits: Thresholds = DEFAULT) -> tuple[str, ...]:
    """What each column says of an entry."""
    answers = entry.answers
    hour = hour_words(patch.hour_of(entry.observed_at))
    scores = (answers.headache_upright, answers.headache_lying)
    upright, lying = (BLANK if score is None else str(score) for score in scores)
    return (
        when(local(entry.observed_at)),
        hour if patch.patch_number == 1 else PATCHED_HOUR.format(hour=hour, number=patch.patch_number),
        upright,
        lying,
        besides(answers),
        answers.note,
        CHOICES[entry.author],
        state(entry, limits),
    )


def state(entry: Entry, limits: Thresholds = DEFAULT) -> str:
    """Late, changed, voided; blank for an entry as it was written in time."""
    said = [LATE] if is_late(entry, limits) else []
    if entry.amended_at is not None:
        said.append(CHANGED)
    if entry.voided_at is not None:
        said.append(VOIDED.format(reason=entry.void_reason or BLANK))
    return ", ".join(said)


def plain(text: str) -> str:
    """Text for a tooltip, where Qt would take markup for markup."""
    return f"<qt>{escape(text)}</qt>" if text else ""
