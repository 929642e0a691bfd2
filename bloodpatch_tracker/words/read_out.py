"""What a mark on the chart says when it is pointed at or stepped to."""

from bloodpatch_tracker.assessment.conclusion import Assessment, Severity
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.lines import LINES
from bloodpatch_tracker.words.times import Local, hour_words, when

HINT = "Point at a mark, or step through them with ← and →."
NOTHING = "Nothing is drawn yet."
ENTRY = "{when}, hour {hour}: {answers}"
FLAG = "Flag {number}, since hour {hour}: {title}"
PATCH = "Patch {number}, at hour {hour} of this one"
BEFORE_UPRIGHT = "Just before the patch: upright {score}"
BEFORE_LYING = "Just before the patch: lying {score}"


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
