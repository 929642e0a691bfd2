"""The sentences of one conclusion: what the diary shows, since when, and what would clear it."""

from datetime import datetime

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Line, Remark, SecondPatch
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.lines import CLEARS, LINES, SECOND_PATCHES
from bloodpatch_tracker.words.threshold_numbers import named
from bloodpatch_tracker.words.times import Local, hour_words, when

REMARKS: dict[Remark, str] = {
    Remark.LYING_UNKNOWN: _("Please also score lying flat for 15 minutes: it tells a leak from other causes."),
    Remark.NOTED_BEFORE: _("It was noted before a score at least {change} higher within {noted_within}."),
    Remark.WITHOUT_LATE: _(
        "This is so without what was entered late: late entries can raise a flag but never clear one."
    ),
    Remark.TOO_ILL: _("The last two entries say too ill to score."),
}
TOO_SOON = _("It is too soon for a second patch; call the team that did your patch today.")
SPONTANEOUS_WAIT = _("A patch for a spontaneous leak is given {spontaneous_wait} before a second one is spoken of.")
SCORED = _("The score upright was {score} at hour {hour}, {when}.")
CARRIED = _("Carried over from patch {number} until it is reviewed.")
REVIEWED = _("Reviewed by {reviewer}, {when}.")
REVIEWED_BY_NOBODY = _("Reviewed {when}.")
ALL_REVIEWED = _("Reviewed")
SPOKEN = _("You told us on {when} that you have spoken to your team.")
SECOND_SIGNED = _("Second patch: “{title}” bears on one and was signed off: {decision}.")
ENDED = _("Follow-up of this patch has ended. The last score upright was {score}, {when}.")

ABOUT_UPRIGHT = frozenset(Line) - {
    Line.EMERGENCY,
    Line.FEVER,
    Line.RADIATING_PAIN,
    Line.BLOOD_PRESSURE,
    Line.BACK_PAIN_WORSE,
    Line.REVERSED_PATTERN,
    Line.NO_DATA,
    Line.RESTRICTION_BROKEN,
    Line.NOT_POSTURAL_BEFORE,
}
"""Lines whose sentence tells the upright score that made them hold."""


def message(conclusion: Conclusion, patch: Patch, local: Local | None = None) -> str:
    """What one conclusion says, in a few whole sentences; times are the patch's own, if nobody says otherwise."""
    if conclusion.line is Line.CLOSED and conclusion.score_at is not None:
        return ENDED.format(score=conclusion.score, when=_when(conclusion.score_at, patch, local))
    return _told(conclusion, shows(conclusion), _scored(conclusion, patch, local))


def in_short(conclusion: Conclusion, patch: Patch, local: Local | None = None) -> str:
    """The same without the score that fired it, for where the latest score stands beside."""
    if conclusion.line is Line.CLOSED:
        return message(conclusion, patch, local)
    return _told(conclusion, shows(conclusion))


def shows(conclusion: Conclusion) -> str:
    """What the diary shows by this line, without what to do about it."""
    return named(LINES[conclusion.line].says, conclusion.limits)


def to_do(conclusion: Conclusion) -> str:
    """Only what to do about it; what it says, where there is nothing to do."""
    return _advice(conclusion) or shows(conclusion)


def _told(conclusion: Conclusion, *sentences_before: str) -> str:
    sentences = list(sentences_before)
    remarks = (REMARKS[remark] for remark in Remark if remark in conclusion.remarks and remark in REMARKS)
    sentences += [named(remark, conclusion.limits) for remark in remarks]
    sentences.append(_advice(conclusion))
    if conclusion.carried_from is not None:
        sentences.append(CARRIED.format(number=conclusion.carried_from))
    return " ".join(sentence for sentence in sentences if sentence)


def _scored(conclusion: Conclusion, patch: Patch, local: Local | None) -> str:
    """The upright score that a line about upright scores is about."""
    if conclusion.line not in ABOUT_UPRIGHT or conclusion.score_at is None or conclusion.carried_from is not None:
        return ""
    hour = hour_words(patch.hour_of(conclusion.score_at))
    return SCORED.format(score=conclusion.score, hour=hour, when=_when(conclusion.score_at, patch, local))


def _advice(conclusion: Conclusion) -> str:
    if Remark.BEFORE_HOUR_24 in conclusion.remarks:
        return TOO_SOON
    if Remark.BEFORE_HOUR_72 in conclusion.remarks:
        return named(SPONTANEOUS_WAIT, conclusion.limits)
    return named(LINES[conclusion.line].do, conclusion.limits)


def reviewed(conclusion: Conclusion, patch: Patch, local: Local | None = None) -> str:
    """Who has seen to it, or nothing."""
    if conclusion.reviewed is not None:
        at = _when(conclusion.reviewed.made_at, patch, local)
        who = conclusion.reviewed.reviewer
        return REVIEWED.format(reviewer=who, when=at) if who else REVIEWED_BY_NOBODY.format(when=at)
    if conclusion.spoken is not None:
        return SPOKEN.format(when=_when(conclusion.spoken.made_at, patch, local))
    return ""


def clears(conclusion: Conclusion) -> str:
    """What would end it; nothing where nothing does or a review has covered it."""
    return "" if conclusion.reviewed else named(CLEARS[conclusion.clears], conclusion.limits)


def title(assessment: Assessment) -> str:
    """The status in two or three words."""
    return LINES[assessment.status.line].title if assessment.status else ALL_REVIEWED


def status_message(assessment: Assessment, local: Local | None = None) -> str:
    """What the status says; where only reviewed flags are left, who has seen to them."""
    if assessment.status is not None:
        return in_short(assessment.status, assessment.patch, local)
    return reviewed(assessment.conclusions[0], assessment.patch, local)


def second_patch(assessment: Assessment) -> str:
    """What the diary says about a second patch; where that was signed off, what was decided."""
    bearing = (each for each in assessment.conclusions if each.second_patch is not SecondPatch.NO and each.reviewed)
    signed = next(bearing, None)
    if assessment.second_patch is SecondPatch.NO and signed is not None and signed.reviewed is not None:
        return SECOND_SIGNED.format(title=LINES[signed.line].title, decision=CHOICES[signed.reviewed.decision])
    return named(SECOND_PATCHES[assessment.second_patch], assessment.limits)


def _when(moment: datetime, patch: Patch, local: Local | None) -> str:
    return when(local(moment) if local else moment.astimezone(patch.patch_time.tzinfo))
