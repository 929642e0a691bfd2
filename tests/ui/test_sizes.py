"""Everything that can be pressed is large enough for tired hands: 64 pixels for scores, 48 for the rest."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.ui.calm import CalmClock, CalmList
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.score_row import ScoreRow
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]
SCORE, OTHER = 64, 48


def pressed_or_filled(top: QWidget) -> Iterator[QWidget]:
    """Each control of a page that is seen. The line inside a clock is a part of the clock."""
    for widget in top.findChildren(QWidget):
        inside = isinstance(widget.parent(), QAbstractSpinBox)
        kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
        if isinstance(widget, kinds) and widget.isVisible() and not inside:
            yield widget


def assert_large(top: QWidget, screen: str) -> int:
    """How many controls there are, each large enough."""
    scores = {key for row in top.findChildren(ScoreRow) for key in row._keys}
    found = list(pressed_or_filled(top))
    for widget in found:
        least = SCORE if widget in scores else OTHER
        assert min(widget.width(), widget.height()) >= least, (screen, widget.accessibleName(), widget.size())
    return len(found)


def log_forms(window: MainWindow, clock: SetClock) -> Iterator[str]:
    form = window.home.log.form
    yield "empty"
    form.watch.start.click()
    yield "timing"
    form.watch.grew.click()
    form.still_here.say(clock.now, clock.now)
    yield "minutes noted, and a draft"
    form.form.more.click()
    form.earlier.click()
    yield "everything open"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)])
def test_on_the_log_form(open_window: Open, book: DiaryBook, clock: SetClock, size: tuple[int, int]) -> None:
    keep(book)
    clock.at_hour(20)
    window = open_window()
    window.resize(*size)
    counts = []
    for screen in log_forms(window, clock):
        QApplication.processEvents()
        counts.append(assert_large(window.home.log.form, screen))
    assert counts[0] >= 22 + 3 + 9 + 6 + 4, "scores, short ways, symptoms, activities, foot"
    assert counts[-1] > counts[0] + 30


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)])
def test_in_set_up(open_window: Open, size: tuple[int, int]) -> None:
    window = open_window()
    window.resize(*size)
    QApplication.processEvents()
    assert assert_large(window.set_up, "set-up") > 22 + 15


def test_on_the_sheets(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, _, [entry] = keep(book, (2, 5, 1))
    clock.at_hour(20)
    window = open_window()
    QApplication.processEvents()
    assert assert_large(edit_sheet(window, entry), "edit") > 60
    for action in (window.menus.add_patch, window.menus.correct, window.menus.correct_patient):
        window.desk.close_sheet()
        action.trigger()
        assert window.desk.sheet is not None
        QApplication.processEvents()
        assert assert_large(window.desk.sheet, action.text()) >= 6


def test_in_a_list_and_a_calendar(qtbot: QtBot) -> None:
    """What pops up, too; the calendar's days and the keys above them."""
    options, clock = CalmList("Why"), CalmClock("When")
    for widget in (options, clock):
        qtbot.addWidget(widget)
        widget.show()
    options.addItems(["Not known", "Epidural"])
    assert min(options.view().sizeHintForRow(place) for place in range(2)) >= OTHER
    assert opener(clock) >= OTHER
    calendar = clock.calendarWidget()
    calendar.setParent(None)
    calendar.resize(calendar.sizeHint())
    qtbot.addWidget(calendar)
    calendar.show()
    qtbot.waitExposed(calendar)
    keys = [key for key in calendar.findChildren(QAbstractButton) if key.isVisible()]
    assert len(keys) == 4
    assert min(min(key.width(), key.height()) for key in keys) >= OTHER
    [days] = calendar.findChildren(QTableView)
    assert min(days.columnWidth(1), *(days.rowHeight(week) for week in range(1, 7))) >= OTHER


def opener(clock: CalmClock) -> int:
    """How wide the part of the clock is that opens the calendar."""
    from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

    option = QStyleOptionComboBox()
    option.initFrom(clock)
    option.editable = True
    part = QStyle.SubControl.SC_ComboBoxArrow
    return clock.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, clock).width()


def test_nothing_needs_a_double_click_a_drag_or_hovering(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    """One press of the left button is all it takes, on every key of the log form that is seen."""
    keep(book)
    form = open_window().home.log.form
    for row in (form.form.upright, form.form.lying):
        for score, key in enumerate(row._keys):
            qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
            assert row.score == score
    for chips in (form.form.symptoms, form.form.activities):
        for key in chips._buttons.values():
            qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
        assert chips.chosen() == set(chips._buttons)
