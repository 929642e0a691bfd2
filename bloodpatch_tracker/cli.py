"""The command line: the language is chosen, the arguments are read, a command does what they ask for.

What can be asked for is in `commands/arguments.py`, what is done in the other files of `commands`. Nothing with a
sentence in it is imported up here, since sentences are looked up in the language that is chosen first.
"""

import io
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from bloodpatch_tracker.places import settings_file
from bloodpatch_tracker.words.language import speak

Run = Callable[[Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say; those of the process, if none are given.

    Returns:
        0 done; 1 the data or the request is bad, told in a line each on standard error; 2 wrong usage.

    Raises:
        SystemExit: from the parser: 2 for wrong usage, 0 after help and version.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a program started without a terminal may have none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    choose_language()
    from bloodpatch_tracker.commands.arguments import parse
    from bloodpatch_tracker.commands.speak import Stop, flush, leave_quietly, tell

    arguments = parse(argv)
    try:
        status = command(arguments.command)(arguments)
        flush()
    except Stop as stop:
        tell(stop.sentence)
        return stop.status
    except BrokenPipeError:  # whoever reads has read enough
        leave_quietly()
        return 0
    except KeyboardInterrupt:  # as shells have it for what was interrupted
        leave_quietly()
        return 130
    return status


def choose_language() -> None:
    """Speak the language of the settings, else the system's, and use the units of the settings, else the region's."""
    from bloodpatch_tracker.settings.file import read_settings
    from bloodpatch_tracker.words.units import use_units

    settings = read_settings(settings_file())
    speak(settings.language)
    use_units(settings.temperature_unit, settings.weight_unit)


def command(name: str | None) -> Run:
    """What a sub-command runs; the window without one. Imported here, so that each brings only what it needs."""
    match name:
        case "assess":
            from bloodpatch_tracker.commands.assess import run
        case "import":
            from bloodpatch_tracker.commands.take_in import run
        case "export":
            from bloodpatch_tracker.commands.export import run
        case "report":
            from bloodpatch_tracker.commands.report import run
        case "check":
            from bloodpatch_tracker.commands.check import run
        case "upgrade":
            from bloodpatch_tracker.commands.upgrade import run
        case "demo":
            from bloodpatch_tracker.commands.demo import run
        case _:
            from bloodpatch_tracker.commands.window import run
    return run
