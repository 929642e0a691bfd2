"""Who is asked about before anything is taken in, and all of it by keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import take_in as words
from tests.ui.conftest import SetClock, keep
from tests.ui.import_folder import (
    NOW,
    choose,
    diaries,
    entries,
    looked,
    namesake,
    opened,
    put,
    states,
    taken,
)

Open = Callable[[], MainWindow]


@pytest.fixture
def window(open_window: Open, book: DiaryBook, clock: SetClock) -> MainWindow:
    keep(book, (1, 5, 1))
    clock.now = NOW
    return open_window()


def test_a_namesake_is_asked_about_and_never_guessed(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path
) -> None:
    those = diaries(8)[:3]
    book.save(*(Change(namesake(diary), NOW) for diary in those[:2]))
    paths = put(tmp_path, those)
    sheet = looked(qtbot, opened(window), tmp_path)
    assert states(sheet) == [State.ASKS, State.ASKS, State.READY]
    taken(qtbot, sheet)
    assert states(sheet) == [State.ASKS, State.ASKS, State.TAKEN]

    choose(sheet, paths[0])
    [question] = sheet.details.questions
    question.other.click()
    choose(sheet, paths[1])
    [question] = sheet.details.questions
    question.leave.click()
    assert states(sheet) == [State.READY, State.LEFT_OUT, State.TAKEN]
    assert not sheet.details.questions
    taken(qtbot, sheet)
    ids = {patient.id for patient in book.patients()}
    assert (those[0].patient.id in ids, those[1].patient.id in ids, len(ids)) == (True, False, 5)


def test_a_question_stays_with_its_file(window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path) -> None:
    those = diaries(8)[:2]
    book.save(Change(namesake(those[0]), NOW))
    first, second = put(tmp_path, those)
    sheet = looked(qtbot, opened(window), tmp_path)
    choose(sheet, first)
    assert sheet.details.questions
    choose(sheet, second)
    assert not sheet.details.questions


def test_somebody_else_who_came_in_meanwhile_is_asked_about(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path
) -> None:
    put(tmp_path, those := diaries(5)[:2])
    sheet = looked(qtbot, opened(window), tmp_path)
    book.save(Change(namesake(those[0]), NOW))
    taken(qtbot, sheet)
    assert states(sheet) == [State.ASKS, State.TAKEN]


def test_by_keyboard_alone(window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path) -> None:
    """Chosen, gone through, answered, taken in; Enter in the table goes on to the question and takes nothing in."""
    those = diaries(8)[:2]
    book.save(Change(namesake(those[1]), NOW))
    put(tmp_path, those)
    sheet = opened(window)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)

    def press(key: Qt.Key) -> None:
        here = QApplication.focusWidget()
        assert here is not None, "the keyboard is nowhere"
        QTest.keyClick(here, key)

    assert QApplication.focusWidget() is sheet.source.files
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    dialog = window.imports.dialog
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    with qtbot.waitSignal(sheet.run.ended):
        dialog.filesSelected.emit([str(tmp_path)])
        dialog.done(QFileDialog.DialogCode.Accepted)
    sheet.activateWindow()  # as a window manager does when a dialog over it goes
    qtbot.waitUntil(sheet.isActiveWindow)
    assert QApplication.focusWidget() is sheet.table
    press(Qt.Key.Key_Return)
    assert (QApplication.focusWidget(), entries(book)) == (sheet.details.questions[0].other, 1)
    press(Qt.Key.Key_Space)
    assert states(sheet) == [State.READY] * 2
    while QApplication.focusWidget() is not sheet.key:
        press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(sheet.run.ended):
        press(Qt.Key.Key_Return)
    assert states(sheet) == [State.TAKEN] * 2
    press(Qt.Key.Key_Escape)
    assert window.desk.sheet is None


def test_enter_on_a_file_that_asks_nothing_does_nothing(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path
) -> None:
    put(tmp_path, diaries(4)[:1])
    sheet = looked(qtbot, opened(window), tmp_path)
    sheet.table.setFocus()
    for _ in range(2):
        QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    assert (sheet.run.busy, states(sheet), entries(book)) == (False, [State.READY], 1)


def test_enter_with_nothing_to_take_in_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = opened(window)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet._trouble.text() == words.NOTHING_YET
    looked(qtbot, sheet, tmp_path / "gone.csv")
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet._trouble.text() == words.NONE_READY
