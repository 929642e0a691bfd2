"""The words of a nurse's sign-off."""

from collections.abc import Callable
from datetime import datetime

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Severity
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.lines import LINES
from bloodpatch_tracker.words.times import when

TITLE = _("Sign-off")
DECISION = _("What was decided")
COMMENT, REVIEWER = _("Comment"), _("Your name")
SIGN, SIGN_NAME = _("Sign off"), _("Sign off this patch")
NEXT_PATCH = _("Write down the next patch…")
COVERS = _("It covers what is flagged now: {flags}. They stay quiet until they clear and come back, or get worse.")
COVERS_NOTHING = _("Nothing is flagged now. A sign-off is written down all the same.")
ENDED = _("This patch was ended by the next one; it is signed off there.")
MAY_HARM = _("Worse lying down was noted: a further patch may harm.")
NO_DECISION = _("Choose what was decided.")
NO_NAME = _("Write your name: a sign-off says who made it.")
CHANGED = _("Somebody else wrote in this diary while you were at it. Look at what it says now, then sign off again.")
SIGNED = _("Signed off. You can take it back today.")
TAKEN_BACK = _("Taken back. It stays in the history, and what it covered is flagged again.")
PUT_BACK = _("Signed off again.")
DONE = _("Sign-offs so far")
NONE_SO_FAR = _("Nobody has signed off this patch yet.")
MADE = _("{when} · {reviewer} · {decision}")
MADE_AND_TAKEN_BACK = _("{when} · {reviewer} · {decision} – taken back {at}")
WITHOUT_NAME = _("without a name")
BY_PATIENT, BY_CAREGIVER = _("the patient"), _("a caregiver")
TAKE_BACK, TAKE_BACK_NAME = _("Take back"), _("Take back the sign-off of {when}")
BY_MISTAKE = _("taken back by the reviewer")
LISTED = ", "


def covers(assessment: Assessment) -> str:
    """What a sign-off made now would cover."""
    flags = [LINES[each.line].title for each in assessment.conclusions if is_open(each)]
    return COVERS.format(flags=LISTED.join(flags)) if flags else COVERS_NOTHING


def is_open(conclusion: Conclusion) -> bool:
    """Whether it asks for something and nobody has reviewed it."""
    return conclusion.severity not in (Severity.NOTE, Severity.GOOD) and conclusion.reviewed is None


def made(review: Review, local: Callable[[datetime], datetime]) -> str:
    """A review in a line: when, by whom, what, and when it was taken back."""
    said = {
        "when": when(local(review.made_at)),
        "reviewer": reviewer(review),
        "decision": CHOICES[review.decision],
    }
    if review.voided_at is None:
        return MADE.format(**said)
    return MADE_AND_TAKEN_BACK.format(**said, at=when(local(review.voided_at)))


def reviewer(review: Review) -> str:
    """Whose review it is."""
    if review.role is Author.NURSE:
        return review.reviewer or WITHOUT_NAME
    return BY_PATIENT if review.role is Author.PATIENT else BY_CAREGIVER
