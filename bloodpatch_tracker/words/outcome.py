"""What came of something that was done in the window."""

from datetime import tzinfo

from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.words import sign_off
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.times import when

SAVED = _("Saved: {what}.")
SAVED_FOR = _("Saved for {when}: {what}.")
CHANGED = _("Changed. The old answers stay in the history.")
VOIDED = _("Voided. It stays in the diary but no longer counts.")
UNVOIDED = _("Counted again.")
PATCH_ADDED = _("The patch is written down.")
CORRECTED = _("The facts are corrected. The old ones stay in the history.")
SPOKEN = _("Written down: you have spoken to your team. What the diary shows stays until a nurse has reviewed it.")
NO_PATCH = _("No patch of this patient is written down yet. The diary begins with one.")
ADD_PATCH = _("Write &down the patch")
PATCH_TO_COME = _("The patch is on {when}. The diary begins then.")


def kept(change: Change, zone: tzinfo | None) -> str:
    """What is safe now; with its time, where that is not the time of writing."""
    new = change.action is Action.ADDED
    if isinstance(change.after, Review):
        return _of_review(change.action, change.after)
    if not isinstance(change.after, Entry):
        return PATCH_ADDED if new else CORRECTED
    if new and change.after.observed_at != change.after.recorded_at:
        moment = when(change.after.observed_at.astimezone(zone))
        return SAVED_FOR.format(when=moment, what=answers_in_short(change.after.answers))
    if new:
        return SAVED.format(what=answers_in_short(change.after.answers))
    return {Action.VOIDED: VOIDED, Action.UNVOIDED: UNVOIDED}.get(change.action, CHANGED)


def _of_review(action: Action, review: Review) -> str:
    if review.role is not Author.NURSE:
        return SPOKEN
    return {Action.VOIDED: sign_off.TAKEN_BACK, Action.UNVOIDED: sign_off.PUT_BACK}.get(action, sign_off.SIGNED)


def no_patch_yet(patches: tuple[Patch, ...], zone: tzinfo | None) -> tuple[str, str]:
    """Why a diary shows nothing yet, and what can be done about it, if anything."""
    if not patches:
        return NO_PATCH, ADD_PATCH
    return PATCH_TO_COME.format(when=when(patches[0].patch_time.astimezone(zone))), ""
