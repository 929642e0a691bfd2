"""The words of the warning signs: whom to call, and what can be done besides."""

from textwrap import fill

from bloodpatch_tracker.words.language import _

BACK = _("&Back")
STILL_CALL = _("{saved} If you have not called yet, call now.")
FIRST = _("If any of these is so, call now: the emergency number first, then your clinic. Writing it down can wait.")
EMERGENCY = _("Emergency")
NO_EMERGENCY_NUMBER = _("your local emergency number")
CLINIC = _("Your clinic")
CLINIC_NAMED = _("Your clinic: {name}")
NO_CLINIC_NUMBER = _("Its number is not written down yet.")
COPY_EMERGENCY, COPY_CLINIC = _("&Copy"), _("Co&py")
COPY_EMERGENCY_NAME, COPY_CLINIC_NAME = _("Copy the emergency number"), _("Copy the clinic’s number")
COPIED = _("Copied")
ADVICE = _("What to do here in an emergency")
SPOKEN_KEY = _("I have spo&ken to my team")

LONGEST_LINE = 16
"""Characters; longer than any number that can be dialled, so only other text is broken."""


def clinic(name: str) -> str:
    """What stands above the clinic's number."""
    return CLINIC_NAMED.format(name=name) if name else CLINIC


def in_lines(number: str) -> str:
    """A number for very large letters: where it is no number but a text, in lines that fit."""
    return fill(number, LONGEST_LINE, break_on_hyphens=False)
