"""Closing the window, or quitting, asks before what is typed in a sheet is lost, as Escape does; a log-off does not."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.signs_over import SignsOver
from bloodpatch_tracker.words import form as words
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]

pytestmark = pytest.mark.qt_log_ignore("does not support raise")
"""The offscreen platform has one window at a time on top anyway."""


@pytest.fixture
def window(open_window: Open, book: DiaryBook, clock: SetClock) -> MainWindow:
    keep(book, (1, 5, 1))
    clock.at_hour(4)
    return open_window()


@pytest.fixture
def ended(styled: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fills when the program is told to end; the tests go on."""
    told: list[str] = []

    def end() -> None:
        told.append("quit")

    monkeypatch.setattr("bloodpatch_tracker.ui.reminding.QGuiApplication.quit", end)
    return told


def opened(window: MainWindow, which: str) -> Sheet:
    """Open one of the sheets in which something can be typed, and type."""
    diary = window.feed.diary
    assert diary is not None
    if which in ("edit", "void"):
        getattr(window.desk, which)(diary.entries[0])
    elif which == "settings":
        window.settings_desk.ask()
    else:
        getattr(window.desk, which)()
    sheet = window.desk.sheet or window.settings_desk.sheet
    assert sheet is not None
    line = next(each for each in sheet.findChildren(QLineEdit) if not each.objectName().startswith("qt_"))
    line.setText("half a sentence")
    return sheet


def kept_waiting() -> None:
    """The program did not end."""
    QApplication.exit(1)


def said(sheet: Sheet) -> str:
    return sheet._trouble.text()


@pytest.mark.parametrize("which", ["edit", "void", "add_patch", "correct_patch", "correct_patient", "settings"])
def test_closing_the_window_asks_once(window: MainWindow, which: str) -> None:
    sheet = opened(window, which)
    assert not window.close()
    assert window.isVisible()
    assert sheet.isVisible()
    assert said(sheet) == words.LOSES
    assert window.close()
    assert not window.isVisible()


def test_what_is_typed_after_it_is_asked_about_again(window: MainWindow) -> None:
    sheet = opened(window, "edit")
    assert not window.close()
    sheet.reason.setText("a whole sentence")
    assert not window.close()
    QTest.keyClick(sheet.reason, Qt.Key.Key_Escape)
    assert not sheet.isVisible(), "Escape after it is the second time"
    assert window.close()


def test_closing_the_sheet_by_its_frame_asks_once(window: MainWindow) -> None:
    sheet = opened(window, "correct_patient")
    assert not sheet.close()
    assert said(sheet) == words.LOSES
    assert sheet.close()
    assert window.desk.sheet is None


def test_with_nothing_typed_it_closes_at_once(window: MainWindow) -> None:
    window.desk.correct_patient()
    assert window.close()


def test_what_was_typed_is_still_asked_about_after_it_was_minimized(window: MainWindow) -> None:
    sheet = opened(window, "edit")
    sheet.hide()
    sheet.show()
    assert not sheet.close()
    assert sheet.close()


def test_quit_from_the_tray_brings_the_window_back_and_ends_nothing(window: MainWindow, ended: list[str]) -> None:
    sheet = opened(window, "edit")
    window.showMinimized()
    window.reminding.tray.quit.trigger()
    assert ended == []
    assert window.isVisible()
    assert not window.isMinimized()
    assert said(sheet) == words.LOSES
    window.reminding.tray.quit.trigger()
    assert ended == ["quit"]
    assert not window.isVisible()


def test_quit_that_was_refused_lets_the_window_stay_in_the_tray_later(
    window: MainWindow, ended: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window.reminding.tray), "is_there", True)
    monkeypatch.setattr(window.reminding.tray, "say", str)  # there is no tray where tests run, and Qt says so aloud
    window.reminding.use_settings(Settings(stay_in_tray=True))
    sheet = opened(window, "edit")
    window.reminding.quit()
    sheet.reject()
    assert not window.close()
    assert not window.isVisible(), "put away"
    window.reminding.quit()
    assert ended == ["quit"], "and ended from there"


