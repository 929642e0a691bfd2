"""`upgrade`: the database made, or brought up to date; for whoever keeps one on a server, without a window."""

from argparse import Namespace

from bloodpatch_tracker.commands.kept_book import kept_book
from bloodpatch_tracker.commands.speak import say
from bloodpatch_tracker.words.commands import UP_TO_DATE


def run(arguments: Namespace) -> int:
    """Open the database as every command does, which is all it takes."""
    with kept_book(arguments.database, create=True):
        say(UP_TO_DATE)
    return 0
