"""`export`: the diary CSV, the summary, or FHIR bundles, of a database."""

from argparse import Namespace
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.commands.clinic_limits import clinic_limits
from bloodpatch_tracker.commands.kept_book import kept_book
from bloodpatch_tracker.commands.speak import STANDARD_OUTPUT, Stop, now, pour, tell
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange.cells import identifier
from bloodpatch_tracker.exchange.export import Export
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.exchange.fhir.validation import NotValid, can_validate
from bloodpatch_tracker.exchange.fhir.write import checked, write_folder
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.words import commands as words
from bloodpatch_tracker.words.problems import is_a_database, no_patient, not_written, safe_name

NOT_IN = {
    What.DIARY: words.NOT_IN_A_DIARY,
    What.SUMMARY: words.NOT_IN_A_SUMMARY,
    What.FHIR: words.NOT_IN_FHIR,
}


def run(arguments: Namespace) -> int:
    """Write what is wished for, each file whole or not at all, then tell what is not in it."""
    with kept_book(arguments.database, create=False) as book:
        known = [patient.id for patient in book.patients()]
        wish = _wish(arguments, known)
        limits = clinic_limits() if wish.what is What.SUMMARY else DEFAULT  # the others conclude nothing
        export = Export(book.diary, known, wish, arguments.as_of or now(), limits=limits)
        if wish.what is What.FHIR:
            _write_bundles(arguments.out, export)
        else:
            _write(arguments.out, export.csv())
    _tell_left_out(wish, export)
    return 0


def _wish(arguments: Namespace, known: Collection[UUID]) -> ExportWish:
    what = What.SUMMARY if arguments.summary else What.FHIR if arguments.fhir else What.DIARY
    wanted = None if arguments.patient is None else tuple(_known(each, known) for each in arguments.patient)
    return ExportWish(what, wanted, arguments.last_days, arguments.pseudonymous)


def _known(wanted: str, known: Collection[UUID]) -> UUID:
    """The id of a patient there is."""
    try:
        found = identifier(wanted)
    except Refused:
        found = None
    if found is None or found not in known:
        raise Stop(no_patient(wanted))
    return found


def _write(out: str, chunks: Iterable[bytes]) -> None:
    if out == STANDARD_OUTPUT:
        pour(chunks)
    else:
        with _told(out):
            write_file(Path(out), chunks)


def _write_bundles(out: str, export: Export) -> None:
    """Into a folder; into a file, or on to standard output, where there is one patient."""
    with _told(out):
        if out != STANDARD_OUTPUT and Path(out).suffix.lower() != ".json":
            for _ in write_folder(Path(out), export.bundles()):
                pass  # each is whole by itself
            return
        if len(export.ids) != 1:
            raise Stop(words.ONE_BUNDLE.format(file=safe_name(out), count=len(export.ids)))
        files = tuple(checked(export.bundles()))
        if not files:
            raise Stop(words.NOTHING_IN_DAYS.format(file=safe_name(out)))
        _write(out, files)


@contextmanager
def _told(out: str) -> Iterator[None]:
    """Why it could not be written ends the command with a sentence."""
    try:
        yield
    except IsDatabase as found:
        raise Stop(is_a_database(str(found) or out)) from None
    except NotValid as wrong:
        raise Stop(words.NOT_VALID.format(file=safe_name(out), place=wrong)) from None
    except OSError as error:
        raise Stop(not_written(out, error)) from error


def _tell_left_out(wish: ExportWish, export: Export) -> None:
    tell(NOT_IN[wish.what])
    if wish.pseudonymous:
        tell(words.PSEUDONYMOUS)
        if wish.what is What.SUMMARY:
            tell(words.NO_AS_OF)
    if export.without_patch:
        tell(words.LEFT_OUT.format(count=export.without_patch))
    if export.without_days:
        tell(words.QUIET_DAYS.format(count=export.without_days))
    if wish.what is What.FHIR:
        tell(words.VALIDATED if can_validate() else words.NOT_VALIDATED)
