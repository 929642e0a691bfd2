"""What a nurse does with a patient and with those chosen: the next one, side by side, reports, exports."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.export_sheet import ExportSheet, Whom
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.multiples_sheet import MultiplesSheet
from bloodpatch_tracker.ui.patient_desk import PatientDesk
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.words import clinic as words
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock

NAMES = {"returned": ((2, 1), (20, 7), (26, 7)), "on course": ((2, 3), (26, 2)), "waiting": ()}
"""Three patients at hour 30, as the list has them: the first has a flag."""


@pytest.fixture
def window(qtbot: QtBot, book: DiaryBook, clock: SetClock, styled: object) -> MainWindow:
    """A clinic's window on its list, once everybody has been looked through."""
    clock.at_hour(30)
    for name, scores in NAMES.items():
        patient = a_patient(key=name, patient_name=name)
        patch = a_patch(patient, baseline_upright=8)
        kept: list[Kept] = [patient, patch, *(an_entry(patch, hour, upright, 0) for hour, upright in scores)]
        book.save(*(Change(each, PATCH_TIME) for each in kept))
    settings = Settings(role=Author.NURSE, reviewer="N. N.")
    made = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), LIGHT, preferences=Preferences(settings))
    qtbot.addWidget(made)
    made.start()
    made.show()
    qtbot.waitUntil(lambda: len(order(made)) == 3)
    return made


def desk_of(window: MainWindow) -> PatientDesk:
    assert window.clinic.patient is not None
    return window.clinic.patient


def order(window: MainWindow) -> list[UUID]:
    """The patients as the list has them."""
    assert window.clinic.list is not None
    model = window.clinic.list.page.model
    return model.patients() if all(row.followed.follow_up.standing for row in model.everybody()) else []


def choose(window: MainWindow, *ids: UUID) -> None:
    assert window.clinic.list is not None
    window.clinic.list.page.table.choose(set(ids))


def opened(window: MainWindow) -> UUID | None:
    return window.feed.diary.patient.id if window.feed.diary else None


def test_the_next_patient_is_one_key_away_and_at_the_end_it_is_said(window: MainWindow, qtbot: QtBot) -> None:
    ids = order(window)
    assert window.clinic.list is not None
    window.clinic.list.open(ids[0])
    for there in (ids[1], ids[2]):
        qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        assert opened(window) == there
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert opened(window) == ids[2]
    assert window.home.toast.text.text() == words.LAST
    qtbot.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert opened(window) == ids[1]


def test_the_next_patient_is_seen_on_the_same_page(window: MainWindow) -> None:
    ids = order(window)
    assert window.clinic.list is not None
    window.clinic.list.open(ids[0])
    window.menus.pages[2].trigger()
    window.menus.clinic.next.trigger()
    assert window.home.pages.currentWidget() is window.home.diary


def test_what_is_searched_for_is_the_list_that_is_gone_through(window: MainWindow) -> None:
    assert window.clinic.list is not None
    page = window.clinic.list.page
    page.filter.line.setText("o")  # returned, on course
    QTest.qWait(0)
    ids = page.model.patients()
    window.clinic.list.open(ids[-1])
    window.menus.clinic.next.trigger()
    assert opened(window) == ids[-1]


def test_the_chosen_stand_side_by_side_on_one_axis(window: MainWindow) -> None:
    ids = order(window)
    choose(window, *ids)
    assert window.clinic.list is not None
    window.clinic.list.page.beside.click()
    sheet = window.desk.sheet
    assert isinstance(sheet, MultiplesSheet)
    assert [panel.picture.diary.patient.id for panel in sheet.view.panels] == ids
    assert "returned" in sheet.view.accessibleDescription()
    sheet.view.grab()
    assert len(sheet.view.canvas.figure.axes) == 1 + len(ids)


def test_of_one_patient_every_patch_stands_there(window: MainWindow, book: DiaryBook, clock: SetClock) -> None:
    first = order(window)[0]
    book.save(Change(a_patch(book.diary(first).patient, 2, 28), PATCH_TIME))
    choose(window, first)
    window.menus.clinic.beside.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, MultiplesSheet)
    assert [panel.picture.patch.patch_number for panel in sheet.view.panels] == [1, 2]


def test_without_anybody_chosen_it_is_said(window: MainWindow) -> None:
    choose(window)
    window.menus.clinic.beside.trigger()
    assert window.desk.sheet is None
    assert window.clinic.list is not None
    assert window.clinic.list.page.toast.text.text() == words.NOBODY_CHOSEN


def test_the_side_by_side_is_printed_on_as_many_sheets_as_it_takes(window: MainWindow) -> None:
    choose(window, *order(window))
    window.menus.clinic.beside.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, MultiplesSheet)
    sheet.print.click()
    assert sheet.preview is not None
    assert sheet.preview.dialog.isVisible()
    sheet.preview.dialog.reject()


def test_the_reports_of_the_chosen_go_into_a_folder(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    ids = order(window)[:2]
    choose(window, *ids)
    reports = desk_of(window).reports
    window.menus.clinic.reports.trigger()
    assert reports.dialog is not None
    reports.write(str(tmp_path / "reports"))
    reports.dialog.reject()
    qtbot.waitUntil(lambda: not reports.under_way, timeout=60_000)
    files = sorted((tmp_path / "reports").iterdir())
    assert len(files) == 2
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert all(any(str(each) in file.name for each in ids) for file in files)


def test_reports_are_stopped_by_asking_again(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    choose(window, *order(window))
    reports = desk_of(window).reports
    window.menus.clinic.reports.trigger()
    assert reports.dialog is not None
    reports.write(str(tmp_path / "reports"))
    reports.dialog.reject()
    window.menus.clinic.reports.trigger()
    assert not reports.under_way
    assert window.clinic.list is not None
    assert words.left(3) in window.clinic.list.page.toast.text.text()


def test_an_export_begins_with_those_that_are_chosen(window: MainWindow) -> None:
    ids = order(window)[:2]
    choose(window, *ids)
    window.menus.export.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, ExportSheet)
    assert sheet.whom.value() is Whom.SOME
    assert set(sheet.patients.ticked()) == set(ids)


def test_the_report_of_the_open_diary_is_below_its_chart(window: MainWindow) -> None:
    assert window.clinic.list is not None
    window.clinic.list.open(order(window)[0])
    report = desk_of(window).report
    assert report.isVisible()
    assert report.print.isEnabled()


def test_a_key_leads_to_the_sign_off(window: MainWindow, qtbot: QtBot) -> None:
    assert window.clinic.list is not None
    window.clinic.list.open(order(window)[0])
    window.menus.pages[2].trigger()
    window.menus.clinic.sign_off.trigger()
    card = desk_of(window).card
    assert window.home.pages.currentWidget() is window.home.recovery
    assert card.isAncestorOf(window.focusWidget())


def test_who_is_no_nurse_any_more_has_none_of_it(window: MainWindow) -> None:
    window.preferences.keep(Settings())
    assert not window.menus.clinic.next.isEnabled()
    window.menus.pages[1].trigger()
    assert not desk_of(window).card.isVisible()
