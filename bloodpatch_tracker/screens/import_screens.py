"""Files for the screens on which a clinic takes diaries in: some good, some bad, one of somebody who may be known."""

from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.screens.clinic_screens import NOON, PATIENTS, SEED
from bloodpatch_tracker.ui.import_sheet import ImportSheet
from bloodpatch_tracker.ui.main_window import MainWindow

FILES = 12
"""Diaries that were sent, of patients who come after those of the clinic."""
CUT_OFF, NO_TEXT = 2, 5
"""Which of them are bad ones."""
KNOWN = 7
"""Which of them has the name of somebody in the clinic."""


def import_preview(window: MainWindow) -> None:
    """Files that were looked at, at one with a problem."""
    _look_at_files(window, row=1)


def import_asks(window: MainWindow) -> None:
    """The same, at the one that asks whether it is of somebody who is known."""
    _look_at_files(window, row=0)


def _look_at_files(window: MainWindow, row: int) -> None:
    """Open the sheet on files that lie in a folder as long as it takes to look at them."""
    window.menus.take_in.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, ImportSheet)
    with TemporaryDirectory(prefix="bloodpatch-import-") as folder:
        for number, diary in enumerate(islice(cohort(PATIENTS + FILES, NOON, SEED), PATIENTS, None)):
            path = Path(folder) / f"diary-{number + 1:02}.csv"
            path.write_bytes(_sent(number, diary, next(cohort(1, NOON, SEED))))
        sheet.run.add([Path(folder)])
        window.imports.wait()
    sheet.table.selectRow(row)


def _sent(number: int, diary: Diary, known: Diary) -> bytes:
    """What came of a patient."""
    if number == KNOWN:
        diary = replace(diary, patient=replace(diary.patient, patient_name=known.patient.patient_name))
    data = b"".join(write_diaries([diary]))
    if number == NO_TEXT:
        return b"%PDF-1.7\n\x00\xff" + data
    return data[:-40] if number == CUT_OFF else data
