"""The window of a nurse for tests: patients to follow, and what its list shows."""

from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui.clinic_list import ClinicList
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patients_page import PatientsPage
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry


def follow(book: DiaryBook, name: str, *scores: tuple[float, int], record: str = "") -> Patient:
    """Somebody with a patch at PATCH_TIME (baseline 8 upright) and upright scores at hours."""
    patient = a_patient(key=name, patient_name=name, record_number=record)
    patch = a_patch(patient, baseline_upright=8, baseline_lying=2)
    kept: list[Kept] = [patient, patch, *(an_entry(patch, hour, upright, 0) for hour, upright in scores)]
    book.save(*(Change(each, PATCH_TIME) for each in kept))
    return patient


def listed(window: MainWindow) -> ClinicList:
    assert window.clinic.list is not None
    return window.clinic.list


def page_of(window: MainWindow) -> PatientsPage:
    return listed(window).page


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Everybody has been looked through."""
    qtbot.waitUntil(lambda: not listed(window).triage._due and not listed(window).triage._next_slice.isActive())


def lines(window: MainWindow) -> list[str]:
    """The first column, from top to bottom."""
    model = page_of(window).model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def at(window: MainWindow, patient: Patient) -> int:
    row = page_of(window).model.place(patient.id)
    assert row is not None
    return row
