"""When the program itself is wrong: one sentence for the user, places for those who mend it, diary text in neither."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from bloodpatch_tracker.ui.crash import Crash, told


def crash_with(text: str) -> BaseException:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_what_is_written_down_names_kind_and_place_but_not_the_message() -> None:
    error = crash_with("Ana R. scored 8")
    written = told(type(error), error.__traceback__)
    assert "ValueError" in written
    assert "crash_with" in written
    assert "Ana" not in written


def test_the_user_is_told_once(styled: QApplication, capsys: pytest.CaptureFixture[str]) -> None:
    crash = Crash(styled)
    error = crash_with("Ana R. scored 8")
    for _ in range(2):
        crash.hook(type(error), error, error.__traceback__)
    boxes = [widget for widget in styled.topLevelWidgets() if isinstance(widget, QMessageBox) and widget.isVisible()]
    assert len(boxes) == 1
    assert "Ana" not in boxes[0].text() + capsys.readouterr().err
    boxes[0].close()
    boxes[0].deleteLater()
    assert sys.excepthook is not crash.hook, "only the app itself installs it"
