"""What to say when a whole entry or patch is refused in the window."""

from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.words.fields import FIELDS
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.problems import refusal
from bloodpatch_tracker.words.times import Local, when

NOTHING_ANSWERED = _("Nothing is answered yet. One answer is enough: a score, or anything else.")
BEFORE_PATCH = _("That is before the patch ({time}). An entry belongs to the time after it.")
AFTER_NEXT_PATCH = _("That is at or after the next patch. An entry belongs to the time of its own patch.")
AFTER_TYPED = _("That is in the future, or after it was typed. Choose an earlier time.")
NO_SUCH_TIME = _("The clocks were put forward over that time, so it never was. Choose another.")
NUMBER_TAKEN = _("There is a patch with that number already. Each patch has its own.")
OUT_OF_ORDER = _("A later patch has a higher number. Look at the number and the time.")
IN_FIELD = "{field}: {sentence}"
SENTENCES: dict[Why, str] = {
    Why.NO_ANSWER: NOTHING_ANSWERED,
    Why.AFTER_NEXT_PATCH: AFTER_NEXT_PATCH,
    Why.AFTER_RECORDED: AFTER_TYPED,
    Why.NOT_A_TIME: NO_SUCH_TIME,
    Why.NUMBER_TAKEN: NUMBER_TAKEN,
    Why.NUMBER_OUT_OF_ORDER: OUT_OF_ORDER,
}


def sentence(problem: Problem, patch: Patch | None = None, local: Local | None = None) -> str:
    """What is wrong with the whole, said to the person who typed it."""
    if problem.why is Why.BEFORE_PATCH and patch is not None:
        return BEFORE_PATCH.format(time=when(local(patch.patch_time) if local else patch.patch_time))
    told = refusal(problem, said_number)
    named = IN_FIELD.format(field=FIELDS[problem.field], sentence=told) if problem.field in FIELDS else told
    return SENTENCES.get(problem.why) or named


def moved_past(count: int) -> str:
    """Why a patch cannot have that time: entries would no longer lie between their patch and the next."""
    return ngettext(
        "With that time one entry would lie before its patch or after the next. Choose another time.",
        "With that time {count} entries would lie before their patch or after the next. Choose another time.",
        count,
    ).format(count=count)
