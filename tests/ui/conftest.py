"""What every test of the window gets: a real database, a clock to set, the real window, and a look for leftovers."""

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QDir, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.drafts import DraftFile, beside
from bloodpatch_tracker.places import resource_root
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.edit_sheet import EditSheet
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.fonts import use_shipped_font
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry
from tests.ui.clinic_window import follow, listed, settle


@dataclass
class SetClock:
    """A clock that stands where it is set."""

    now: datetime = PATCH_TIME + timedelta(hours=3)

    def __call__(self, _: Diary | None) -> datetime:
        return self.now

    def at_hour(self, hour: float) -> None:
        """Set it to so many hours after the first patch."""
        self.now = PATCH_TIME + timedelta(hours=hour)


@pytest.fixture(scope="session")
def styled(qapp: QApplication) -> QApplication:
    """The application in the light theme, with the letters that come along."""
    QDir.addSearchPath("icons", str(resource_root() / "icons"))
    use_shipped_font(qapp)
    theme.apply(qapp, LIGHT)
    return qapp


@pytest.fixture(autouse=True)
def no_leftovers(styled: QApplication) -> Iterator[None]:
    """No window, running timer or thread outlives its test."""
    threads = set(threading.enumerate())
    yield
    styled.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: what was let go is gone
    open_windows = [widget for widget in styled.topLevelWidgets() if shiboken6.isValid(widget) and widget.isVisible()]
    timers = [t for t in gc.get_objects() if isinstance(t, QTimer) and shiboken6.isValid(t) and t.isActive()]
    assert (open_windows, timers, set(threading.enumerate()) - threads) == ([], [], set())


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def book(database: Path) -> Iterator[DiaryBook]:
    with closing(open_book(database)) as opened:
        yield opened


def keep(book: DiaryBook, *scores: tuple[float, int | None, int | None]) -> tuple[Patient, Patch, tuple[Entry, ...]]:
    """Keep a patient with one patch (baseline 8 upright, 2 lying) and entries (hour, upright, lying)."""
    patient = a_patient(patient_name="Ana R.")
    patch = a_patch(
        patient, baseline_upright=8, baseline_lying=2, clinic_name="City clinic", clinic_phone="708-555-0100"
    )
    entries = tuple(an_entry(patch, hour, upright, lying) for hour, upright, lying in scores)
    book.save(*(Change(each, PATCH_TIME) for each in (patient, patch)), *(Change(e, e.recorded_at) for e in entries))
    return patient, patch, entries


def edit_sheet(window: MainWindow, entry: Entry) -> EditSheet:
    """Open the sheet in which an entry is changed."""
    window.desk.edit(entry)
    assert isinstance(window.desk.sheet, EditSheet)
    return window.desk.sheet


@pytest.fixture
def open_window(qtbot: QtBot, book: DiaryBook, clock: SetClock) -> Iterator[Callable[..., MainWindow]]:
    """Opens the real window on the book; it is closed when the test ends."""
    held: list[MainWindow] = []  # pytest-qt refers to it weakly; let go, it would be collected in mid-drawing

    def opened(zone: tzinfo | None = PATCH_TIME.tzinfo) -> MainWindow:
        window = MainWindow(Feed(book, clock, zone), LIGHT)
        held.append(window)
        qtbot.addWidget(window)
        window.start()
        window.show()
        qtbot.waitExposed(window)
        return window

    yield opened
    held.clear()


@pytest.fixture
def drafts(database: Path) -> DraftFile:
    """The drafts beside the database."""
    return DraftFile(beside(database))


@pytest.fixture
def open_drafting(
    qtbot: QtBot, book: DiaryBook, clock: SetClock, drafts: DraftFile
) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window that keeps drafts; it can be closed, and another be opened, as after a restart."""
    held: list[MainWindow] = []

    def opened() -> MainWindow:
        window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), LIGHT, drafts=drafts)
        held.append(window)
        qtbot.addWidget(window)
        window.start()
        window.show()
        qtbot.waitExposed(window)
        return window

    yield opened
    held.clear()


@pytest.fixture
def clinic(book: DiaryBook, clock: SetClock) -> dict[str, Patient]:
    """Three patients at hour 30: symptoms of Ana are back, José is on course, of Bo nothing is known."""
    clock.at_hour(30)
    return {
        "Ana": follow(book, "Ana R.", (2, 1), (20, 7), (26, 7), record="C-17"),
        "José": follow(book, "José Muñoz", (2, 3), (26, 2)),
        "Bo": follow(book, "Bo S."),
    }


@pytest.fixture
def open_clinic(qtbot: QtBot, book: DiaryBook, clock: SetClock) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window of a nurse, once everybody has been looked through."""
    held: list[MainWindow] = []

    def opened(role: Author = Author.NURSE) -> MainWindow:
        window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), LIGHT, preferences=Preferences(Settings(role=role)))
        held.append(window)
        qtbot.addWidget(window)
        window.start()
        window.show()
        qtbot.waitExposed(window)
        if book.patients() and role is Author.NURSE:
            with qtbot.waitSignal(listed(window).triage.read):
                pass
            settle(qtbot, window)
        return window

    yield opened
    held.clear()
