"""Warning signs are one press away from a sheet too, and nothing that is typed in it is lost for them."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.signs_over import SignsOver
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]


def over(sheet: QDialog) -> SignsOver:
    """The warning signs that are open over a sheet."""
    return next(each for each in sheet.findChildren(SignsOver) if each.isVisible())


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
