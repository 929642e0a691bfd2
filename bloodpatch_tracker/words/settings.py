"""The words of the settings, by the names that the rows of the table have."""

from collections.abc import Sequence

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.numbers import said_number

TITLE = _("Settings")
SAVE = _("&Save")
DEFAULTS, DEFAULTS_NAME = _("&Defaults"), _("Back to the defaults")
DEFAULTS_SHOWN = _("These are the defaults. Nothing is kept until you save.")
LOOK_AT_FIELDS = _("Nothing is saved yet: a field needs another look.")
LESS, MORE = _("{label}: less"), _("{label}: more")
YES, NO = _("Yes"), _("No")
WITH_UNIT = _("{label} ({unit})")

GROUPS = {
    "screen": _("The screen"),
    "writing": _("Who writes, and how"),
    "help": _("Whom to call"),
    "reminders": _("Reminders"),
    "check-ins": _("When to check in"),
    "plan": _("Your clinic’s own plan"),
    "rules": _("Your clinic’s own thresholds"),
}

LABELS = {
    "theme": _("Theme"),
    "brightness": _("Brightness"),
    "text_percent": _("Size of the text"),
    "contrast": _("Contrast"),
    "role": _("Who usually writes here"),
    "reviewer": _("Name on sign-offs"),
    "language": _("Language"),
    "temperature_unit": _("Temperatures in"),
    "weight_unit": _("Weights in"),
    "emergency_number": _("Emergency number"),
    "emergency_advice": _("Emergency advice where you live"),
    "clinic_name": _("Clinic’s name"),
    "clinic_phone": _("Clinic’s phone"),
    "remind": _("Remind me of check-ins"),
    "notify": _("Use the system’s notifications"),
    "stay_in_tray": _("Go on reminding when the window is closed"),
    "quiet_from": _("Quiet from"),
    "quiet_until": _("Quiet until"),
    "snooze_minutes": _("“Later” means later by"),
    "early_hours": _("First hours after the patch"),
    "first_times": _("Then, until hour 72, at"),
    "week_times": _("Then, until day 7, at"),
    "fortnight_times": _("Then, until day 14, at"),
    "plan_name": _("Name of the plan"),
    "plan_flat_hours": _("Lying mostly flat for"),
    "plan_quiet_hours": _("A quiet day at home for"),
    "plan_hours": _("No strenuous activity, bending or heavy lifting for"),
    "plan_lift_kg": _("Lift no more than"),
    "thresholds_file": _("Their file"),
}

HELP = {
    "theme": _("Night is very dim, for when any light hurts. “As the system” changes with the computer."),
    "brightness": _("Takes light away from whatever colors are chosen. What must be read stays readable."),
    "text_percent": _("Keys and fields grow with it."),
    "contrast": _("High contrast makes letters and borders stand out more."),
    "role": _("Each entry says who wrote it. It can be changed for a single entry."),
    "reviewer": _("For nurses: whose name stands under what is signed off here."),
    "language": _("Takes effect when the program is next started."),
    "temperature_unit": _("For typing and reading. What is already kept stays the same."),
    "weight_unit": _("For typing and reading. What is already kept stays the same."),
    "emergency_number": _("Shown very large with the warning signs. Blank says “your local emergency number”."),
    "emergency_advice": _("Shown with the warning signs, such as which hospital to go to. It may have several lines."),
    "clinic_name": _("Used where a patch names no clinic of its own."),
    "clinic_phone": _("Used where a patch names no number of its own."),
    "remind": _("A quiet line in the window when a check-in is due. Never during warning signs."),
    "notify": _("So that you see a reminder while you do something else. They tell nothing of the diary."),
    "stay_in_tray": _("The program stays as a small icon beside the clock. Quit it there or in the menu."),
    "quiet_from": _("No reminders from this time on. The same time twice means never quiet."),
    "quiet_until": _("What was due in the quiet hours is asked at this time."),
    "snooze_minutes": _("A reminder that is put off comes back once."),
    "early_hours": _("Whole hours, with commas between them, like 1, 2, 4. Blank means none."),
    "first_times": _("Times of day, with commas between them. Blank means none."),
    "week_times": _("Times of day, with commas between them. Blank means none."),
    "fortnight_times": _("Afterwards once a week, at the first of these, until week 6."),
    "plan_name": _("Offered beside the published plans when a patch is written down."),
    "plan_flat_hours": _("Hours from the patch. Blank is as in the standard plan."),
    "plan_quiet_hours": _("Hours from the patch. Blank is as in the standard plan."),
    "plan_hours": _("Hours from the patch. A plan is offered only where this is filled in."),
    "plan_lift_kg": _("0 means lift nothing. Blank is as in the standard plan."),
    "thresholds_file": _(
        "One file for all stations, such as on a share. Blank is the one beside the settings. A nurse changes the "
        "thresholds by the menu."
    ),
}

