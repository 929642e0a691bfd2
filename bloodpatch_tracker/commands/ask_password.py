"""Asking for a password on the terminal, where nobody sees what is typed."""

import sys
from getpass import getpass

from bloodpatch_tracker.words.problems import safe_name
from bloodpatch_tracker.words.server import ASKED, ASKED_AGAIN


def ask_password(place: str, again: bool) -> str | None:
    """The password of a place, as whoever sits at the terminal types it; None where nobody does, or does not tell."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    try:
        return getpass((ASKED_AGAIN if again else ASKED).format(place=safe_name(place))) or None
    except EOFError:
        return None
