"""What each line of the rules is called, says, and takes to end. Whole sentences with named fields, never pieces.

Calm and concrete: "noted before", never "caused"; "worth discussing with the team that did your patch", never "you
need". Nothing here diagnoses.
"""

from dataclasses import dataclass

from bloodpatch_tracker.assessment.conclusion import Clears, Line, SecondPatch, Severity


@dataclass(frozen=True)
class LineWords:
    """Title: two or three words for a banner. Says: what the diary shows. Do: what to do about it."""

    title: str
    says: str
    do: str = ""


LINES: dict[Line, LineWords] = {
    Line.EMERGENCY: LineWords(
        "Emergency",
        "The diary shows a sign that needs urgent care, whatever the headache score.",
        "Call your local emergency number now, then your clinic.",
    ),
    Line.FEVER: LineWords(
        "Fever", "A temperature of 38.0 °C or more was written down.", "Call the team that did your patch today."
    ),
    Line.RADIATING_PAIN: LineWords(
        "New leg pain",
        "New shooting pain in the leg or buttock was written down.",
        "Call the team that did your patch today.",
    ),
    Line.BLOOD_PRESSURE: LineWords(
        "Blood pressure",
        "A blood pressure was written down that the team should know about today.",
        "Call the team that did your patch today.",
    ),
    Line.BACK_PAIN_WORSE: LineWords(
        "Back pain is worse",
        "Back pain is worse than the soreness to be expected at this time.",
        "Call the team that did your patch today.",
    ),
    Line.REVERSED_PATTERN: LineWords(
        "Worse lying down",
        "The headache was worse lying than upright; the pressure may now be too high, and a further patch may harm.",
        "Call the team that did your patch today.",
    ),
    Line.CHANGED_CHARACTER: LineWords(
        "The headache has changed",
        "The headache no longer gets better lying down, as it did before.",
        "Call the team that did your patch today.",
    ),
    Line.WORSE_THAN_BEFORE: LineWords(
        "Worse than before the patch",
        "The headache is clearly worse than it was before the patch.",
        "Call the team that did your patch today.",
    ),
    Line.LATE_RETURN: LineWords(
        "Back after weeks",
        "Symptoms are back more than six weeks after the patch: a new episode, to be looked at afresh.",
        "Call the team that did your patch today.",
    ),
    Line.REPEAT_FAILURE: LineWords(
        "Another patch has not held",
        "This was not the first patch, and symptoms are back or have not eased. Imaging or a specialist comes before "
        "another patch.",
        "Call the team that did your patch today.",
    ),
    Line.WORSENING: LineWords(
        "Getting worse",
        "Relief has not come, and the latest score is clearly above those before it.",
        "Call the team that did your patch today.",
    ),
    Line.NO_EARLY_RELIEF: LineWords(
        "No early relief",
        "The headache upright is still severe some hours after the patch.",
        "Tell the team that did your patch today; a patch is not repeated within 24 hours.",
    ),
    Line.RETURNED: LineWords(
        "Symptoms have returned",
        "After relief, the headache upright is back.",
        "A second patch is worth discussing with the team that did your patch, once other causes are excluded.",
    ),
    Line.NOT_RELIEVED: LineWords(
        "Not relieved",
        "Relief has not come so far.",
        "A second patch is worth discussing with the team that did your patch, once other causes are excluded.",
    ),
    Line.NO_DATA: LineWords(
        "No recent score",
        "There is no recent headache score, so nothing can be said; silence is not recovery.",
        "Write down how it is upright when you can.",
    ),
    Line.POSSIBLE_RETURN: LineWords(
        "Check again",
        "One score is higher than before. Single scores vary.",
        "Score again upright in 2 hours.",
    ),
    Line.PARTIAL_RELIEF: LineWords(
        "Partly relieved",
        "The headache has eased but is still above 3 upright. Many improve over the first week.",
        "Keep scoring; tell your team at follow-up.",
    ),
    Line.PERSISTENT: LineWords(
        "Still there",
        "Some headache is left longer than is usual.",
        "Mention it to your team at the next contact.",
    ),
    Line.RESTRICTION_BROKEN: LineWords(
        "A restriction was broken", "Something was done that the plan did not allow yet."
    ),
    Line.NOT_POSTURAL_BEFORE: LineWords(
        "Not postural before", "Before the patch, lying down did not make the headache clearly better."
    ),
    Line.RECOVERED: LineWords("Recovered so far", "Scores have been 0 or 1 over the last two days."),
    Line.CLOSED: LineWords("Follow-up ended", "Six weeks have passed and no score was written down for 8 days."),
    Line.ON_COURSE: LineWords("On course", "The latest score upright is where it should be, or falling."),
    Line.WAITING: LineWords(
        "Waiting for the first score", "The patch is only hours old and nothing is written down yet."
    ),
    Line.SETTLING: LineWords(
        "Settling", "It is too early, or there is too little, to tell. Full effect may take 24 to 48 hours."
    ),
}

SEVERITIES: dict[Severity, str] = {
    Severity.EMERGENCY: "act now",
    Severity.TODAY: "call today",
    Severity.DISCUSS: "discuss",
    Severity.RECHECK: "check again",
    Severity.WATCH: "watch",
    Severity.ROUTINE: "routine",
    Severity.NOTE: "note",
    Severity.GOOD: "good",
}

SECOND_PATCHES: dict[SecondPatch, str] = {
    SecondPatch.ASSESS_FIRST: "Second patch: other causes come first. See the team before one is considered.",
    SecondPatch.TOO_SOON: "Second patch: too soon. A patch is not repeated within 24 hours.",
    SecondPatch.WORTH_DISCUSSING: "Second patch: worth discussing with the team that did your patch.",
    SecondPatch.NO: "Second patch: nothing here asks for one.",
}

CLEARS: dict[Clears, str] = {
    Clears.REVIEW: "Stays until a nurse has reviewed it.",
    Clears.REVIEW_OR_TWO_LOW: "Clears with two upright scores of 3 or less, typed in time, at least 12 hours apart "
    "with none above 3 between, or a nurse's review, or a new patch.",
    Clears.NEXT_READING: "Follows the scores: the next one decides.",
    Clears.A_SCORE: "Clears with the next upright score.",
    Clears.ITS_CAUSES: "Clears when what it follows from has cleared.",
    Clears.NOTHING: "",
}
