"""What can be asked for on the command line."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bloodpatch_tracker import __version__
from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange import cells
from bloodpatch_tracker.words import usage as words
from bloodpatch_tracker.words.language import looked_up, ngettext
from bloodpatch_tracker.words.problems import refusal

PROGRAM = "bloodpatch-tracker"


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, as far as they fit together.

    Raises:
        SystemExit: 2 for wrong usage, told on standard error; 0 after help and version.
    """
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command in ("demo", "assess") and arguments.database is not None:
        parser.error(words.NO_DATABASE.format(command=arguments.command))
    if arguments.command == "export" and arguments.as_of and not arguments.summary:
        parser.error(words.AS_OF_NEEDS_SUMMARY)
    return arguments


def _parser() -> argparse.ArgumentParser:
    # By itself argparse asks gettext, which knows only the environment's language, not the one that was chosen.
    vars(argparse).update(_=looked_up, ngettext=ngettext)
    parser = argparse.ArgumentParser(PROGRAM, description=words.ABOUT, allow_abbrev=False, add_help=False)
    _add_help(parser)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=words.VERSION)
    parser.set_defaults(database=None)
    _add_database(parser)
    commands = parser.add_subparsers(dest="command", metavar=words.COMMAND, title=words.COMMANDS)

    def add(name: str, does: str, *, database: bool = True) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=does, description=does, allow_abbrev=False, add_help=False)
        _add_help(found)
        if database:
            _add_database(found)
        return found

    demo = add("demo", words.DEMO, database=False)
    demo.add_argument("--screenshots", metavar=words.FOLDER, type=Path, help=words.SCREENSHOTS)

    assess = add("assess", words.ASSESS, database=False)
    assess.add_argument("files", metavar=words.FILE_CSV, nargs="+")
    _add_as_of(assess, words.ASSESS_AS_OF)
    assess.add_argument("--json", action="store_true", help=words.JSON)

    take_in = add("import", words.IMPORT)
    take_in.add_argument("files", metavar=words.FILE_CSV, nargs="+")
    take_in.add_argument("--dry-run", action="store_true", help=words.DRY_RUN)
    take_in.add_argument("--update-patches", action="store_true", help=words.UPDATE_PATCHES)

    export = add("export", words.EXPORT)
    export.add_argument("--out", metavar=words.FILE_CSV, required=True, help=words.OUT)
    export.add_argument("--patient", metavar=words.ID, help=words.PATIENT)
    export.add_argument("--summary", action="store_true", help=words.SUMMARY)
    _add_as_of(export, words.EXPORT_AS_OF)

    add("check", words.CHECK)
    return parser


def _add_help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help=words.HELP)


def _add_database(parser: argparse.ArgumentParser) -> None:
    # Suppressed, as a sub-command's default would wipe out what stands before the sub-command.
    parser.add_argument("--database", metavar=words.DATABASE_NAME, default=argparse.SUPPRESS, help=words.DATABASE)


def _add_as_of(parser: argparse.ArgumentParser, described: str) -> None:
    parser.add_argument("--as-of", metavar=words.TIME, type=_time, help=described)


def _time(text: str) -> datetime:
    """A TIME argument."""
    try:
        found = cells.moment(text)
        checks.refuse(checks.moment("as_of", found))
    except Refused as refused:
        raise argparse.ArgumentTypeError(refusal(refused.problems[0])) from None
    return found
