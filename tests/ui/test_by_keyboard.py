"""The real window without a mouse: every key can be reached, and no letter answers for anybody."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.entry import UNANSWERED
from bloodpatch_tracker.ui.edit_sheet import EditSheet
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]
ALT = Qt.KeyboardModifier.AltModifier


def with_keyboard(qtbot: QtBot, window: QWidget) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def held(qtbot: QtBot, widget: QWidget) -> None:
    """The widget, or what it passes the keyboard on to, has it."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (widget, widget.focusProxy()))


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def pressed(top: QWidget) -> list[str]:
    """Keys that are going down by themselves: Qt presses a label's buddy and lets it up, as a click, a little later."""
    return [button.accessibleName() for button in top.findChildren(QAbstractButton) if button.isDown()]


def tick_all_by_arrows(qtbot: QtBot, keys: Iterable[QWidget]) -> None:
    for key in keys:
        qtbot.waitUntil(key.hasFocus)
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Right)


def test_every_symptom_activity_and_sign_is_reached_and_ticked(
    qtbot: QtBot, open_window: Open, book: DiaryBook
) -> None:
    keep(book)
    window = open_window()
    with_keyboard(qtbot, window)
    form = window.home.log.form.form
    for chips in (form.symptoms, form.activities):
        chips.focus_first()
        tick_all_by_arrows(qtbot, chips._buttons.values())
        assert chips.chosen() == set(chips._buttons)
    window.menus.signs.trigger()
    tick_all_by_arrows(qtbot, window.signs.signs._buttons.values())
    assert window.signs.signs.chosen() == set(window.signs.signs._buttons)


def test_arrows_stay_in_their_row(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    with_keyboard(qtbot, window)
    form = window.home.log.form.form
    qtbot.waitUntil(form.upright._keys[0].hasFocus)
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Tab)
    for _ in range(2):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert (form.upright.score, form.lying.score, form.too_ill.isChecked()) == (4, 2, False)


def test_a_heading_s_letter_goes_there_and_answers_nothing(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    with_keyboard(qtbot, window)
    form = window.home.log.form.form
    places = ((Qt.Key.Key_D, form.activities), (Qt.Key.Key_A, form.symptoms), (Qt.Key.Key_L, form.lying))
    for letter, place in (*places, (Qt.Key.Key_U, form.upright)):
        QTest.keyClick(window, letter, ALT)
        held(qtbot, place)
    assert pressed(window) == []
    assert form.answers() == UNANSWERED
    window.menus.signs.trigger()
    QTest.keyClick(window, Qt.Key.Key_W, ALT)
    held(qtbot, window.signs.signs)
    assert pressed(window) == []
    assert window.signs.signs.chosen() == frozenset()


def test_a_letter_and_a_digit_typed_fast_are_that_digit(qtbot: QtBot, open_window: Open) -> None:
    """In set-up: Alt+U 8 Alt+L 6 is a baseline of 8 and 6."""
    window = open_window()
    with_keyboard(qtbot, window)
    for letter, digit in ((Qt.Key.Key_U, Qt.Key.Key_8), (Qt.Key.Key_L, Qt.Key.Key_6)):
        QTest.keyClick(window, letter, ALT)
        press(digit)
    assert pressed(window) == []
    form = window.set_up.patch_form
    assert (form.upright.score, form.lying.score) == (8, 6)


def test_what_opens_takes_the_keyboard(qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    clock.at_hour(4)
    window = open_window()
    with_keyboard(qtbot, window)
    form = window.home.log.form
    form.earlier.click()
    held(qtbot, form.picker.ago)
    form.form.more.click()
    held(qtbot, form.form.details.minutes)
    window.menus.add_patch.trigger()
    sheet = window.desk.sheet
    assert sheet is not None
    with_keyboard(qtbot, sheet)
    assert QApplication.focusWidget() is not sheet.cancel
    sheet.reject()
    window.desk.edit(entry)
    sheet = window.desk.sheet
    assert isinstance(sheet, EditSheet)
    with_keyboard(qtbot, sheet)
    held(qtbot, sheet.form.upright)
    QTest.keyClick(sheet, Qt.Key.Key_U, ALT)
    assert pressed(sheet) == []
    assert sheet.form.upright.score == 5


def test_digits_answer_from_the_keys_at_the_foot_too(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    form = window.home.log.form
    for key, wanted in ((Qt.Key.Key_7, (7, None)), (Qt.Key.Key_2, (7, 2)), (Qt.Key.Key_N, (0, 0))):
        QTest.keyClick(form.form.more, key)
        assert (form.form.upright.score, form.form.lying.score) == wanted


def test_a_letter_brings_its_row_into_sight(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.resize(1024, 640)
    with_keyboard(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_D, ALT)
    activities = window.home.log.form.form.activities
    held(qtbot, activities)
    qtbot.waitUntil(lambda: not activities.visibleRegion().isEmpty())
