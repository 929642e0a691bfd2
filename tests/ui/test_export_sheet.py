"""An export from the window: what, of whom, of which days, with names or without; written whole, or told why not."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.ui.export_sheet import ExportSheet, Whom
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import export as words
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def more(book: DiaryBook, *names: str) -> list[Patient]:
    """Further patients, each with a patch and a score."""
    found = [a_patient(key=name, patient_name=name) for name in names]
    for patient in found:
        patch = a_patch(patient)
        book.save(*(Change(each, PATCH_TIME) for each in (patient, patch, an_entry(patch, 1, 4))))
    return found


def asked(window: MainWindow) -> ExportSheet:
    """The sheet, opened from the menu."""
    window.menus.export.trigger()
    assert isinstance(window.desk.sheet, ExportSheet)
    return window.desk.sheet


def wishes(sheet: ExportSheet) -> list[ExportWish]:
    found: list[ExportWish] = []
    sheet.wished.connect(found.append)
    return found


def answer(window: MainWindow, target: Path) -> None:
    """Choose this in the question that is open."""
    dialog = window.files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.reject()


def told(window: MainWindow) -> str:
    return window.home.toast.text.text()


def test_enter_is_enough_for_the_open_diary(qtbot: QtBot, open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    patient, _, _ = keep(book, (2, 3, 0))
    more(book, "Ben")
    window = open_window()
    sheet = asked(window)
    seen = wishes(sheet)
    QTest.keyClick(sheet.key, Qt.Key.Key_Return)
    assert seen == [ExportWish(What.DIARY, (patient.id,))]
    answer(window, tmp_path / "mine.csv")
    assert [each.patient for each in read_file(tmp_path / "mine.csv").diaries] == [patient]
    assert window.desk.sheet is None
    assert "mine.csv" in told(window)


def test_whom_is_not_asked_where_there_is_one(open_window: Open, book: DiaryBook) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    sheet = asked(window)
    assert not sheet.whom.isVisible()
    assert not sheet.patients.isVisible()
    assert sheet.what.isVisible()
    window.desk.close_sheet()


def test_some_are_ticked_by_keyboard_and_by_mouse(open_window: Open, book: DiaryBook) -> None:
    patient, _, _ = keep(book, (2, 3, 0))
    ben, cara = more(book, "Ben", "Cara")
    window = open_window()
    sheet = asked(window)
    seen = wishes(sheet)
    sheet.choose_whom(Whom.SOME)
    assert sheet.patients.ticked() == (patient.id,)
    view = sheet.patients.list
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert sheet.patients.ticked() == (patient.id, ben.id)
    for row in (0, 2):
        middle = view.visualItemRect(view.item(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert sheet.patients.ticked() == (ben.id, cara.id)
    box = view.visualItemRect(view.item(2)).topLeft() + QPoint(18, view.visualItemRect(view.item(2)).height() // 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert sheet.patients.ticked() == (ben.id,), "a press on the box itself ticks once, not twice"
    sheet.key.click()
    assert seen == [ExportWish(What.DIARY, (ben.id,))]
    assert window.files.dialog is not None
    window.files.dialog.reject()
    window.desk.close_sheet()


def test_nobody_ticked_is_a_sentence(open_window: Open, book: DiaryBook) -> None:
    keep(book, (2, 3, 0))
    more(book, "Ben")
    window = open_window()
    sheet = asked(window)
    seen = wishes(sheet)
    sheet.choose_whom(Whom.SOME)
    sheet.patients.tick()
    sheet.key.click()
    assert seen == []
    assert sheet._trouble.text() == words.NOBODY
    window.desk.close_sheet()


@pytest.mark.parametrize("typed", ["0", "1.5", "x", "9999999"])
def test_no_number_of_days_is_said_at_the_field(open_window: Open, book: DiaryBook, typed: str) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    sheet = asked(window)
    seen = wishes(sheet)
    sheet.days.show_typed(typed)
    sheet.key.click()
    assert seen == []
    assert sheet.days._trouble.isVisible()
    window.desk.close_sheet()


def test_without_names_of_everybody_and_of_the_last_days(
    open_window: Open, book: DiaryBook, clock: SetClock, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0), (90, 2, 0))
    more(book, "Ben")
    clock.at_hour(96)
    window = open_window()
    sheet = asked(window)
    sheet.choose_whom(Whom.ALL)
    sheet.days.show_typed("1")
    sheet.names.show_value(True)
    seen = wishes(sheet)
    sheet.key.click()
    assert seen == [ExportWish(What.DIARY, None, 1, True)]
    answer(window, tmp_path / "study.csv")
    diaries = read_file(tmp_path / "study.csv").diaries
    assert [each.patient.patient_name for each in diaries] == ["", ""]
    lefts = sorted(each.answers.headache_upright or 0 for diary in diaries for each in diary.entries)
    assert lefts == [2, 4], "the last day of each diary, counted back from its own last entry"
    assert "nothing from those days" not in told(window)


def test_bundles_of_several_go_into_a_folder(qtbot: QtBot, open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    patient, _, _ = keep(book, (2, 3, 0))
    (ben,) = more(book, "Ben")
    window = open_window()
    sheet = asked(window)
    sheet.what.show_value(What.FHIR)
    sheet.choose_whom(Whom.ALL)
    sheet.key.click()
    assert window.files.dialog is not None
    assert window.files.dialog.fileMode() is QFileDialog.FileMode.Directory
    answer(window, tmp_path / "bundles")
    qtbot.waitUntil(lambda: window.desk.sheet is None)  # the library is slow the first time
    assert {each.stem for each in (tmp_path / "bundles").iterdir()} == {str(patient.id), str(ben.id)}
    assert words.VALIDATED in told(window)


def test_a_bundle_of_one_goes_into_a_file(qtbot: QtBot, open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    sheet = asked(window)
    sheet.what.show_value(What.FHIR)
    sheet.key.click()
    assert window.files.dialog is not None
    assert window.files.dialog.defaultSuffix() == "json"
    answer(window, tmp_path / "mine.json")
    qtbot.waitUntil(lambda: window.desk.sheet is None)
    assert json.loads((tmp_path / "mine.json").read_bytes())["resourceType"] == "Bundle"


def test_a_bundle_without_anything_is_not_written(
    open_window: Open, book: DiaryBook, clock: SetClock, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0))
    clock.at_hour(96)
    window = open_window()
    sheet = asked(window)
    sheet.what.show_value(What.FHIR)
    sheet.days.show_typed("1")
    sheet.key.click()
    answer(window, tmp_path / "mine.json")
    assert sheet._trouble.text() == words.NOTHING
    assert not (tmp_path / "mine.json").exists()
    window.desk.close_sheet()


def test_a_folder_nobody_is_in_is_told_as_such(
    open_window: Open, book: DiaryBook, clock: SetClock, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0))
    more(book, "Ben")
    clock.at_hour(96)
    window = open_window()
    sheet = asked(window)
    sheet.what.show_value(What.FHIR)
    sheet.choose_whom(Whom.ALL)
    sheet.days.show_typed("1")
    sheet.key.click()
    answer(window, tmp_path / "bundles")
    assert sheet._trouble.text() == words.NOTHING
    assert window.desk.sheet is sheet
    window.desk.close_sheet()


def test_a_summary(open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    sheet = asked(window)
    sheet.what.show_value(What.SUMMARY)
    sheet.key.click()
    answer(window, tmp_path / "sum.csv")
    assert (tmp_path / "sum.csv").read_text("utf-8-sig").startswith("patient_id,patient_name,")
    assert "not to be taken in" in told(window)


def test_what_cannot_be_written_is_told_in_the_sheet_and_can_be_wished_for_again(
    open_window: Open, book: DiaryBook, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    sheet = asked(window)
    sheet.key.click()
    answer(window, tmp_path / "no" / "mine.csv")
    assert "mine.csv" in sheet._trouble.text()
    assert window.desk.sheet is sheet
    assert sheet.key.isEnabled()
    sheet.key.click()
    answer(window, tmp_path / "mine.csv")
    assert (tmp_path / "mine.csv").exists()


def test_a_book_that_cannot_be_read_leaves_no_file(
    open_window: Open, book: DiaryBook, database: Path, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    sheet = asked(window)
    sheet.key.click()
    with sqlite3.connect(database) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute("UPDATE entries SET author = 'nobody'")
    answer(window, tmp_path / "mine.csv")
    assert sheet._trouble.text()
    assert not (tmp_path / "mine.csv").exists()
    window.desk.close_sheet()
