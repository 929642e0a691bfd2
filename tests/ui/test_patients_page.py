"""The clinic's page by keyboard and mouse: searched, filtered, sorted, folded, and several patients chosen."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from tests.ui.clinic_window import at, follow, lines, listed, page_of, settle
from tests.ui.conftest import SetClock

Open = Callable[..., MainWindow]


def test_what_is_chosen_seen_and_searched_for_survives_new_rows(
    qtbot: QtBot, open_clinic: Open, book: DiaryBook, clock: SetClock, clinic: dict[str, Patient]
) -> None:
    for number in range(40):
        follow(book, f"Sample {number:02}", (2, 3), (26, 2))
    window = open_clinic()
    page = page_of(window)
    page.table.choose({clinic["José"].id, clinic["Ana"].id})
    page.table.scrollTo(page.model.index(30, 0), page.table.ScrollHint.PositionAtTop)
    QApplication.processEvents()
    top = page.model.line(page.table.rowAt(0)).id
    assert page.table.verticalScrollBar().value() > 0
    clock.at_hour(52)
    listed(window).triage.look_at(clinic["José"].id)
    settle(qtbot, window)
    assert set(page.chosen()) == {clinic["José"].id, clinic["Ana"].id}
    assert page.model.line(page.table.rowAt(0)).id == top
    page.filter.line.setText("sample")
    listed(window).triage.look_at(clinic["Ana"].id)
    settle(qtbot, window)
    assert page.filter.line.text() == "sample"
    assert page.model.count() == 40


def test_search_by_keyboard_and_escape_shows_everybody(
    qtbot: QtBot, open_clinic: Open, clinic: dict[str, Patient]
) -> None:
    window = open_clinic()
    page = page_of(window)
    window.activateWindow()
    qtbot.waitUntil(page.table.hasFocus)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filter.line.hasFocus()
    QTest.keyClicks(page.filter.line, "munoz")
    assert lines(window) == ["On course · 1", "José Muñoz"]
    assert page.filter.count.text() == "1 of 3 shown"
    QTest.keyClick(page.filter.line, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert page.table.current_patient() == clinic["José"].id
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert len(lines(window)) == 6
    page.filter.line.setText("nobody like this")
    assert page.middle.currentWidget() is page.nothing
    page.everybody.click()
    assert len(lines(window)) == 6
    assert page.table.hasFocus()


def test_filters_leave_out_and_say_so(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    page = page_of(window)
    page.filter.state.setCurrentIndex(page.filter.state.findData(Line.RETURNED.value))
    assert lines(window) == ["Symptoms have returned · 1", "Ana R."]
    assert page.filter.clear.isVisible()
    page.filter.clear.click()
    assert not page.filter.clear.isVisible()
    assert [page.filter.state.itemText(place) for place in range(page.filter.state.count())] == [
        "Any state",
        "Symptoms have returned",
        "No recent score",
        "On course",
    ]


def test_large_letters_put_the_filters_behind_a_key(
    open_clinic: Open, clinic: dict[str, Patient], styled: QApplication
) -> None:
    window = open_clinic()
    page = page_of(window)
    assert page.filter.state.isVisible()
    theme.apply(styled, LIGHT, 200)
    try:
        QApplication.processEvents()
        assert not page.filter.state.isVisible()
        page.filter.more.click()
        assert page.filter.state.isVisible()
    finally:
        theme.apply(styled, LIGHT)


def test_groups_fold_by_key_and_by_mouse(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    page = page_of(window)
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert lines(window)[:2] == ["Symptoms have returned · 1", "No recent score · 1"]
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    assert lines(window)[:2] == ["Symptoms have returned · 1", "Ana R."]
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert lines(window)[:2] == ["Symptoms have returned · 1", "No recent score · 1"]
    place = page.table.visualRect(page.model.index(0, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert lines(window)[:2] == ["Symptoms have returned · 1", "Ana R."]


def test_closed_follow_ups_are_shown_when_asked_for(
    qtbot: QtBot, open_clinic: Open, book: DiaryBook, clock: SetClock, clinic: dict[str, Patient]
) -> None:
    week_8 = 24 * 7 * 8
    clock.at_hour(week_8)
    for number in range(30):
        follow(book, f"Sample {number}", (week_8 - 20, 1), (week_8 - 2, 1))
    window = open_clinic()
    page = page_of(window)
    assert lines(window)[-1].startswith("Follow-up ended")
    page.filter.closed.click()
    assert page.filter.closed.isChecked()
    assert page.table.visualRect(page.model.index(at(window, clinic["José"]), 0)).intersects(
        page.table.viewport().rect()
    ), "they are brought into sight"
    page.filter.closed.click()
    assert "José Muñoz" not in lines(window)


def test_a_heading_sorts_and_the_same_once_more_turns_round(open_clinic: Open, book: DiaryBook) -> None:
    for name, score in (("Ana", 2), ("Bo", 0), ("Cy", 3)):
        follow(book, name, (2, 3), (2.5, score))
    window = open_clinic()
    page = page_of(window)
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert lines(window)[1:] == ["Cy", "Ana", "Bo"]
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert lines(window)[1:] == ["Bo", "Ana", "Cy"]
    page.filter.order.setCurrentIndex(1)
    page.filter.reverse.click()
    assert lines(window)[1:] == ["Ana", "Bo", "Cy"]
    page.filter.reverse.click()
    assert lines(window)[1:] == ["Cy", "Bo", "Ana"]


def test_diaries_are_taken_in_where_somebody_is_in_the_list_too(
    qtbot: QtBot, open_clinic: Open, clinic: dict[str, Patient]
) -> None:
    page = page_of(open_clinic())
    assert page.take_more.isVisible()
    assert not page.take_in.isVisible()
    page.take_in_wanted.disconnect()  # a file dialog
    with qtbot.waitSignal(page.take_in_wanted):
        page.take_more.click()


def test_an_empty_list_has_one_key_to_take_diaries_in(qtbot: QtBot, open_clinic: Open) -> None:
    page = page_of(open_clinic())
    qtbot.waitUntil(page.take_in.isVisible)
    assert not page.take_more.isVisible()


def test_that_patients_are_made_up_stands_below_them(
    qtbot: QtBot, book: DiaryBook, clock: SetClock, clinic: dict[str, Patient]
) -> None:
    nurse = Preferences(Settings(role=Author.NURSE))
    window = MainWindow(Feed(book, clock), LIGHT, "Nobody here is real.", preferences=nurse)
    qtbot.addWidget(window)
    window.start()
    window.show()
    with qtbot.waitSignal(listed(window).triage.read):
        pass
    settle(qtbot, window)
    assert page_of(window).remark.isVisible()
    assert page_of(window).remark.text() == "Nobody here is real."


def test_nothing_is_remarked_of_real_patients(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    assert not page_of(open_clinic()).remark.isVisible()


def test_several_are_chosen_and_told_from_top_to_bottom(
    qtbot: QtBot, open_clinic: Open, clinic: dict[str, Patient]
) -> None:
    window = open_clinic()
    page = page_of(window)
    with qtbot.waitSignal(page.chosen_changed) as told:
        page.table.selectAll()
    everybody = (clinic["Ana"].id, clinic["Bo"].id, clinic["José"].id)
    assert told.args == [everybody]
    assert page.chosen() == everybody
    assert page.filter.count.text() == "3 of 3 shown, 3 chosen"
    page.table.selectionModel().select(
        page.model.index(at(window, clinic["Bo"]), 0),
        QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert page.chosen() == (clinic["Ana"].id, clinic["José"].id)
