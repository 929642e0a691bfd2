"""`demo`: the app on sample patients, or on a whole made-up clinic."""

from argparse import Namespace

from bloodpatch_tracker.commands.speak import Stop, tell
from bloodpatch_tracker.words.commands import MAKING_UP
from bloodpatch_tracker.words.problems import not_written

MANY = 1_000
"""So many made-up patients take long enough to say so."""


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
    from bloodpatch_tracker.app import run_clinic_demo, run_demo

    if arguments.clinic is None:
        return run_demo()
    if arguments.clinic >= MANY:
        tell(MAKING_UP.format(count=arguments.clinic))
    return run_clinic_demo(arguments.clinic)
