"""Warning signs are one press away from a sheet too, and nothing that is typed in it is lost for them."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.signs_over import SignsOver
from bloodpatch_tracker.ui.warning_signs import WarningSigns
from tests.ui.conftest import SetClock, edit_sheet, keep
from tests.ui.test_log_form import FullBook

Open = Callable[[], MainWindow]
pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def over(sheet: QDialog) -> SignsOver:
    """The warning signs that are open over a sheet."""
    return next(each for each in sheet.findChildren(SignsOver) if each.isVisible())


def tick(page: WarningSigns) -> None:
    """Tick a sign and save it, as by hand."""
    page.signs.choose([WarningSign.SEIZURE])
    page.signs.changed.emit()
    page.save.click()


def test_signs_written_down_over_a_sheet_are_safe_and_the_sheet_stays(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, [entry] = keep(book, (1, 5, 1))
    clock.at_hour(4)
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.form.upright.choose(7)
    sheet.reason.setText("half a rea")
    sheet.signs.click()
    page = over(sheet)
    assert page.size() == window.size()
    assert page.signs.calls.clinic.number.text() == "708-555-0100"
    page.signs.signs.choose([WarningSign.NUMBNESS])
    page.signs.signs.changed.emit()
    page.signs.save.click()
    assert page.isVisible(), "the numbers to call are here"
    assert "call now" in page.signs.trouble.text()
    page.signs.back.click()
    assert not page.isVisible()
    assert [each.answers.warning_signs for each in book.diary(patient.id).entries][-1] == {WarningSign.NUMBNESS}
    assert (window.desk.sheet, sheet.form.upright.score, sheet.said_reason()) == (sheet, 7, "half a rea")
    assert "Emergency" in window.home.banner.status.text()


def test_leaving_them_comes_back_to_the_settings_and_without_a_diary_it_is_said(open_window: Open) -> None:
    window = open_window()
    window.menus.settings.trigger()
    sheet = window.settings_desk.sheet
    assert sheet is not None
    sheet.signs.click()
    page = over(sheet)
    page.signs.signs.choose([WarningSign.SEIZURE])
    page.signs.signs.changed.emit()
    page.signs.save.click()
    assert "call first" in page.signs.trouble.text()
    page.signs.back.click()
    assert not page.isVisible()
    assert sheet.isVisible()


@pytest.mark.parametrize("settings", [False, True], ids=["an entry's", "the settings"])
def test_a_failed_save_is_said_on_the_signs_that_are_in_sight(
    open_window: Open, book: DiaryBook, settings: bool
) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    window = open_window()
    if settings:
        window.menus.settings.trigger()
        sheet: Sheet | None = window.settings_desk.sheet
    else:
        sheet = edit_sheet(window, entry)
    assert sheet is not None
    window.feed._book = FullBook(book)
    sheet.signs.click()
    page = over(sheet).signs
    tick(page)
    assert page.trouble.isVisible()
    assert "Not saved." in page.trouble.text()
    assert page.signs.chosen() == {WarningSign.SEIZURE}, "what is ticked stays ticked"
    assert (sheet._trouble.text(), window.home.log.form.trouble.text()) == ("", ""), "nobody sees these now"
    window.feed._book = book
    page.save.click()
    assert "call now" in page.trouble.text()
    page.back.click()
    sheet.reject()


@pytest.mark.parametrize("settings", [False, True], ids=["an entry's", "the settings"])
def test_signs_wanted_from_the_tray_come_over_the_sheet_that_is_open(
    open_window: Open, book: DiaryBook, settings: bool
) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    window = open_window()
    if settings:
        window.menus.settings.trigger()
        sheet: Sheet | None = window.settings_desk.sheet
    else:
        sheet = edit_sheet(window, entry)
    assert sheet is not None
    for _ in range(2):  # the second press brings the same ones to the front
        window.reminding.tray.signs.trigger()
        assert window.stack.currentWidget() is window.home
        assert len([each for each in sheet.findChildren(SignsOver) if each.isVisible()]) == 1
        assert QApplication.activeModalWidget() is over(sheet)
    over(sheet).signs.back.click()
    sheet.reject()
    window.reminding.tray.signs.trigger()
    assert window.stack.currentWidget() is window.signs


def test_signs_wanted_while_a_window_with_a_sheet_is_put_away_come_over_the_sheet(
    open_window: Open, book: DiaryBook
) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    window = open_window()
    sheet = edit_sheet(window, entry)
    window.hide()
    window.reminding.tray.signs.trigger()
    assert (window.isVisible(), sheet.isVisible(), over(sheet).isVisible()) == (True, True, True)
    sheet.reject()


def test_a_log_wanted_from_the_tray_brings_the_sheet_that_is_open_to_the_front(
    monkeypatch: pytest.MonkeyPatch, open_window: Open, book: DiaryBook
) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.reason.setText("half a rea")
    raised: list[QWidget] = []
    for each in (window, sheet):
        monkeypatch.setattr(each, "raise_", partial(raised.append, each))
    window.reminding.tray.log.trigger()
    assert raised == [window, sheet], "the sheet lies over the window"
    assert sheet.said_reason() == "half a rea"
    sheet.reject()
    assert window.home.pages.currentWidget() is window.home.log


def test_no_reminder_while_they_lie_over_a_sheet(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    clock.at_hour(3.9)
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.signs.click()
    clock.at_hour(4)
    window.feed.read_again()
    assert window.home.reminder.isHidden()
    over(sheet).signs.back.click()
    assert not window.home.reminder.isHidden(), "told afterwards"
    window.reminding.reminders.skip()
    sheet.signs.click()
    clock.at_hour(8)
    window.feed.read_again()
    assert window.home.reminder.isHidden()
    sheet.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.home.reminder.isHidden(), "they went with their sheet"


def test_a_clock_set_back_before_the_patch_is_said_on_the_signs(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, [entry] = keep(book, (1, 5, 1))
    window = open_window()
    clock.at_hour(-1)
    window.menus.signs.trigger()
    tick(window.signs)
    assert "before the patch" in window.signs.trouble.text()
    window.signs.back.click()
    sheet = edit_sheet(window, entry)
    sheet.signs.click()
    page = over(sheet).signs
    tick(page)
    assert "before the patch" in page.trouble.text()
    assert len(book.diary(patient.id).entries) == 1
    clock.at_hour(3)
    page.save.click()
    assert "call now" in page.trouble.text()
    assert book.diary(patient.id).entries[-1].answers.warning_signs == {WarningSign.SEIZURE}
    page.back.click()
    sheet.reject()
