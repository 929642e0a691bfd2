"""Files held over the sheet light it up, and are looked at when they are let go; it is never the only way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.ui.import_sheet import ImportSheet
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import take_in as words
from tests.ui.conftest import keep
from tests.ui.import_folder import diaries, opened, put, states

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def sheet(open_window: Callable[[], MainWindow], book: DiaryBook) -> ImportSheet:
    keep(book, (1, 5, 1))
    return opened(open_window())


def held(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def over(sheet: ImportSheet, data: QMimeData) -> bool:
    """Hold it over; whether it would be taken."""
    event = QDragEnterEvent(QPoint(9, 9), COPY | MOVE, data, *HELD)
    QApplication.sendEvent(sheet.source, event)
    return event.isAccepted()


def test_files_and_folders_that_are_let_go_are_looked_at(sheet: ImportSheet, qtbot: QtBot, tmp_path: Path) -> None:
    [path, other] = put(tmp_path, diaries(5)[:2])
    data = held(QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path)))
    assert over(sheet, data)
    assert (sheet.source.property("over"), sheet.source.intro.text()) == (True, words.DROP)
    event = QDropEvent(QPointF(9, 9), COPY | MOVE, data, *HELD)
    event.setDropAction(MOVE)
    with qtbot.waitSignal(sheet.run.ended):
        QApplication.sendEvent(sheet.source, event)
    assert event.dropAction() is COPY, "moved, they would be gone where they were"
    assert states(sheet) == [State.READY] * 2
    assert sheet.source.property("over") is False
    assert path.exists()
    assert other.exists()


def test_it_goes_dark_when_they_are_taken_away(sheet: ImportSheet, tmp_path: Path) -> None:
    over(sheet, held(QUrl.fromLocalFile(str(tmp_path))))
    QApplication.sendEvent(sheet.source, QDragLeaveEvent())
    assert (sheet.source.property("over"), sheet.source.intro.text()) == (False, words.INTRO)


def test_what_is_no_file_of_this_computer_is_not_taken(sheet: ImportSheet) -> None:
    text = QMimeData()
    text.setText("patient_id")
    assert not over(sheet, text)
    assert not over(sheet, held(QUrl("https://example.org/diary.csv")))