AS_SYSTEM, BY_REGION = _("As the system"), _("As usual where I live")
CHOICES = {
    "theme": {"system": AS_SYSTEM, "light": _("Light"), "dim": _("Dim"), "night": _("Night")},
    "contrast": {"system": AS_SYSTEM, "normal": _("Normal"), "high": _("High")},
    "role": {"patient": _("Patient"), "caregiver": _("Caregiver"), "nurse": _("Nurse")},
    "language": {"": AS_SYSTEM, "en": "English", "es": "Español"},  # each by its own name, in every language
    "temperature_unit": {"": BY_REGION, "c": "°C", "f": "°F"},
    "weight_unit": {"": BY_REGION, "kg": "kg", "lb": "lb"},
}

UNITS = {"percent": "%", "minutes": _("minutes"), "hours": _("hours"), "kg": "kg"}
PERCENT = _("{number} %")

PROBLEMS = {
    Why.OUT_OF_RANGE: _("“{given}” is outside {low} to {high}."),
    Why.NOT_A_WHOLE_NUMBER: _("“{given}” is not a whole number from {low} to {high}."),
    Why.NOT_A_NUMBER: _("“{given}” is not a number from {low} to {high}."),
    Why.NOT_A_TIME: _("“{given}” is not a time of day; right would be one like 22:00."),
    Why.TOO_LONG: _("This is longer than {high} characters."),
    Why.TOO_MANY_CELLS: _("These are {given}; up to {high} are right."),
    Why.NOT_TEXT: _("There are characters in this that cannot be shown. Typing it anew helps."),
    Why.MISSING: _("Nothing is given here, and it is needed."),
}

NOT_READ = {
    "not-toml": _(
        "The settings file cannot be read, so the defaults are used. It is left as it is; when you save the settings, "
        "it is moved aside and kept."
    ),
    "too-large": _(
        "The settings file is far too large to be one, so the defaults are used. It is left as it is; when you save "
        "the settings, it is moved aside and kept."
    ),
    "unreadable": _(
        "The settings file may not be read, so the defaults are used. Look whether you may open it: {path}"
    ),
}
SOME_NOT_READ = _("Some settings could not be read and are as by default: {names}.")
MOVED_ASIDE = _("The settings are saved. The file that could not be read is kept as {name}.")
NOT_KEPT = _("The settings hold for now but could not be kept: {path} cannot be written.")


def refusal(problem: Problem) -> str:
    """What is wrong with what was typed, and what would be right."""
    low, high = (said_number(limit) if limit is not None else "" for limit in (problem.low, problem.high))
    return PROBLEMS[problem.why].format(given=problem.given, low=low, high=high)


def not_read(problems: Sequence[Problem], trouble: str | None, path: str) -> str:
    """What could not be read of the settings file, in one sentence; blank where all could.

    Args:
        trouble: why nothing could be read, one of the words of NOT_READ.
    """
    if trouble:
        return NOT_READ[trouble].format(path=path)
    names = dict.fromkeys(LABELS[problem.field] for problem in problems)
    return SOME_NOT_READ.format(names=", ".join(names)) if names else ""
