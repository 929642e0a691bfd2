"""Two actions at most: a score, none at all, or not now; and who is said to have written it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


@pytest.mark.parametrize(
    "key, scores",
    [(Qt.Key.Key_6, (6, None)), (Qt.Key.Key_T, (10, None)), (Qt.Key.Key_N, (0, 0))],
    ids=["six", "ten", "none at all"],
)
def test_two_keys_from_the_start(
    qtbot: QtBot, open_window: Open, book: DiaryBook, key: Qt.Key, scores: tuple[int | None, int | None]
) -> None:
    keep(book)
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.home.log.form.form.upright._keys[0].hasFocus)
    press(key, Qt.Key.Key_Return)
    assert [(e.answers.headache_upright, e.answers.headache_lying) for e in saved(book)] == [scores]


def test_two_presses_with_the_mouse(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    form = open_window().home.log.form
    for key in (form.form.none_at_all, form.save, form.form.upright._keys[4], form.save):
        assert not key.visibleRegion().isEmpty(), "in sight without scrolling"
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert {(e.answers.headache_upright, e.answers.headache_lying) for e in saved(book)} == {(0, 0), (4, None)}


def test_not_now_is_one_press_and_says_only_too_ill(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Whatever else is typed, rightly or wrongly and about whatever time, stays in the form."""
    keep(book)
    window = open_window()
    form = window.home.log.form
    form.form.upright.choose(9)
    form.form.details.temperature._line.setText("370")
    form.earlier.click()
    form.not_now.click()
    [entry] = saved(book)
    assert entry.answers == Answers(too_ill=True)
    assert (entry.observed_at, entry.recorded_at) == (clock.now, clock.now)
    assert (form.form.upright.score, form.form.details.temperature._line.text()) == (9, "370")
    assert form.earlier.isChecked()
    assert "too ill" in window.home.toast.text.text()
    window.home.toast.undo.click()
    assert saved(book)[0].voided_at is not None
    assert form.form.upright.score == 9


def test_not_now_by_letter(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(saved(book)) == 1)
    assert saved(book)[0].answers == Answers(too_ill=True)


def test_too_ill_stays_an_answer_where_an_entry_is_changed(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    assert window.home.log.form.form.too_ill.isHidden()
    window.home.log.form.not_now.click()
    sheet = edit_sheet(window, saved(book)[0])
    assert sheet.form.too_ill.isVisible()
    sheet.form.too_ill.click()
    sheet.form.upright.choose(5)
    sheet.reason.setText("could score after all")
    sheet.key.click()
    assert saved(book)[0].answers == Answers(headache_upright=5)


def test_what_is_typed_after_not_now_is_emptied_once_it_is_saved(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    form = open_window().home.log.form
    form.form.upright.choose(9)
    form.not_now.click()
    form.save.click()
    assert len(saved(book)) == 2
    assert form.form.upright.score is None


def test_the_role_of_the_settings_writes_unless_somebody_says_otherwise(open_window: Open, book: DiaryBook) -> None:
    """And only for that one entry."""
    keep(book)
    form = open_window().home.log.form
    form.use_author(Author.CAREGIVER)
    assert form.who.isHidden()
    form.form.more.click()
    assert form.who.isVisible()
    assert form.who.the_one() is Author.CAREGIVER
    for _ in range(2):
        form.form.none_at_all.click()
        form.save.click()
    form.who._buttons[Author.NURSE].click()
    form.not_now.click()
    form.form.none_at_all.click()
    form.save.click()
    form.form.none_at_all.click()
    form.save.click()
    written = [entry.author for entry in saved(book)]
    assert sorted(written) == [Author.CAREGIVER] * 3 + [Author.NURSE] * 2


def test_a_clock_set_back_before_the_patch_is_said_and_what_is_typed_stays(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    form = open_window().home.log.form
    form.form.upright.choose(6)
    clock.at_hour(-1)
    form.not_now.click()
    assert "before the patch" in form.trouble.text()
    assert (form.form.upright.score, saved(book)) == (6, ())
    clock.at_hour(3)
    form.not_now.click()
    assert form.trouble.isHidden(), "it is so no more"
    assert [entry.answers for entry in saved(book)] == [Answers(too_ill=True)]
