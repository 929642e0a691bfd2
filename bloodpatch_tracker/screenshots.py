"""Draws every screen as PNG, on a machine without a display too: for the documents, and to look at."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: pictures never open a window

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.app import make_application
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, Palette
from bloodpatch_tracker.demo import SAMPLE_ZONE, sample_book, sample_clock
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.screens.clinic_screens import NOON, clinic
from bloodpatch_tracker.screens.every_screen import SCREENS, leave, over, preferences_on, without_patch
from bloodpatch_tracker.screens.screen import Shelf
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.fonts import use_shipped_font
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import screen as words

THEMES = {"light": LIGHT, "dim": DIM, "night": NIGHT}
SIZES = ((1280, 800), (1024, 640))


def draw_all(folder: Path) -> int:
    """Draw every screen in each theme and size into a folder, which is made if need be; the exit status.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_quiet)
    app = make_application(["bloodpatch-tracker"])
    use_shipped_font(app)
    for name, picture in _pictures(app):
        if not picture.save(str(folder / f"{name}.png")):
            raise OSError(f"{folder / name}.png")
    return 0


def _quiet(_kind: object, _context: object, message: str) -> None:
    """Pass on what Qt has to say, but for what the offscreen platform says of every window."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _pictures(app: QApplication) -> Iterator[tuple[str, QPixmap]]:
    with sample_book() as samples:
        books = {
            Shelf.NOBODY: MemoryBook(),
            Shelf.WITHOUT_PATCH: without_patch(),
            Shelf.SAMPLES: samples,
            Shelf.CLINIC: clinic(),
            Shelf.CLINIC_OF_NOBODY: MemoryBook(),
        }
        for scheme, palette in THEMES.items():
            theme.apply(app, palette)
            for size in SIZES:
                for shelf, book in books.items():
                    for name, picture in _of_one_shelf(app, shelf, book, palette, size):
                        yield f"{name}-{scheme}-{size[0]}x{size[1]}", picture


def _of_one_shelf(
    app: QApplication, shelf: Shelf, book: DiaryBook, palette: Palette, size: tuple[int, int]
) -> Iterator[tuple[str, QPixmap]]:
    window = MainWindow(Feed(book, _clock, SAMPLE_ZONE), palette, words.DEMO, preferences_on(shelf))
    window.resize(*size)
    window.start()
    window.show()
    for screen in SCREENS:
        if screen.shelf is shelf:
            screen.show(window)
            yield screen.name, grab(app, window)
            leave(window)
    window.close()


def _clock(diary: Diary | None) -> datetime:
    """The same time in every picture."""
    return sample_clock(diary) if diary is not None and diary.patches else NOON.astimezone(SAMPLE_ZONE)


def grab(app: QApplication, window: MainWindow) -> QPixmap:
    """The window as it is seen, with what lies over it."""
    for _ in range(4):  # layouts settle, then the chart is drawn for its size
        app.processEvents()
    picture = window.grab()
    painter = QPainter(picture)
    for each in over(window):
        lying = each.grab()
        painter.drawPixmap((picture.width() - lying.width()) // 2, (picture.height() - lying.height()) // 2, lying)
    painter.end()
    return picture
