"""Draws every screen as PNG, on a machine without a display too: for the documents, and to look at."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: pictures never open a window

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.app import make_application
from bloodpatch_tracker.charts.palette import DIM, LIGHT, Palette
from bloodpatch_tracker.demo import SAMPLE_ZONE, sample_book, sample_clock
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Activity, Symptom, WarningSign
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.fonts import use_shipped_font
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import screen as words

THEMES = {"light": LIGHT, "dim": DIM}
SIZES = ((1280, 800), (1024, 640))
Screens = dict[str, Callable[[MainWindow], None]]


def draw_all(folder: Path) -> int:
    """Draw every screen in both themes and sizes into a folder, which is made if need be; the exit status.

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
    with sample_book() as book:
        for scheme, palette in THEMES.items():
            theme.apply(app, palette)
            for width, height in SIZES:
                for name, picture in _of_one_size(app, book, palette, (width, height)):
                    yield f"{name}-{scheme}-{width}x{height}", picture


def _of_one_size(
    app: QApplication, book: DiaryBook, palette: Palette, size: tuple[int, int]
) -> Iterator[tuple[str, QPixmap]]:
    """Every screen, the first with nobody in the book."""
    empty = _window(MemoryBook(), palette, size)
    yield "set-up", _grab(app, empty)
    empty.close()
    lone = MemoryBook()
    lone.save(Change(Patient(UUID(int=1), "Without a patch"), datetime.now(UTC)))
    nothing = _window(lone, palette, size)
    yield "no-patch-yet", _grab(app, nothing)
    nothing.close()
    window = _window(book, palette, size)
    for name, show in SCREENS.items():
        show(window)
        yield name, _grab(app, window)
        window.desk.close_sheet()
        window.signs.back.click()
        window.home.log.form.clear()
        window.menus.pages[0].trigger()
    window.close()


def _window(book: DiaryBook, palette: Palette, size: tuple[int, int]) -> MainWindow:
    window = MainWindow(Feed(book, sample_clock, SAMPLE_ZONE), palette, words.DEMO)
    window.resize(*size)
    window.start()
    window.show()
    return window


def _grab(app: QApplication, window: MainWindow) -> QPixmap:
    """The window as it is seen, with the sheet over it if one is open."""
    for _ in range(4):  # layouts settle, then the chart is drawn for its size
        app.processEvents()
    picture = window.grab()
    if window.desk.sheet is not None:
        sheet = window.desk.sheet.grab()
        painter = QPainter(picture)
        painter.drawPixmap((picture.width() - sheet.width()) // 2, (picture.height() - sheet.height()) // 2, sheet)
        painter.end()
    return picture


def _case(window: MainWindow, case: str) -> None:
    """Open the sample patient of a case."""
    who = window.home.who
    who.setCurrentIndex(next(place for place in range(who.count()) if who.itemText(place).startswith(case)))


def _log(window: MainWindow) -> None:
    _case(window, "V07")
    form = window.home.log.form.form
    form.upright.choose(3)
    form.lying.choose(1)
    form.symptoms.choose([Symptom.NECK_STIFFNESS])
    form.activities.choose([Activity.BENDING])


def _log_more(window: MainWindow) -> None:
    _case(window, "V07")
    window.home.log.form.form.more.setChecked(True)
    window.home.log.form.earlier.setChecked(True)


def _returned(window: MainWindow) -> None:
    _case(window, "V02")


def _signs(window: MainWindow) -> None:
    _case(window, "V19")
    window.menus.signs.trigger()
    window.signs.signs.choose([WarningSign.LEG_WEAKNESS])
    window.signs.signs.changed.emit()


def _recovery(window: MainWindow) -> None:
    _case(window, "V16")
    window.menus.pages[1].trigger()


def _emergency(window: MainWindow) -> None:
    _case(window, "V04")
    window.menus.pages[1].trigger()


def _why(window: MainWindow) -> None:
    _case(window, "V04")
    window.menus.why.trigger()


def _diary(window: MainWindow) -> None:
    _case(window, "V04")
    window.menus.pages[2].trigger()
    window.home.diary.table.selectRow(1)


def _edit(window: MainWindow) -> None:
    _diary(window)
    window.home.diary.edit.click()


def _void(window: MainWindow) -> None:
    _diary(window)
    window.home.diary.void.click()


def _history(window: MainWindow) -> None:
    _diary(window)
    window.home.diary.history.click()


def _add_patch(window: MainWindow) -> None:
    _case(window, "V07")
    window.menus.add_patch.trigger()


def _correct(window: MainWindow) -> None:
    _case(window, "V07")
    window.menus.correct.trigger()


def _correct_patient(window: MainWindow) -> None:
    _case(window, "V07")
    window.menus.correct_patient.trigger()


def _read_out(window: MainWindow) -> None:
    _recovery(window)
    chart = window.home.recovery.chart
    if chart.artists is not None:
        chart.read(chart.artists.stops[-1])


def _about(window: MainWindow) -> None:
    window.menus.pages[3].trigger()


SCREENS: Screens = {
    "log": _log,
    "log-more": _log_more,
    "log-returned": _returned,
    "warning-signs": _signs,
    "recovery": _recovery,
    "recovery-emergency": _emergency,
    "why": _why,
    "diary": _diary,
    "change": _edit,
    "void": _void,
    "history": _history,
    "add-patch": _add_patch,
    "correct-patch": _correct,
    "correct-patient": _correct_patient,
    "read-out": _read_out,
    "about": _about,
}
