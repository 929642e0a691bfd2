"""The words of reminders: in the window, in the tray, in notifications. None has room for anything of a diary."""

from bloodpatch_tracker.words.language import _, ngettext

TIME_FOR_A_SCORE = _("It is time for a score.")
NAME = _("Reminder")
LOG_NOW = _("Log now")
SKIP = _("Skip this one")
OPEN, LOG, SIGNS, QUIT = _("Open"), _("Log a score"), _("Warning signs"), _("Quit")
STAYS = _("The program stays here and goes on reminding. Quit in this menu ends it.")


def snooze(minutes: int) -> str:
    """To be reminded once more."""
    return ngettext("In {count} min", "In {count} min", minutes).format(count=minutes)
