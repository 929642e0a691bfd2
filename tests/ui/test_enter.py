"""What Enter does, everywhere: on an answer it saves, on an action it acts, and it never does two things."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.vocabulary import Symptom, WarningSign
from bloodpatch_tracker.ui.edit_sheet import EditSheet
from bloodpatch_tracker.ui.keys import AnswerKey
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


def test_an_answer_key_leaves_enter_to_its_form(qtbot: QtBot) -> None:
    """Even where the desktop lets Enter press a plain button: the key itself lets it go."""
    key = AnswerKey("5")
    qtbot.addWidget(key)
    for enter in ENTERS:
        qtbot.keyClick(key, enter)
        assert not key.isChecked()
    assert not key.autoDefault()


@pytest.mark.parametrize("enter", ENTERS)
def test_enter_on_a_score_or_symptom_saves(qtbot: QtBot, open_window: Open, book: DiaryBook, enter: Qt.Key) -> None:
    keep(book)
    window = open_window()
    form = window.home.log.form.form
    qtbot.keyClicks(form.upright, "5")
    qtbot.keyClick(form.upright._keys[5], enter)
    form.symptoms._buttons[Symptom.NAUSEA].click()
    qtbot.keyClick(form.symptoms._buttons[Symptom.NAUSEA], enter)
    assert {(e.answers.headache_upright, e.answers.symptoms) for e in saved(book)} == {
        (5, frozenset()),
        (None, frozenset({Symptom.NAUSEA})),
    }


def test_enter_on_an_action_acts_and_saves_nothing(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    form = window.home.log.form
    form.form.upright.choose(5)
    qtbot.keyClick(form.earlier, Qt.Key.Key_Return)
    assert form.earlier.isChecked()
    qtbot.keyClick(form.signs, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.signs
    assert saved(book) == ()


def test_enter_on_back_does_not_save_the_signs(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.signs.trigger()
    window.signs.signs.choose([WarningSign.SEIZURE])
    window.signs._count()
    qtbot.keyClick(window.signs.back, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.home
    assert saved(book) == ()


def test_signs_ticked_and_left_by_menu_are_forgotten(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.signs.trigger()
    window.signs.signs.choose([WarningSign.SEIZURE])
    window.menus.pages[1].trigger()
    window.menus.signs.trigger()
    assert window.signs.signs.chosen() == frozenset()


def test_enter_in_the_reason_agrees_and_changes_no_score(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, _, [entry] = keep(book, (2, 5, 1))
    clock.at_hour(4)
    window = open_window()
    window.desk.edit(entry)
    sheet = window.desk.sheet
    assert isinstance(sheet, EditSheet)
    assert not [button for button in sheet.findChildren(QPushButton) if button.autoDefault() or button.isDefault()]
    qtbot.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert (sheet.form.upright.score, sheet.form.lying.score) == (5, 1)
    assert window.desk.sheet is sheet, "no reason yet"
    sheet.form.upright.choose(6)
    qtbot.keyClicks(sheet.reason, "slip")
    qtbot.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert window.desk.sheet is None
    assert [e.answers.headache_upright for e in saved(book)] == [6]


@pytest.mark.parametrize("enter", ENTERS)
def test_enter_in_the_diary_changes_the_chosen_entry_and_on_a_key_presses_it(
    qtbot: QtBot, open_window: Open, book: DiaryBook, enter: Qt.Key
) -> None:
    _, _, [entry] = keep(book, (2, 5, 1))
    window = open_window()
    page = window.home.diary
    page.choose(entry)
    qtbot.keyClick(page.table, enter)
    assert isinstance(window.desk.sheet, EditSheet)
    window.desk.sheet.reject()
    qtbot.keyClick(page.history, enter)
    assert window.desk.sheet is not None
    assert not isinstance(window.desk.sheet, EditSheet)
    window.desk.sheet.reject()


def test_a_digit_held_down_answers_once(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    keep(book)
    row = open_window().home.log.form.form.upright
    for repeat in (False, True, True):
        row.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", repeat))
    assert row.score == 5


def test_each_page_takes_the_keyboard_when_it_is_turned_to(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    """In the diary the newest entry is chosen, so Enter changes it at once."""
    keep(book, (1, 5, 1), (2, 3, 0))
    window = open_window()
    window.activateWindow()
    for place, wanted in ((2, window.home.diary.table), (3, window.home.expect.list)):
        window.menus.pages[place].trigger()
        qtbot.waitUntil(wanted.hasFocus)
    chosen = window.home.diary.chosen()
    assert chosen is not None
    assert chosen.answers.headache_upright == 3
    window.menus.pages[0].trigger()
    qtbot.waitUntil(window.home.log.form.form.upright._keys[0].hasFocus)
