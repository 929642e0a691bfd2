"""The whole way by keyboard alone: first start, patch, scores, a return, why, whom to call, and the exported file.

Every key goes to whatever has the keyboard, as it would from a real one; nothing else touches the window.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    target = QApplication.focusWidget()
    assert target is not None, "the keyboard is nowhere"
    QTest.keyClick(target, key, modifier)


def write(text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None, "the keyboard is nowhere"
    QTest.keyClicks(target, text)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")  # the list of names that the file dialog offers
def test_from_first_start_to_the_exported_file(
    qtbot: QtBot, open_window: Callable[[], MainWindow], clock: SetClock, tmp_path: Path
) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    patch_time = clock.now

    # set-up: who writes, the name, the headache before, whom to call
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_M, ALT)
    write("Ana R.")
    press(Qt.Key.Key_U, ALT)
    press(Qt.Key.Key_8)
    press(Qt.Key.Key_L, ALT)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_P, ALT)
    write("708-555-0100")
    press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.home)

    # two actions a score: a digit and Enter; Tab in between for the other posture
    for hour, upright, lying in ((1, "3", "0"), (6, "2", "0"), (12, "1", "0"), (26, "6", "1"), (30, "7", "2")):
        clock.now = patch_time + timedelta(hours=hour)
        write(upright)
        press(Qt.Key.Key_Tab)
        write(lying)
        press(Qt.Key.Key_Return)
        assert window.home.toast.text.text().startswith(f"Saved: upright {upright}, lying {lying}")
    assert "Symptoms have returned" in window.home.banner.status.text()

    # why, what may be done, whom to call, and that it was done
    press(Qt.Key.Key_Y, CTRL)
    assert window.home.pages.currentWidget() is window.home.recovery
    press(Qt.Key.Key_L, CTRL)
    sheet = window.desk.sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow)
    press(Qt.Key.Key_Escape)
    assert window.desk.sheet is None
    window.activateWindow()  # as a window manager does; offscreen there is none
    qtbot.waitUntil(window.isActiveWindow)
    press(Qt.Key.Key_W, CTRL)
    assert window.signs.isVisible()
    assert window.signs.calls.clinic.number.text() == "708-555-0100"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_B, CTRL)
    assert "you have spoken to your team" in window.home.toast.text.text()
    assert window.home.banner.spoken.isHidden()
    assert "Symptoms have returned" in window.home.banner.status.text(), "the flag itself stays"

    # and out
    press(Qt.Key.Key_E, CTRL)
    sheet = window.desk.sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow)
    press(Qt.Key.Key_Return)
    dialog = window.files.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Qt.Key.Key_A, CTRL)
    write(str(tmp_path / "mine.csv"))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "mine.csv").exists)

    [diary] = read_file(tmp_path / "mine.csv").diaries
    assert diary.patient.patient_name == "Ana R."
    assert [entry.answers.headache_upright for entry in diary.entries] == [3, 2, 1, 6, 7]
    assert {entry.author for entry in diary.entries} == {Author.CAREGIVER}
    assert Line.RETURNED in {each.line for each in assess(diary, clock.now)[0].conclusions}
