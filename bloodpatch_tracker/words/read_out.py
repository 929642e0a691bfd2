"""What a mark on the chart says when it is pointed at or stepped to."""

from datetime import timedelta

from bloodpatch_tracker.assessment.conclusion import Assessment, Severity
from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.assessment.kept import kept_so_far
from bloodpatch_tracker.assessment.restrictions import restrictions_end
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.words.chart_plan import plan_kept
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.lines import LINES
from bloodpatch_tracker.words.times import Local, hour_words, when

HINT = _("Point at a mark, or step through them with ← and →.")
NOTHING = _("Nothing is drawn yet.")
ENTRY = _("{when}, hour {hour}: {answers}")
FLAG = _("Flag {number}, since hour {hour}: {title}")
PATCH = _("Patch {number}, at hour {hour} of this one")
LAID = _("Patch {number}: {entry}")
MISSED = _("No score for the check-in of {when}")
PLAN = _("Restrictions until {when}: {kept}")
BEFORE_UPRIGHT = _("Just before the patch: upright {score}")
BEFORE_LYING = _("Just before the patch: lying {score}")


def entry(diary: Diary, entry_id: object, local: Local) -> str:
    """An entry: its moment, its hour and all its answers."""
    found: Entry = next(each for each in diary.entries if each.id == entry_id)
    hour = hour_words(diary.patch(found.patch_id).hour_of(found.observed_at))
    return ENTRY.format(when=when(local(found.observed_at)), hour=hour, answers=answers_in_short(found.answers))


def flag(assessment: Assessment, number: int, hour: float) -> str:
    """A flag by its number: its place among the conclusions that ask for something."""
    asking = [each for each in assessment.conclusions if each.severity not in (Severity.NOTE, Severity.GOOD)]
    return FLAG.format(number=number, hour=hour_words(hour), title=LINES[asking[number - 1].line].title)


def later_patch(number: int, hour: float) -> str:
    """A patch that came after the one that is drawn."""
    return PATCH.format(number=number, hour=hour_words(hour))


def laid(diary: Diary, entry_id: object, local: Local) -> str:
    """An entry of a patch that is laid over the one that is drawn."""
    found = next(each for each in diary.entries if each.id == entry_id)
    return LAID.format(number=diary.patch(found.patch_id).patch_number, entry=entry(diary, entry_id, local))


def missed(patch: Patch, hour: float, local: Local) -> str:
    """A check-in nobody answered, by the hour it was due."""
    return MISSED.format(when=when(local(patch.patch_time + timedelta(hours=hour))))


def plan(diary: Diary, assessment: Assessment, local: Local) -> str:
    """Until when the restrictions last, or lasted, and how they were kept."""
    patch, limits = assessment.patch, assessment.limits
    end, course = restrictions_end(patch, limits), course_of(diary, patch, assessment.as_of, limits)
    kept = plan_kept(kept_so_far(course), assessment.as_of >= end)
    return PLAN.format(when=when(local(end)), kept=kept)
