"""`report`: the one page for the record, of one patient as a PDF or of many into a folder."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from bloodpatch_tracker.commands.clinic_limits import clinic_limits
from bloodpatch_tracker.commands.kept_book import kept_book
from bloodpatch_tracker.commands.speak import STANDARD_OUTPUT, Stop, now, pour, say, tell
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange.cells import identifier
from bloodpatch_tracker.exchange.report.content import NothingToReport
from bloodpatch_tracker.exchange.report.many import write_report
from bloodpatch_tracker.exchange.report.names import file_name
from bloodpatch_tracker.exchange.report.one_page import report_pdf
from bloodpatch_tracker.exchange.report.paper import Paper, usual_paper
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.words import reports as words
from bloodpatch_tracker.words.problems import is_a_database, no_patient, not_written


def run(arguments: Namespace) -> int:
    """Write the page, whole or not at all; into a folder one for each patient, with a line when it is done."""
    with kept_book(arguments.database, create=False) as book:
        patients = _chosen(book.patients(), arguments.patient)
        if arguments.out_folder is None:
            _write(arguments.out, _page(book, patients[0], arguments))
            return 0
        return _write_all(book, patients, arguments)


def _chosen(known: Iterable[Patient], wanted: Sequence[str] | None) -> list[Patient]:
    """All patients, or those whose ids were said, each once."""
    by_id = {patient.id: patient for patient in known}
    if wanted is None:
        return list(by_id.values())
    found: dict[UUID, Patient] = {}
    for each in wanted:
        patient_id = _id(each)
        if patient_id not in by_id:
            raise Stop(no_patient(each))
        found[patient_id] = by_id[patient_id]
    return list(found.values())


def _id(text: str) -> UUID | None:
    try:
        return identifier(text)
    except Refused:
        return None


def _page(book: DiaryBook, patient: Patient, arguments: Namespace) -> bytes:
    wanted = arguments.patch
    patch_id = None if wanted is None else _id(wanted) or UUID(int=0)  # an id nothing has, so it is told of
    at = now()
    try:
        return report_pdf(
            book.diary(patient.id),
            arguments.as_of or at,
            None,
            _paper(arguments),
            patch_id=patch_id,
            printed=at,
            limits=clinic_limits(),
        )
    except KeyError:
        raise Stop(words.ERASED) from None
    except NothingToReport as error:
        raise Stop(error.sentence) from None


def _paper(arguments: Namespace) -> Paper:
    return usual_paper() if arguments.paper is None else Paper(arguments.paper)


def _write(out: str, pdf: bytes) -> None:
    if out == STANDARD_OUTPUT:
        pour([pdf])
        return
    try:
        write_file(Path(out), [pdf])
    except IsDatabase:
        raise Stop(is_a_database(out)) from None
    except OSError as error:
        raise Stop(not_written(out, error)) from error


def _write_all(book: DiaryBook, patients: Sequence[Patient], arguments: Namespace) -> int:
    folder, at = arguments.out_folder, now()
    paper, limits = _paper(arguments), clinic_limits()
    failed = 0
    for done, patient in enumerate(patients, start=1):
        try:
            problem = write_report(
                patient, book.diary, folder, arguments.as_of or at, None, paper, printed=at, limits=limits
            )
        except OSError as error:
            raise Stop(not_written(str(folder), error)) from error
        failed += bool(problem)
        tell(words.step(done, len(patients), file_name(patient), problem))
    say(words.written(len(patients) - failed))
    if failed:
        tell(words.failed(failed))
    return int(bool(failed))
