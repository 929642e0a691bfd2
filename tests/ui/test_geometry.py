"""The window comes back as large as it was left, on the screen there is, whatever stands in the file."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.ui.geometry import FRAME, keep_geometry, restore_geometry

Make = Callable[[], QWidget]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "window.ini"


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Makes a window of a usual size that may not be smaller than 200 × 100."""

    def made() -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        window.setMinimumSize(200, 100)
        window.resize(500, 400)
        return window

    return made


def room(window: QWidget) -> QSize:
    return window.screen().availableGeometry().size() - FRAME


def put(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"[General]\n{text}\n", "utf-8")


def test_a_window_comes_back_as_large_as_it_was_left(make: Make, file: Path) -> None:
    left = make()
    left.resize(450, 321)
    keep_geometry(left, file)
    again = make()
    restore_geometry(again, file)
    assert again.size() == QSize(450, 321)
    assert not again.isMaximized()


def test_a_maximised_window_comes_back_maximised_and_remembers_its_own_size(make: Make, file: Path) -> None:
    left = make()
    left.show()
    left.showMaximized()
    keep_geometry(left, file)
    again = make()
    restore_geometry(again, file)
    assert again.isMaximized()
    assert again.size() == QSize(500, 400)


def test_without_a_file_the_window_keeps_its_size_as_far_as_the_screen_has_room(make: Make, file: Path) -> None:
    window = make()
    restore_geometry(window, file)
    assert window.size() == QSize(500, 400)
    window.resize(20_000, 300)
    restore_geometry(window, file)
    assert window.size() == QSize(room(window).width(), 300)


def test_nothing_is_kept_of_a_window_that_is_only_looked_at(make: Make, file: Path) -> None:
    keep_geometry(make(), None)
    assert not file.parent.exists()
    window = make()
    restore_geometry(window, None)
    assert window.size() == QSize(500, 400)


@pytest.mark.parametrize(
    "text, size",
    [
        ("width=99999\nheight=99999", None),
        ("width=1\nheight=1", QSize(200, 100)),
        ("width=-5\nheight=abc", QSize(500, 400)),
        ("width=999999999999999999999\nheight=", QSize(500, 400)),
        ("width=1, 2, 3\nheight=@Invalid()", QSize(500, 400)),
        ("width=٣٠٠\nheight=300.5", QSize(500, 400)),
        ("maximised=yes", QSize(500, 400)),
        ("\0\0\0", QSize(500, 400)),
    ],
)
def test_whatever_stands_in_the_file_the_window_fits_the_screen(
    make: Make, file: Path, text: str, size: QSize | None
) -> None:
    put(file, text)
    window = make()
    restore_geometry(window, file)
    assert window.size() == (size or room(window))
    assert not window.isMaximized()


def test_the_text_false_is_not_true(make: Make, file: Path) -> None:
    """QSettings gives back "false", which counts as true."""
    put(file, "maximised=false")
    window = make()
    restore_geometry(window, file)
    assert not window.isMaximized()


def test_the_file_is_for_its_owner_alone(make: Make, file: Path) -> None:
    for _ in range(2):
        keep_geometry(make(), file)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_size_that_cannot_be_kept_is_not_missed(make: Make, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", "utf-8")
    keep_geometry(make(), tmp_path / "config" / "window.ini")
    assert (tmp_path / "config").is_file()
