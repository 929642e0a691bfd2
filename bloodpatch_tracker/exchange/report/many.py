"""The reports of many patients into a folder, one file each; one that cannot be written does not hold up the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from uuid import UUID

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.report.content import NothingToReport
from bloodpatch_tracker.exchange.report.names import file_name
from bloodpatch_tracker.exchange.report.one_page import report_pdf
from bloodpatch_tracker.exchange.report.paper import Paper
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.words.problems import is_a_database, not_written, trouble
from bloodpatch_tracker.words.reports import ERASED, about_file


@dataclass(frozen=True)
class Step:
    """One patient is done: `done` of `of`. `problem` says why there is no report; blank where there is one."""

    done: int
    of: int
    patient: Patient
    file: Path
    problem: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of all: reports written, those that could not be, and those nobody waited for any more."""

    written: int
    failed: int
    left: int


def write_reports(
    patients: Sequence[Patient],
    read: Callable[[UUID], Diary],
    folder: Path,
    as_of: datetime,
    zone: tzinfo | None,
    paper: Paper,
    *,
    printed: datetime | None = None,
    limits: Thresholds = DEFAULT,
    tell: Callable[[Step], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Outcome:
    """Write a report for each patient, of the latest patch by then, into a folder, which is made where there is none.

    Each file is whole or not there, and replaces an earlier report of the same patient only.

    Args:
        read: gives the diary of a patient, as a book does; what it raises for one patient is told.
        tell: told after each. cancelled: asked before each; once it says yes, no more are begun.

    Raises:
        OSError: there is no such folder and it cannot be made.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    written = failed = 0
    for done, patient in enumerate(patients, start=1):
        if cancelled is not None and cancelled():
            break
        file = folder / file_name(patient)
        problem = _problem_of(file, patient, read, as_of, zone, paper, printed, limits)
        written, failed = written + (not problem), failed + bool(problem)
        if tell is not None:
            tell(Step(done, len(patients), patient, file, problem))
    return Outcome(written, failed, len(patients) - written - failed)


def _problem_of(
    file: Path,
    patient: Patient,
    read: Callable[[UUID], Diary],
    as_of: datetime,
    zone: tzinfo | None,
    paper: Paper,
    printed: datetime | None,
    limits: Thresholds,
) -> str:
    """Write one report; what went wrong, or nothing."""
    try:
        pdf = report_pdf(read(patient.id), as_of, zone, paper, printed=printed, limits=limits)
        write_file(file, [pdf])
    except KeyError:
        return about_file(file.name, ERASED)
    except BookTrouble as error:
        return about_file(file.name, trouble(error.trouble))
    except NothingToReport as error:
        return about_file(file.name, error.sentence)
    except IsDatabase:
        return is_a_database(str(file))
    except OSError as error:
        return not_written(str(file), error)
    return ""
