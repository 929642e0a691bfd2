"""No sub-command: the app itself."""

from argparse import Namespace


def run(arguments: Namespace) -> int:
    """Open the app on a database."""
    from bloodpatch_tracker.app import run_window

    return run_window(arguments.database)
