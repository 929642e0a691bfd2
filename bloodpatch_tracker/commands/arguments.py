"""What can be asked for on the command line."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bloodpatch_tracker import __version__
from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Refused, Why
from bloodpatch_tracker.exchange import cells
from bloodpatch_tracker.exchange.export_wish import MOST_DAYS
from bloodpatch_tracker.words import usage as words
from bloodpatch_tracker.words.language import looked_up, ngettext
from bloodpatch_tracker.words.problems import refusal

PROGRAM = "bloodpatch-tracker"
MOST_MADE_UP = 20_000
"""Patients of a made-up clinic."""


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, as far as they fit together.

    Raises:
        SystemExit: 2 for wrong usage, told on standard error; 0 after help and version.
    """
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command in ("demo", "assess") and arguments.database is not None:
        parser.error(words.NO_DATABASE.format(command=arguments.command))
    if arguments.command == "demo" and arguments.clinic is not None and arguments.screenshots is not None:
        parser.error(words.CLINIC_OR_SCREENSHOTS)
    if arguments.command == "export":
        if arguments.summary and arguments.fhir:
            parser.error(words.FHIR_OR_SUMMARY)
        if arguments.as_of and not (arguments.summary or arguments.last_days):
            parser.error(words.AS_OF_NEEDS_SUMMARY)
    if arguments.command == "report":
        _check_report(parser, arguments)
    return arguments


def _check_report(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if (arguments.out is None) is (arguments.out_folder is None):
        parser.error(words.OUT_OR_FOLDER)
    if arguments.out is not None and len(set(arguments.patient or ())) != 1:
        parser.error(words.OUT_NEEDS_PATIENT)
    if arguments.out_folder is not None and arguments.patch is not None:
        parser.error(words.PATCH_NEEDS_OUT)


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
    demo.add_argument("--clinic", metavar=words.COUNT, type=_made_up, help=words.CLINIC)

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
    export.add_argument("--patient", metavar=words.ID, action="append", help=words.PATIENT)
    export.add_argument("--summary", action="store_true", help=words.SUMMARY)
    export.add_argument("--fhir", action="store_true", help=words.FHIR)
    export.add_argument("--last-days", metavar=words.DAYS, type=_days, help=words.LAST_DAYS)
    export.add_argument("--pseudonymous", action="store_true", help=words.PSEUDONYMOUS)
    _add_as_of(export, words.EXPORT_AS_OF)

    report = add("report", words.REPORT)
    report.add_argument("--patient", metavar=words.ID, action="append", help=words.REPORT_PATIENT)
    report.add_argument("--out", metavar=words.FILE_PDF, help=words.REPORT_OUT)
    report.add_argument("--out-folder", metavar=words.FOLDER, type=Path, help=words.REPORT_FOLDER)
    report.add_argument("--patch", metavar=words.ID, help=words.REPORT_PATCH)
    _add_as_of(report, words.REPORT_AS_OF)
    report.add_argument("--paper", choices=("letter", "a4"), help=words.PAPER)

    add("check", words.CHECK)
    add("upgrade", words.UPGRADE)
    return parser


def _add_help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help=words.HELP)


def _add_database(parser: argparse.ArgumentParser) -> None:
    # Suppressed, as a sub-command's default would wipe out what stands before the sub-command.
    parser.add_argument("--database", metavar=words.DATABASE_NAME, default=argparse.SUPPRESS, help=words.DATABASE)


def _add_as_of(parser: argparse.ArgumentParser, described: str) -> None:
    parser.add_argument("--as-of", metavar=words.TIME, type=_time, help=described)


def _days(text: str) -> int:
    """An N argument: whole days."""
    return _whole(text, MOST_DAYS)


def _made_up(text: str) -> int:
    """An N argument: patients to make up."""
    return _whole(text, MOST_MADE_UP)


def _whole(text: str, most: int) -> int:
    """A whole number from 1 on."""
    try:
        found = cells.whole(text)
        checks.refuse(checks.whole("N", found, 1, most))
    except Refused as refused:
        problem = refused.problems[0]
        why = problem.why if problem.why is Why.OUT_OF_RANGE else Why.NOT_A_WHOLE_NUMBER
        raise argparse.ArgumentTypeError(refusal(replace(problem, why=why, low=1, high=most))) from None
    return found


def _time(text: str) -> datetime:
    """A TIME argument."""
    try:
        found = cells.moment(text)
        checks.refuse(checks.moment("as_of", found))
    except Refused as refused:
        raise argparse.ArgumentTypeError(refusal(refused.problems[0])) from None
    return found
