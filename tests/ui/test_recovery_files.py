"""The chart leaves as a file or over the clipboard; what came of it is said, and no name goes with it."""

import errno
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.chart_file import DPI, WIDE_IN
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.ui import chart_files
from bloodpatch_tracker.ui.chart_files import ChartFiles
from bloodpatch_tracker.ui.chart_zoom import Zoom
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.recovery_page import RecoveryPage
from tests.ui.conftest import SetClock, keep

Open = Callable[..., MainWindow]


@pytest.fixture
def page(open_window: Open, book: DiaryBook, clock: SetClock) -> RecoveryPage:
    """The recovery page of Ana R., seen at hour 61."""
    keep(book, (2, 3, 1), (60, 1, 0))
    clock.at_hour(61)
    window = open_window()
    window.menus.pages[1].trigger()
    QApplication.processEvents()
    return window.home.recovery


def comments(file: bytes) -> list[bytes]:
    """The texts of an SVG, which matplotlib writes beside their shapes."""
    return re.findall(rb"<!-- (.*?) -->", file)


@pytest.mark.parametrize("ending, head", [(".png", b"\x89PNG\r\n"), (".PDF", b"%PDF-"), (".svg", b"<?xml")])
def test_the_ending_of_the_name_says_as_what_it_is_saved(
    page: RecoveryPage, tmp_path: Path, ending: str, head: bytes
) -> None:
    file = tmp_path / f"chart{ending}"
    page.files.write(str(file))
    written = file.read_bytes()
    assert written.startswith(head)
    assert b"Ana" not in written
    assert page.files.told.text() == f"Saved as {file}. The picture names no patient."
    assert not page.files.told.isHidden()
    assert file.stat().st_mode & 0o077 == 0


def test_the_picture_says_which_patch_and_has_the_hours_that_are_shown(page: RecoveryPage, tmp_path: Path) -> None:
    file = tmp_path / "chart.svg"
    page.zoom.press(Zoom.FIRST_48)
    page.files.write(str(file))
    said = comments(file.read_bytes())
    (title,) = (each for each in said if each.startswith(b"Blood patch"))
    assert title.startswith(b"Blood patch 1, Sat")
    assert b"09:00" in title
    assert b"48" in said
    assert b"72" not in said


def test_save_asks_for_a_place_under_a_name_without_the_patients(qtbot: QtBot, page: RecoveryPage) -> None:
    page.files.save.setFocus()
    qtbot.keyClick(page.files.save, Qt.Key.Key_Return)
    dialog = page.files.dialog
    assert dialog is not None
    assert [Path(name).stem for name in dialog.selectedFiles()] == ["recovery-patch-1-2026-03-09"]
    assert dialog.defaultSuffix() == "png"
    assert len(dialog.nameFilters()) == 3
    for chosen, suffix in zip(dialog.nameFilters(), ("png", "svg", "pdf"), strict=True):
        dialog.filterSelected.emit(chosen)
        assert dialog.defaultSuffix() == suffix
    dialog.reject()
    assert page.files.dialog is None


def test_the_chart_is_saved_as_it_was_when_it_was_asked_for(
    page: RecoveryPage, open_window: Open, clock: SetClock, tmp_path: Path
) -> None:
    page.files.ask()
    assert page.files.dialog is not None
    page.zoom.press(Zoom.FIRST_48)  # a new minute or another choice behind the question changes nothing
    file = tmp_path / "chart.svg"
    page.files.dialog.fileSelected.emit(str(file))
    page.files.dialog.reject()
    assert b"72" in comments(file.read_bytes())


def test_a_name_with_another_ending_is_answered_with_what_would_be_right(page: RecoveryPage, tmp_path: Path) -> None:
    page.files.write(str(tmp_path / "chart.jpg"))
    assert page.files.told.text().endswith("A chart is saved as .png, .svg or .pdf; the end of the name says which.")
    assert not (tmp_path / "chart.jpg").exists()


def test_a_file_that_cannot_be_written_is_told_and_what_was_there_stays(
    page: RecoveryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, chunks: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "chart.png"
    file.write_bytes(b"before")
    monkeypatch.setattr(chart_files, "write_file", full)
    page.files.write(str(file))
    assert "no room left on the disk" in page.files.told.text()
    assert file.read_bytes() == b"before"


def test_a_folder_that_is_not_there_and_a_diary_are_told_apart(
    page: RecoveryPage, tmp_path: Path, database: Path
) -> None:
    page.files.write(str(tmp_path / "missing" / "chart.png"))
    assert "no such folder" in page.files.told.text()
    disguised = database.with_suffix(".png")
    disguised.write_bytes(database.read_bytes())
    page.files.write(str(disguised))
    assert "was not replaced" in page.files.told.text()
    assert disguised.read_bytes() == database.read_bytes()


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_copying_puts_a_light_picture_on_the_clipboard(qtbot: QtBot, page: RecoveryPage, by_keyboard: bool) -> None:
    QGuiApplication.clipboard().clear()
    if by_keyboard:
        qtbot.keyClick(page.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mouseClick(page.files.copy, Qt.MouseButton.LeftButton)
    picture: QImage = QGuiApplication.clipboard().image()
    assert picture.width() == WIDE_IN * DPI
    assert picture.pixelColor(2, 2).name() == "#ffffff"
    assert page.files.told.text() == "The chart is copied as a picture. It names no patient."


def test_saving_has_its_usual_key_on_the_page(qtbot: QtBot, page: RecoveryPage) -> None:
    qtbot.keyClick(page.chart, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.files.dialog is not None
    page.files.dialog.reject()


def test_before_there_is_a_chart_nothing_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    files = ChartFiles()
    qtbot.addWidget(files)
    files.ask()
    files.write(str(tmp_path / "chart.png"))
    files.copy_picture()
    assert files.dialog is None
    assert list(tmp_path.iterdir()) == []
