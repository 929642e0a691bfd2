"""Reminders, warning signs and "I have spoken to my team" in the real window, on a real book."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def test_a_reminder_waits_above_the_page_until_the_score_is_saved(
    open_window: Open, book: DiaryBook, clock: SetClock, qtbot: QtBot
) -> None:
    keep(book, (2, 7, 1))
    clock.at_hour(3.9)
    window = open_window()
    assert not window.home.reminder.isVisible()
    window.menus.pages[2].trigger()
    clock.at_hour(4)
    window.reminding.reminders.timer.timeout.emit()
    assert window.home.reminder.isVisible()
    assert window.home.pages.currentWidget() is window.home.diary, "nobody is taken away from what they do"
    qtbot.keyClick(window.home.reminder.log, Qt.Key.Key_Return)
    assert window.home.pages.currentWidget() is window.home.log
    window.home.log.form.form.upright.choose(5)
    window.home.log.form.save.click()
    assert not window.home.reminder.isVisible()


def test_no_reminder_comes_over_the_warning_signs(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 7, 1))
    clock.at_hour(3.9)
    window = open_window()
    window.menus.signs.trigger()
    clock.at_hour(4)
    window.feed.read_again()
    assert window.home.reminder.isHidden()
    assert window.stack.currentWidget() is window.signs
    window.signs.back.click()
    assert window.home.reminder.isVisible()


def test_spoken_is_kept_as_the_patients_review_and_can_be_undone(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, _ = keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    window.home.banner.spoken.click()
    (review,) = book.diary(patient.id).reviews
    assert (review.role, review.decision) == (Author.PATIENT, Decision.SPOKEN)
    assert not window.home.banner.spoken.isVisible()
    assert "Symptoms have returned" in window.home.banner.status.text(), "only the prompt is quiet"
    window.home.toast.undo.click()
    assert window.home.banner.spoken.isVisible()


def test_the_plan_opens_from_the_banner_and_by_its_key(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 0, 0))
    clock.at_hour(31)
    window = open_window()
    for open_plan in (window.home.banner.plan.click, window.menus.plan.trigger):
        open_plan()
        assert window.desk.sheet is not None
        assert window.desk.sheet.windowTitle() == "What may I do now?"
        window.desk.sheet.reject()


def test_warning_signs_are_one_key_away_where_there_is_no_diary(open_window: Open) -> None:
    window = open_window()
    for page in (window.set_up, window.notice):
        window.stack.turn_to(page)
        page.signs.click()
        assert window.stack.currentWidget() is window.signs
        window.signs.back.click()
        assert window.stack.currentWidget() is page
