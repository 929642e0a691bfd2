"""What each line of the rules is called, says, and takes to end. Whole sentences with named fields, never pieces.

Calm and concrete: "noted before", never "caused"; "worth discussing with the team that did your patch", never "you
need". Nothing here diagnoses.
"""

from dataclasses import dataclass

from bloodpatch_tracker.assessment.conclusion import Clears, Line, SecondPatch, Severity
from bloodpatch_tracker.words.language import _


@dataclass(frozen=True)
class LineWords:
    """Title: two or three words for a banner. Says: what the diary shows. Do: what to do about it.

    Numbers in braces are thresholds, which `threshold_numbers.named` fills in: a clinic may have its own.
    """

    title: str
    says: str
    do: str = ""


LINES: dict[Line, LineWords] = {
    Line.EMERGENCY: LineWords(
        _("Emergency"),
        _("The diary shows a sign that needs urgent care, whatever the headache score."),
        _("Call your local emergency number now, then your clinic."),
    ),
    Line.FEVER: LineWords(
        _("Fever"),
        _("A temperature of {fever} or more was written down."),
        _("Call the team that did your patch today."),
    ),
    Line.RADIATING_PAIN: LineWords(
        _("New leg pain"),
        _("New shooting pain in the leg or buttock was written down."),
        _("Call the team that did your patch today."),
    ),
    Line.BLOOD_PRESSURE: LineWords(
        _("Blood pressure"),
        _("A blood pressure was written down that the team should know about today."),
        _("Call the team that did your patch today."),
    ),
    Line.BACK_PAIN_WORSE: LineWords(
        _("Back pain is worse"),
        _("Back pain is worse than the soreness to be expected at this time."),
        _("Call the team that did your patch today."),
    ),
    Line.REVERSED_PATTERN: LineWords(
        _("Worse lying down"),
        _("The headache was worse lying than upright; the pressure may now be too high, and a further patch may harm."),
        _("Call the team that did your patch today."),
    ),
    Line.CHANGED_CHARACTER: LineWords(
        _("The headache has changed"),
        _("The headache no longer gets better lying down, as it did before."),
        _("Call the team that did your patch today."),
    ),
    Line.WORSE_THAN_BEFORE: LineWords(
        _("Worse than before the patch"),
        _("The headache is clearly worse than it was before the patch."),
        _("Call the team that did your patch today."),
    ),
    Line.LATE_RETURN: LineWords(
        _("Back after weeks"),
        _("Symptoms are back more than {late_return_after} after the patch: a new episode, to be looked at afresh."),
        _("Call the team that did your patch today."),
    ),
    Line.REPEAT_FAILURE: LineWords(
        _("Another patch has not held"),
        _(
            "This was not the first patch, and symptoms are back or have not eased. Imaging or a specialist comes "
            "before another patch."
        ),
        _("Call the team that did your patch today."),
    ),
    Line.WORSENING: LineWords(
        _("Getting worse"),
        _("Relief has not come, and the latest score is clearly above those before it."),
        _("Call the team that did your patch today."),
    ),
    Line.NO_EARLY_RELIEF: LineWords(
        _("No early relief"),
        _("The headache upright is still severe some hours after the patch."),
        _("Tell the team that did your patch today; a patch is not repeated within {too_soon_before}."),
    ),
    Line.RETURNED: LineWords(
        _("Symptoms have returned"),
        _("After relief, the headache upright is back."),
        _("A second patch is worth discussing with the team that did your patch, once other causes are excluded."),
    ),
    Line.NOT_RELIEVED: LineWords(
        _("Not relieved"),
        _("Relief has not come so far."),
        _("A second patch is worth discussing with the team that did your patch, once other causes are excluded."),
    ),
    Line.NO_DATA: LineWords(
        _("No recent score"),
        _("There is no recent headache score, so nothing can be said; silence is not recovery."),
        _("Write down how it is upright when you can."),
    ),
    Line.POSSIBLE_RETURN: LineWords(
        _("Check again"),
        _("One score is higher than before. Single scores vary."),
        _("Score again upright in {twice_apart}."),
    ),
    Line.PARTIAL_RELIEF: LineWords(
        _("Partly relieved"),
        _("The headache has eased but is still above {relief} upright. Many improve over the first week."),
        _("Keep scoring; tell your team at follow-up."),
    ),
    Line.PERSISTENT: LineWords(
        _("Still there"),
        _("Some headache is left longer than is usual."),
        _("Mention it to your team at the next contact."),
    ),
    Line.RESTRICTION_BROKEN: LineWords(
        _("A restriction was broken"), _("Something was done that the plan did not allow yet.")
    ),
    Line.NOT_POSTURAL_BEFORE: LineWords(
        _("Not postural before"), _("Before the patch, lying down did not make the headache clearly better.")
    ),
    Line.RECOVERED: LineWords(
        _("Recovered so far"), _("Scores have been no higher than {recovered} over the last {recovered_window}.")
    ),
    Line.CLOSED: LineWords(
        _("Follow-up ended"),
        _("Follow-up ends after {follow_up_ends}, and no score was written down for {silence_long}."),
    ),
    Line.ON_COURSE: LineWords(_("On course"), _("The latest score upright is where it should be, or falling.")),
    Line.WAITING: LineWords(
        _("Waiting for the first score"), _("The patch is only hours old and nothing is written down yet.")
    ),
    Line.SETTLING: LineWords(
        _("Settling"), _("It is too early, or there is too little, to tell. Full effect may take 24 to 48 hours.")
    ),
}

SEVERITIES: dict[Severity, str] = {
    Severity.EMERGENCY: _("act now"),
    Severity.TODAY: _("call today"),
    Severity.DISCUSS: _("discuss"),
    Severity.RECHECK: _("check again"),
    Severity.WATCH: _("watch"),
    Severity.ROUTINE: _("routine"),
    Severity.NOTE: _("note"),
    Severity.GOOD: _("good"),
}

SECOND_PATCHES: dict[SecondPatch, str] = {
    SecondPatch.ASSESS_FIRST: _("Second patch: other causes come first. See the team before one is considered."),
    SecondPatch.TOO_SOON: _("Second patch: too soon. A patch is not repeated within {too_soon_before}."),
    SecondPatch.WORTH_DISCUSSING: _("Second patch: worth discussing with the team that did your patch."),
    SecondPatch.NO: _("Second patch: nothing here asks for one."),
}

CLEARS: dict[Clears, str] = {
    Clears.REVIEW: _("Stays until a nurse has reviewed it."),
    Clears.REVIEW_OR_TWO_LOW: _(
        "Clears with two upright scores of {clearing} or less, typed in time, at least {clearing_apart} apart "
        "with none above {clearing} between, or a nurse's review, or a new patch."
    ),
    Clears.NEXT_READING: _("Follows the scores: the next one decides."),
    Clears.A_SCORE: _("Clears with the next upright score."),
    Clears.ITS_CAUSES: _("Clears when what it follows from has cleared."),
    Clears.NOTHING: "",
}
