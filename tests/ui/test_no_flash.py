"""Nothing flashes: no frame of the real window is ever much brighter than the ground of its theme.

Every frame that reaches the screen is looked at, from the very first, while the window opens, turns its pages, shows
the warning signs and opens sheets, the preview of what is printed and, where Qt draws it, the question for a file.
"""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.adjusted import dimmed
from bloodpatch_tracker.charts.contrast import luminance
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, Palette
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME
from tests.ui.conftest import SetClock, keep
from tests.ui.inked import pixels

BRIGHTER = 0.2
"""Of the way from black to white."""
LETTERS = 0.01
"""The share of a frame that letters may take where they are as bright as they get."""
COARSE = 3
"""Every so manieth pixel is looked at, down and across."""
BRIGHTEST = {"dim": (DIM, 0.75), "night": (NIGHT, 0.4), "light, 60 %": (dimmed(LIGHT, 60), 0.75)}
"""Looks, and a luminance that nothing in them has; white is 1."""


class Frames(QObject):
    """Looks at a window's picture on the screen whenever it was painted or is about to be painted anew."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window, self.brightness, self.peaks = window, list[float](), list[float]()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() in {QEvent.Type.UpdateRequest, QEvent.Type.LayoutRequest, QEvent.Type.ActivationChange}:
            self.look()
        return False

    def look(self) -> None:
        """Measure what is on the screen now; before the first painting that is nothing."""
        picture = self.window.screen().grabWindow(self.window.winId())
        if not picture.isNull():
            frame = pixels(picture.toImage())[::COARSE, ::COARSE] / 255
            light = np.where(frame <= 0.04045, frame / 12.92, ((frame + 0.055) / 1.055) ** 2.4)
            each = light @ np.array([0.2126, 0.7152, 0.0722])
            self.brightness.append(float(frame.mean()))
            self.peaks.append(float(np.quantile(each, 1 - LETTERS)))

    def steps(self, app: QApplication) -> None:
        """Let everything that is due happen, and look after each step."""
        for _ in range(4):
            app.processEvents()
            self.look()


@pytest.fixture(params=list(BRIGHTEST.values()), ids=list(BRIGHTEST))
def look(styled: QApplication, request: pytest.FixtureRequest) -> Iterator[tuple[Palette, float]]:
    """The application in a look from before its first window on, as the program does it."""
    theme.apply(styled, request.param[0])
    yield request.param
    theme.apply(styled, LIGHT)


def grey(colour: str) -> float:
    """How far a colour is from black (0) to white (1)."""
    return sum(int(colour[at : at + 2], 16) for at in (1, 3, 5)) / 3 / 255


@pytest.fixture
def check(look: tuple[Palette, float]) -> Callable[[Frames], None]:
    palette, brightest = look

    def checked(frames: Frames) -> None:
        assert len(frames.brightness) >= 4
        assert max(frames.brightness) <= grey(palette.background) + BRIGHTER
        assert max(frames.peaks) < brightest

    return checked


def test_a_white_frame_would_be_seen(look: tuple[Palette, float], qtbot: QtBot, styled: QApplication) -> None:
    """Even where it is only a fifth of the window that is white."""
    window, white = QWidget(), QWidget()
    white.setParent(window)
    white.setStyleSheet("background: white;")
    window.resize(1000, 400)
    white.setGeometry(0, 0, 200, 400)
    qtbot.addWidget(window)
    frames = Frames(window)
    window.show()
    frames.steps(styled)
    assert max(frames.peaks) > look[1]
    assert luminance("#ffffff") > look[1]


@pytest.mark.parametrize("empty", [True, False], ids=["set-up", "a diary"])
def test_no_flash_from_the_first_frame_on(
    look: tuple[Palette, float],
    check: Callable[[Frames], None],
    styled: QApplication,
    qtbot: QtBot,
    book: DiaryBook,
    clock: SetClock,
    empty: bool,
) -> None:
    if not empty:
        keep(book, (1, 6, 2), (2, 3, 1))
    window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), look[0])
    qtbot.addWidget(window)
    frames = Frames(window)
    window.start()
    window.show()
    frames.look()
    frames.steps(styled)
    check(frames)
    if not empty:
        for action in (*window.menus.pages, window.menus.pages[0]):
            action.trigger()
            frames.steps(styled)
        window.menus.signs.trigger()
        frames.steps(styled)
        window.signs.back.click()
        frames.steps(styled)
        check(frames)


def test_no_sheet_flashes(
    look: tuple[Palette, float],
    check: Callable[[Frames], None],
    styled: QApplication,
    qtbot: QtBot,
    book: DiaryBook,
    clock: SetClock,
) -> None:
    keep(book, (1, 6, 2), (2, 3, 1))
    window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), look[0])
    qtbot.addWidget(window)
    window.start()
    window.show()
    styled.processEvents()  # or the plan is not known yet
    desk, settings = window.desk, window.settings_desk
    for ask in (desk.add_patch, desk.correct_patient, desk.facts_history, desk.plan, settings.ask):
        ask()
        sheet = desk.sheet or settings.sheet
        assert sheet is not None
        frames = Frames(sheet)
        frames.steps(styled)
        check(frames)
        desk.close_sheet()
        settings.close_sheet()


def has_sheets(preview: QPrintPreviewWidget) -> bool:
    return preview.pageCount() > 0


def test_neither_preview_nor_question_for_a_file_flashes(
    look: tuple[Palette, float],
    check: Callable[[Frames], None],
    styled: QApplication,
    qtbot: QtBot,
    book: DiaryBook,
    clock: SetClock,
) -> None:
    keep(book, (1, 6, 2), (2, 3, 1))
    window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), look[0])
    qtbot.addWidget(window)
    window.start()
    window.show()
    keys, files = window.home.expect.keys, window.files
    for ask in (keys.this.click, keys.all.click, keys.pdf.click, files.ask_export, files.ask_take_in):
        ask()
        dialog = keys.dialog or files.dialog
        assert dialog is not None
        frames = Frames(dialog)
        frames.steps(styled)
        for preview in dialog.findChildren(QPrintPreviewWidget):
            qtbot.waitUntil(partial(has_sheets, preview))  # it is drawn a moment after it was opened
            for step in (preview.fitToWidth, preview.setAllPagesViewMode):
                frames.steps(styled)
                step()
        frames.steps(styled)
        check(frames)
        dialog.reject()
