"""Builds the window's world: application, theme, diary book, feed, window. No logic of its own."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, tzinfo
from functools import partial
from uuid import UUID

from PySide6.QtCore import QDir, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from bloodpatch_tracker.cohort.reviews import NURSES
from bloodpatch_tracker.commands.ask_password import ask_password as ask_on_terminal
from bloodpatch_tracker.commands.kept_book import database_file, kept_book
from bloodpatch_tracker.commands.speak import Stop
from bloodpatch_tracker.db.holders import holders_of
from bloodpatch_tracker.db.place import apart
from bloodpatch_tracker.db.server.connect import AskPassword
from bloodpatch_tracker.demo import SAMPLE_ZONE, clinic_book, sample_book, sample_clock
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.holder import Holder
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.diary.watch import Watch
from bloodpatch_tracker.keeping import Keeping, own_keeping
from bloodpatch_tracker.places import resource_root
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.clinic_files import ClinicFiles
from bloodpatch_tracker.ui.crash import watch_for_crashes
from bloodpatch_tracker.ui.feed import Clock, Feed
from bloodpatch_tracker.ui.fonts import ensure_letters
from bloodpatch_tracker.ui.geometry import keep_geometry, restore_geometry
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.others_changes import OthersChanges
from bloodpatch_tracker.ui.password_sheet import ask_password
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.qt_words import speak_alike
from bloodpatch_tracker.ui.theme_follower import ThemeFollower
from bloodpatch_tracker.words import screen as words

UNSEEN = ("offscreen", "minimal")
"""Qt's platforms on which nobody sees anything."""
PATIENCE_MS = 1_500
"""How long a window may stand still for another program's write before it says so."""


def computer_clock(_: Diary | None) -> datetime:
    """What time it is here, with the offset of here."""
    return datetime.now().astimezone()


def run_window(database: str | None) -> int:
    """Open the window on a diary, the user's own if none is named; the exit status.

    Raises:
        Stop: there is no display, or the diary cannot be opened.
    """
    app = _start()
    try:
        with (
            kept_book(database, create=True, patience_ms=PATIENCE_MS, ask=_ask(app)) as book,
            closing(book.watch()) as watch,
        ):
            file = database_file(database)
            holders = partial(holders_of, file) if file else None
            keeping = own_keeping(file, apart(database))
            return show_window(app, book, computer_clock, keeping, holders=holders, watch=watch)
    except Stop as stop:
        _tell_on_screen(app, stop.sentence)
        raise


def run_demo() -> int:
    """Open the window on sample patients; the exit status. Raises Stop where there is no display."""
    app = _start()
    with sample_book() as book:
        return show_window(app, book, sample_clock, Keeping(), SAMPLE_ZONE, words.DEMO)


def run_clinic_demo(count: int) -> int:
    """Open a nurse's window on a made-up clinic; the exit status. Raises Stop where there is no display."""
    app = _start()
    keeping = Keeping(settings=Settings(role=Author.NURSE, reviewer=NURSES[0]))
    with clinic_book(count, computer_clock(None)) as book:
        return show_window(app, book, computer_clock, keeping, remark=words.CLINIC_DEMO)


def _start() -> QApplication:
    chosen = choose_platform()
    if chosen:
        qInstallMessageHandler(_ignore)  # what Qt says of a display it cannot reach, we say in one sentence
    app = make_application(sys.argv[:1])
    if chosen and app.platformName() == "offscreen":
        named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
        raise Stop(words.NO_WINDOW if named else words.NO_DISPLAY)
    watch_for_crashes(app)
    return app


def _ignore(*_: object) -> None:
    """Say nothing."""


def _ask(app: QApplication) -> AskPassword:
    """How to ask for a password: on the screen, where there is one."""
    return ask_on_terminal if app.platformName() in UNSEEN else ask_password


def _tell_on_screen(app: QApplication, sentence: str) -> None:
    """Show a sentence to whoever started the program with a click and has no terminal to read it on."""
    on_terminal = sys.stderr is not None and sys.stderr.isatty()
    if on_terminal or app.platformName() in UNSEEN:
        return
    box = QMessageBox(QMessageBox.Icon.Critical, words.CANNOT_OPEN, sentence)
    box.finished.connect(app.quit)
    box.open()
    app.exec()


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application, in the language and the colours the system wishes."""
    app = QApplication(list(arguments))
    app.setApplicationName(words.APP)
    QDir.addSearchPath("icons", str(resource_root() / "icons"))
    speak_alike(app)
    ensure_letters(app)
    theme.apply(app, theme.system_palette(app))
    return app


def show_window(
    app: QApplication,
    book: DiaryBook,
    clock: Clock,
    keeping: Keeping,
    zone: tzinfo | None = None,
    remark: str = "",
    holders: Callable[[UUID], tuple[Holder, ...]] | None = None,
    watch: Watch | None = None,
) -> int:
    """Show a window on a book until it is closed; the exit status. Times are the computer's, if no zone is given.

    Args:
        holders: the other diaries beside the book's own that may still hold a patient.
        watch: hears of what others change in the book.
    """
    follower = ThemeFollower(app, keeping.settings)
    preferences = Preferences(keeping.settings, keeping.keep_settings)
    window = MainWindow(
        Feed(book, clock, zone),
        follower.palette,
        remark,
        preferences,
        keeping.drafts,
        keeping.asked,
        ClinicFiles(keeping.thresholds, holders),
    )
    if watch is not None:
        follow_others(watch, window, preferences)
    preferences.changed.connect(follower.use)
    follower.palette_changed.connect(window.use_palette)
    restore_geometry(window, keeping.geometry)
    window.start()
    window.show()
    if keeping.trouble:
        window.teller.tell(keeping.trouble)
    status = app.exec()
    keep_geometry(window, keeping.geometry)
    return status


def follow_others(watch: Watch, window: MainWindow, preferences: Preferences) -> OthersChanges:
    """Have a window show what others change, until it is closed."""
    others = OthersChanges(watch, preferences.settings, window)
    others.changed.connect(window.feed.hear)
    window.feed.closed.connect(others.close)
    preferences.changed.connect(others.use_settings)
    return others


def choose_platform() -> bool:
    """Choose where windows open, with no display at all as the last resort, so that Qt does not abort.

    Returns:
        Whether the choice was made here; not on Windows and macOS, nor where somebody else made it.
    """
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    known = (("WAYLAND_DISPLAY", "wayland"), ("DISPLAY", "xcb"))
    found = [platform for name, platform in known if os.environ.get(name)]
    os.environ["QT_QPA_PLATFORM"] = ";".join((*found, "offscreen"))
    return True
