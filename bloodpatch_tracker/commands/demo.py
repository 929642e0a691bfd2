"""`demo`: the app on sample patients."""

from argparse import Namespace


def run(arguments: Namespace) -> int:
    """Open the app on a database that is thrown away, or draw its screens into a folder."""
    if arguments.screenshots is not None:
        from bloodpatch_tracker.screenshots import draw_all

        return draw_all(arguments.screenshots)
    from bloodpatch_tracker.app import run_demo

    return run_demo()
