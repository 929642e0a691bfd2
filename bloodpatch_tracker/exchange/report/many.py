"""Reports into a folder, a file for each patient; one that cannot be written is told and holds up no other."""

from collections.abc import Callable
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


def write_report(
    patient: Patient,
    read: Callable[[UUID], Diary],
    folder: Path,
    as_of: datetime,
    zone: tzinfo | None,
    paper: Paper,
    *,
    printed: datetime | None = None,
    limits: Thresholds = DEFAULT,
) -> str:
    """Write a patient's report, of the latest patch by then, into a folder, which is made where there is none.

    The file is whole or not there, and replaces an earlier report of the same patient only.

    Args:
        read: gives the diary of a patient, as a book does; what it raises is told.

    Returns:
        Why there is no report; blank where there is one.

    Raises:
        OSError: there is no such folder and it cannot be made.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    file = folder / file_name(patient)
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
