"""Asking for a password before there is a window: by keyboard alone, as dots, kept nowhere."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.ui.password_sheet import PasswordSheet, ask_password

PLACE = "postgresql+psycopg://nurse@db.example/diaries"


@pytest.fixture
def sheet(qtbot: QtBot, styled: QApplication) -> PasswordSheet:
    sheet = PasswordSheet(PLACE)
    qtbot.addWidget(sheet)
    sheet.open()
    qtbot.waitExposed(sheet)
    return sheet


def test_enter_tells_what_was_typed_and_it_is_not_shown(qtbot: QtBot, sheet: PasswordSheet) -> None:
    assert sheet.focusWidget() is sheet.line
    qtbot.keyClicks(sheet.line, "horse")
    assert sheet.line.echoMode() is QLineEdit.EchoMode.Password
    assert "horse" not in sheet.line.displayText()
    qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert sheet.password() == "horse"


@pytest.mark.parametrize("way", ["escape", "cancel", "nothing typed"])
def test_who_leaves_tells_nothing(qtbot: QtBot, sheet: PasswordSheet, way: str) -> None:
    if way == "nothing typed":
        sheet.key.click()
    else:
        qtbot.keyClicks(sheet.line, "horse")
        if way == "escape":
            qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        else:
            sheet.cancel.click()
    assert sheet.password() is None


def test_a_wrong_one_is_told_until_something_is_typed(qtbot: QtBot, styled: QApplication) -> None:
    sheet = PasswordSheet(PLACE, again=True)
    qtbot.addWidget(sheet)
    assert "not accepted" in sheet.trouble.text()
    qtbot.keyClicks(sheet.line, "h")
    assert sheet.trouble.text() == ""


def test_it_waits_for_the_answer(qtbot: QtBot, styled: QApplication) -> None:
    def answer() -> None:
        [sheet] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, PasswordSheet) and each.isVisible()
        ]
        sheet.line.setText("horse")
        sheet.key.click()

    QTimer.singleShot(0, answer)
    assert ask_password(PLACE, False) == "horse"
