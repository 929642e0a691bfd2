"""`demo`: the app on sample patients."""

from argparse import Namespace

from bloodpatch_tracker.commands.speak import Stop
from bloodpatch_tracker.words.problems import not_written


def run(arguments: Namespace) -> int:
    """Open the app on a database that is thrown away, or draw its screens into a folder.

    Raises:
        Stop: there is no display, or the folder cannot be written.
    """
    if arguments.screenshots is not None:
        from bloodpatch_tracker.screenshots import draw_all

        try:
            return draw_all(arguments.screenshots)
        except OSError as error:
            raise Stop(not_written(str(arguments.screenshots), error)) from error
    from bloodpatch_tracker.app import run_demo

    return run_demo()
