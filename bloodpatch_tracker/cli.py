"""The command line: what can be asked for. What is done is in `commands`."""

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from bloodpatch_tracker import __version__
from bloodpatch_tracker.commands.speak import Stop, flush, leave_quietly, tell
from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange import cells
from bloodpatch_tracker.words.problems import refusal

PROGRAM = "bloodpatch-tracker"
Run = Callable[[argparse.Namespace], int]


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


def command(name: str | None) -> Run:
    """What a sub-command runs; the window without one. Imported here, so that each brings only what it needs."""
    match name:
        case "assess":
            from bloodpatch_tracker.commands.assess import run
        case "import":
            from bloodpatch_tracker.commands.take_in import run
        case "export":
            from bloodpatch_tracker.commands.export import run
        case "check":
            from bloodpatch_tracker.commands.check import run
        case "demo":
            from bloodpatch_tracker.commands.demo import run
        case _:
            from bloodpatch_tracker.commands.window import run
    return run


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, as far as they fit together."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command in ("demo", "assess") and arguments.database is not None:
        parser.error(f"{arguments.command} works without a database.")
    if arguments.command == "export" and arguments.as_of and not arguments.summary:
        parser.error("--as-of goes with --summary; a diary is exported as it is.")
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        PROGRAM, description="A diary for the days after an epidural blood patch.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.set_defaults(database=None)
    _add_database(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands; the window opens without one")

    def add(name: str, does: str, *, database: bool = True) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=does, description=does, allow_abbrev=False)
        if database:
            _add_database(found)
        return found

    demo = add("demo", "open the app on sample patients, in a database that is thrown away", database=False)
    demo.add_argument("--screenshots", metavar="FOLDER", type=Path, help="draw every screen there as PNG instead")

    assess = add("assess", "print what the rules conclude from diary files, per patch", database=False)
    assess.add_argument("files", metavar="FILE.csv", nargs="+")
    _add_as_of(assess, "as of when; the last moment at which the file was written to, if not said")
    assess.add_argument("--json", action="store_true", help="print a JSON list, one object per patch")

    take_in = add("import", "take diary files into the database, each all or nothing")
    take_in.add_argument("files", metavar="FILE.csv", nargs="+")
    take_in.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    take_in.add_argument(
        "--update-patches", action="store_true", help="take over patient and patch values where they differ"
    )

    export = add("export", "write the diary file, or the summary, of the database")
    export.add_argument("--out", metavar="FILE.csv", required=True, help="the file; - is standard output")
    export.add_argument("--patient", metavar="ID", help="of one patient only")
    export.add_argument("--summary", action="store_true", help="one row a patch, for audits")
    _add_as_of(export, "the summary as of when; now, if not said")

    add("check", "look whether the database is sound")
    return parser


def _add_database(parser: argparse.ArgumentParser) -> None:
    # Suppressed, as a sub-command's default would wipe out what stands before the sub-command.
    described = "a file or an SQLAlchemy URL; the one in the user's data folder, if not said"
    parser.add_argument("--database", metavar="DATABASE", default=argparse.SUPPRESS, help=described)


def _add_as_of(parser: argparse.ArgumentParser, described: str) -> None:
    parser.add_argument("--as-of", metavar="TIME", type=_time, help=f"{described}; such as 2026-03-07T14:30:00-06:00")


def _time(text: str) -> datetime:
    """A TIME argument."""
    try:
        found = cells.moment(text)
        checks.refuse(checks.moment("as_of", found))
    except Refused as refused:
        raise argparse.ArgumentTypeError(refusal(refused.problems[0])) from None
    return found
