"""The page of warning signs: whom to call in very large letters, with or without a diary, readable in every theme."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.contrast import contrast
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, Palette
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.calls import Numbers, numbers_of
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.warning_signs import WarningSigns
from bloodpatch_tracker.words import warning as words
from tests.builders import a_patch
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]
KNOWN = Numbers("112", "Go to <b>St Mary’s</b> & say: epidural blood patch.", "City <i>clinic</i>", "708-555-0100")


def a_page(qtbot: QtBot, numbers: Numbers, size: tuple[int, int] = (1280, 760)) -> WarningSigns:
    page = WarningSigns()
    qtbot.addWidget(page)
    page.show_numbers(numbers)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def labels(page: QWidget) -> Iterator[QLabel]:
    return (label for label in page.findChildren(QLabel) if label.isVisible())


def all_seen(page: QWidget) -> Iterator[QLabel | QPushButton]:
    yield from labels(page)
    yield from (key for key in page.findChildren(QPushButton) if key.isVisible())


def test_numbers_are_very_large_and_selectable_and_names_are_told_as_they_stand(qtbot: QtBot) -> None:
    page = a_page(qtbot, KNOWN)
    for card, number in ((page.calls.emergency, "112"), (page.calls.clinic, "708-555-0100")):
        assert card.number.text() == number
        assert card.number.font().pointSizeF() >= 28
        assert card.number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
        assert card.number.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert page.calls.clinic.whose.text() == "Your clinic: City <i>clinic</i>"
    assert page.advice.text() == KNOWN.emergency_advice
    for label in labels(page):
        assert label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text(), label.text()


def test_copy_puts_the_whole_number_on_the_clipboard_and_says_so(qtbot: QtBot) -> None:
    long = "+44 20 7946 0018 ext. 4455, ask for the duty anaesthetist"
    page = a_page(qtbot, Numbers("112", "", "", long))
    clipboard = QGuiApplication.clipboard()
    qtbot.keyClick(page.calls.clinic.copy, Qt.Key.Key_Return)
    assert clipboard.text() == long
    assert page.calls.clinic.copy.text() == words.COPIED
    page.calls.emergency.copy.click()
    assert clipboard.text() == "112"
    assert page.calls.clinic.copy.text() == words.COPY_CLINIC, "only what is on the clipboard is said to be copied"
    page.clear()
    assert page.calls.emergency.copy.text() == words.COPY_EMERGENCY


def test_it_works_with_nothing_known_and_no_patch(open_window: Open, qtbot: QtBot) -> None:
    """On the very first start, over the set-up."""
    window = open_window()
    window.menus.signs.trigger()
    page = window.signs
    assert window.stack.currentWidget() is page
    assert page.calls.emergency.number.text() == "your local emergency number"
    assert page.calls.clinic.number.text() == words.NO_CLINIC_NUMBER
    assert not page.calls.emergency.copy.isVisible()
    assert not page.calls.clinic.copy.isVisible()
    assert not page.spoken.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.set_up


def test_the_keyboard_begins_on_a_sign_and_the_numbers_stay_in_sight(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.signs.trigger()
    QApplication.processEvents()
    assert window.signs.signs._buttons[WarningSign.LEG_WEAKNESS].hasFocus()
    assert window.signs.calls.emergency.mapTo(window.signs, QPoint(0, 0)).y() > 0


def test_in_large_letters_the_keyboard_begins_on_the_number(styled: QApplication, qtbot: QtBot) -> None:
    theme.apply(styled, LIGHT, 200)
    try:
        page = a_page(qtbot, KNOWN, (1024, 560))
        page.start()
        assert page.calls.emergency.number.hasFocus()
        assert page.calls.emergency.mapTo(page, QPoint(0, 0)).y() > 0
    finally:
        theme.apply(styled, LIGHT)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_however_long_the_words(styled: QApplication, qtbot: QtBot, percent: int) -> None:
    long = Numbers("911 or 0044 20 7946 0018", "Advice. " * 60, "A very long name of a clinic " * 5, "9" * 120)
    theme.apply(styled, LIGHT, percent)
    try:
        page = a_page(qtbot, long, (1024, 560))
        page.ask_spoken(True)
        QApplication.processEvents()
        for widget in all_seen(page):
            left = widget.mapTo(page, QPoint(0, 0)).x()
            assert left >= 0
            assert left + widget.width() <= 1024, widget.accessibleName()
            assert widget.height() >= (widget.heightForWidth(widget.width()) if isinstance(widget, QLabel) else 48)
            assert widget.width() >= widget.minimumSizeHint().width()
    finally:
        theme.apply(styled, LIGHT)


def seen_contrast(page: WarningSigns, widget: QWidget) -> float:
    """The strongest contrast of what is drawn in a widget against what most of it is."""
    picture = page.grab(widget.rect().translated(widget.mapTo(page, QPoint(0, 0)))).toImage()
    colours: dict[str, int] = {}
    for x in range(picture.width()):
        for y in range(picture.height()):
            name = picture.pixelColor(x, y).name()
            colours[name] = colours.get(name, 0) + 1
    ground = max(colours, key=lambda name: colours[name])
    return max(contrast(ground, name) for name, often in colours.items() if often >= 3)


@pytest.mark.parametrize("palette", [LIGHT, DIM, NIGHT], ids=["light", "dim", "night"])
def test_everything_on_it_stands_out_seven_to_one(styled: QApplication, qtbot: QtBot, palette: Palette) -> None:
    """Measured on the screen, signs ticked and not."""
    theme.apply(styled, palette)
    try:
        page = a_page(qtbot, KNOWN)
        page.ask_spoken(True)
        page.signs.choose([WarningSign.SEIZURE, WarningSign.FAINTING])
        page.signs.changed.emit()
        page.setFocus()
        QApplication.processEvents()
        for widget in all_seen(page):
            assert seen_contrast(page, widget) >= 7, (widget.accessibleName(), widget.property("text"))
    finally:
        theme.apply(styled, LIGHT)


def test_whom_to_call_comes_from_the_patch_and_else_from_the_settings() -> None:
    settings = Settings(emergency_number="911", emergency_advice="Go.", clinic_name="Settings clinic", clinic_phone="1")
    own = a_patch(clinic_name="Patch clinic", clinic_phone="2")
    assert numbers_of(settings, own) == Numbers("911", "Go.", "Patch clinic", "2")
    assert numbers_of(settings, a_patch()) == Numbers("911", "Go.", "Settings clinic", "1")
    assert numbers_of(settings, None) == Numbers("911", "Go.", "Settings clinic", "1")
    named = a_patch(clinic_name="Patch clinic")
    assert numbers_of(settings, named) == Numbers("911", "Go.", "Settings clinic", "1"), (
        "never one’s name, another’s number"
    )
    assert numbers_of(Settings(), named) == Numbers("", "", "Patch clinic", "")


def test_spoken_is_offered_where_a_flag_asks_and_is_handed_on(
    open_window: Open, book: DiaryBook, clock: SetClock, qtbot: QtBot
) -> None:
    keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    window.menus.signs.trigger()
    assert window.signs.spoken.isVisible()
    with qtbot.waitSignal(window.signs.spoken_wanted):
        qtbot.keyClick(window.signs.spoken, Qt.Key.Key_Return)