def test_quit_from_where_it_was_put_away_closes_the_diary(
    window: MainWindow, ended: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[str] = []
    close = window.feed.close

    def seen() -> None:
        closed.append("closed")
        close()

    monkeypatch.setattr(window.feed, "close", seen)
    window.hide()
    window.reminding.quit()
    assert (closed, ended) == (["closed"], ["quit"])


def test_warning_signs_over_the_sheet_do_not_hide_what_it_asks(window: MainWindow) -> None:
    sheet = opened(window, "edit")
    sheet.signs_wanted.emit()
    [over] = sheet.findChildren(SignsOver)
    assert over.isVisible()
    assert not window.close()
    assert not over.isVisible()
    assert said(sheet) == words.LOSES
    assert window.close()


@pytest.fixture
def ending(styled: QApplication) -> Iterator[QApplication]:
    """The application, which may be told to end. Qt remembers that in its thread, and would wait for nothing again."""
    yield styled
    styled.processEvents()  # what the last window to close has left
    QTimer.singleShot(0, styled.quit)
    styled.exec()  # it forgets when it has ended
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    assert loop.exec() == 0


def test_a_log_off_is_not_kept_waiting(window: MainWindow, ending: QApplication) -> None:
    """The system says that it ends the session, then has the program quit, which asks every window first."""
    opened(window, "edit")
    ending.commitDataRequest.emit(None)
    too_long = QTimer(window, singleShot=True, interval=5_000)
    too_long.timeout.connect(kept_waiting)
    too_long.start()
    QTimer.singleShot(0, ending.quit)
    assert ending.exec() == 0
    too_long.stop()
    assert not window.isVisible()


def test_a_log_off_ends_a_window_that_else_stays_in_the_tray(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window.reminding.tray), "is_there", True)
    monkeypatch.setattr(window.reminding.tray, "say", str)
    window.reminding.use_settings(Settings(stay_in_tray=True))
    assert not window.close()
    window.closing._end_session()
    assert window.close()


def test_a_log_off_that_was_called_off_asks_as_before(window: MainWindow) -> None:
    sheet = opened(window, "edit")
    window.closing._end_session()
    window.closing._go_on(Qt.ApplicationState.ApplicationActive)
    sheet.reason.setText("a whole sentence")
    assert not window.close()
    assert window.close()


@pytest.mark.parametrize("which", ["score", "sign", "time", "cause"])
def test_an_answer_is_as_much_as_text(window: MainWindow, clock: SetClock, which: str) -> None:
    diary = window.feed.diary
    assert diary is not None
    if which in ("score", "sign"):
        sheet = edit_sheet(window, diary.entries[0])
        assert not sheet.asks_to_stay()
        if which == "score":
            sheet.form.upright.choose(9)
        else:
            sheet.form.signs.choose([WarningSign.NUMBNESS])
    else:
        window.desk.add_patch()
        patch_sheet = window.desk.sheet
        assert isinstance(patch_sheet, PatchSheet)
        assert not patch_sheet.asks_to_stay()
        if which == "time":
            patch_sheet.form.when.show_typed((clock.now - timedelta(hours=1)).isoformat())
        else:
            patch_sheet.form.cause.setCurrentIndex(2)
        sheet = patch_sheet  # type: ignore[assignment]  # what follows holds for any sheet
    assert sheet.asks_to_stay()
    assert not sheet.asks_to_stay(), "once"


def test_a_sheet_to_read_never_asks(window: MainWindow) -> None:
    window.desk.read()
    sheet = window.desk.sheet
    assert sheet is not None
    next(iter(sheet.findChildren(QLineEdit))).setText("48")
    assert not sheet.asks_to_stay()


def test_what_is_refused_in_a_sheet_is_forgiven_once_something_else_is_typed(window: MainWindow) -> None:
    diary = window.feed.diary
    assert diary is not None
    sheet = edit_sheet(window, diary.entries[0])
    sheet.key.click()
    assert said(sheet) == words.NEEDS_REASON
    QTest.keyClicks(sheet.reason, "so")
    assert said(sheet) == ""
    sheet.key.click()
    assert said(sheet) == words.NOTHING_CHANGED
    sheet.form.upright._keys[9].click()
    assert said(sheet) == ""


def test_a_sheet_grows_for_what_it_has_to_say(window: MainWindow) -> None:
    diary = window.feed.diary
    assert diary is not None
    window.desk.void(diary.entries[0])
    sheet = window.desk.sheet
    assert sheet is not None
    sheet.resize(300, 200)
    sheet.key.click()
    QApplication.processEvents()
    label = sheet._trouble
    assert label.height() >= label.heightForWidth(label.width())
