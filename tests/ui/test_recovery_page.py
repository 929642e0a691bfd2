"""The keys round the chart: which hours, which patches, and what a conclusion rests on. By mouse and by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.charts.stop import Kind
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.ui.chart_zoom import Zoom, ZoomKey
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.recovery_page import RecoveryPage
from tests.builders import a_patch, an_entry
from tests.ui.conftest import SetClock, keep

Open = Callable[..., MainWindow]


def page_of(window: MainWindow) -> RecoveryPage:
    window.menus.pages[1].trigger()
    QApplication.processEvents()
    return window.home.recovery


def keep_two_patches(book: DiaryBook, clock: SetClock) -> None:
    """A first patch that did not hold, and a second at hour 60, seen 80 hours after the first."""
    patient, _, _ = keep(book, (2, 2, 1), (26, 8, 2), (50, 8, 2))
    second = a_patch(patient, 2, 60, baseline_upright=8)
    entries = [an_entry(second, hour, score, 1) for hour, score in ((1, 4), (4, 2), (19, 1))]
    book.save(Change(second, clock.now), *(Change(each, clock.now) for each in entries))
    clock.at_hour(80)


def keys(page: RecoveryPage) -> list[ZoomKey]:
    return page.zoom.findChildren(ZoomKey)


def down(page: RecoveryPage) -> list[str]:
    return [key.text() for key in keys(page) if key.isChecked() and key.isVisible()]


def end(page: RecoveryPage) -> float:
    """The last hour of the axis."""
    assert page.chart.artists is not None
    return max(float(tick) for tick in hours_said(page))


def hours_said(page: RecoveryPage) -> list[str]:
    assert page.chart.artists is not None
    texts = [artist.get_text() for artist in page.chart.artists.rows["hours"] if hasattr(artist, "get_text")]
    return [text for text in texts if text.isdigit()]


def press(qtbot: QtBot, key: ZoomKey) -> None:
    qtbot.mouseClick(key, Qt.MouseButton.LeftButton)


def test_all_hours_are_shown_first_and_the_first_48_at_a_press(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 2, 1), (60, 1, 0))
    clock.at_hour(61)
    page = page_of(open_window())
    assert (down(page), end(page)) == (["All"], 72)
    press(qtbot, keys(page)[0])
    assert (down(page), end(page)) == (["0–48 h"], 48)
    press(qtbot, keys(page)[0])
    assert down(page) == ["0–48 h"], "one stays down"
    press(qtbot, keys(page)[1])
    assert (down(page), end(page)) == (["All"], 72)


def test_the_choice_stays_when_the_diary_is_shown_anew_and_beside_the_log(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book, (2, 2, 1), (60, 1, 0))
    clock.at_hour(61)
    window = open_window()
    page = page_of(window)
    press(qtbot, keys(page)[0])
    book.save(Change(an_entry(patch, 61, 1), clock.now))
    window.feed.read_again()
    window.menus.pages[0].trigger()
    page = page_of(window)
    assert (down(page), end(page)) == (["0–48 h"], 48)


def test_arrows_move_among_the_keys_and_space_and_enter_choose(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep_two_patches(book, clock)
    page = page_of(open_window())
    page.zoom.setFocus()
    assert keys(page)[1].hasFocus(), "Tab comes to the one that is down"
    qtbot.keyClick(keys(page)[1], Qt.Key.Key_Left)
    assert keys(page)[0].hasFocus()
    assert down(page) == ["All"], "moving chooses nothing"
    qtbot.keyClick(keys(page)[0], Qt.Key.Key_Space)
    assert down(page) == ["0–48 h"]
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert down(page) == ["Since the last patch"]


def test_since_the_last_patch_shows_the_latest_on_its_own_clock(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep_two_patches(book, clock)
    page = page_of(open_window())
    page.which.setCurrentIndex(0)
    assert page.chart.artists is not None
    assert [point.hour for point in page.chart.artists.upright.points] == [2, 26, 50]
    assert end(page) == 72, "an earlier patch is shown to its end"
    press(qtbot, keys(page)[2])
    assert page.which.currentIndex() == 1
    assert [point.hour for point in page.chart.artists.upright.points] == [1, 4, 19]
    page.which.setCurrentIndex(0)
    assert down(page) == ["All"], "an earlier patch is not the last one"


def test_with_one_patch_only_there_is_no_last_to_choose_and_nothing_to_lay_over(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 2, 1))
    clock.at_hour(5)
    page = page_of(open_window())
    assert [key.isVisible() for key in keys(page)] == [True, True, False]
    assert not page.over.isVisible()
    page.zoom.press(Zoom.SINCE_LAST)
    assert down(page) == ["All"]


def test_patches_are_laid_over_each_other_at_hour_0_and_read_out_as_what_they_are(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep_two_patches(book, clock)
    page = page_of(open_window())
    assert "Laid over" not in page.chart.accessibleDescription()
    page.over.setFocus()
    qtbot.keyClick(page.over, Qt.Key.Key_Return)
    assert page.chart.artists is not None
    (laid,) = page.chart.artists.laid
    assert [(point.hour, point.score) for point in laid.curve.points] == [(2, 2), (26, 8), (50, 8)]
    assert "each from its own hour 0: patch 1." in page.chart.accessibleDescription()
    page.chart.read(next(stop for stop in page.chart.artists.stops if stop.kind is Kind.LAID))
    assert page.chart.read_out.text() == "Patch 1: Sat 7 Mar, 11:00, hour 2: upright 2, lying 1"
    qtbot.keyClick(page.over, Qt.Key.Key_Return)
    assert page.chart.artists.laid == ()


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_show_on_the_chart_rings_what_fired_the_line_goes_there_and_reads_it(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock, by_keyboard: bool
) -> None:
    _, _, entries = keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    page = page_of(window)
    page.show_why()
    card = page.reasons.cards[0]
    assert card.key.height() >= 48
    assert card.key.accessibleName() == "Show on the chart: Symptoms have returned"
    if by_keyboard:
        card.key.setFocus()
        qtbot.keyClick(card.key, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(card.key, Qt.MouseButton.LeftButton)
    assert page.chart.artists is not None
    assert page.chart.artists.halo.get_visible()
    assert {(stop.entry_id, stop.hour) for stop in page.chart.ringed} == {(entries[1].id, 26)}
    assert "Ringed: 2 marks for “Symptoms have returned”." in page.chart.accessibleDescription()
    assert "are ringed" in card.key.accessibleDescription()
    assert page.chart.hasFocus()
    assert page.chart.read_out.text() == "Sun 8 Mar, 11:00, hour 26: upright 8, lying 2"
    seen = page.chart.visibleRegion().boundingRect()
    assert seen.contains(page.chart.read_out.geometry()), "the page has scrolled there"


def test_in_a_low_window_the_rings_come_into_sight(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    page = page_of(open_window())
    page.setFixedHeight(160)
    QApplication.processEvents()
    page.show_why()
    page.reasons.cards[0].key.click()
    QApplication.processEvents()
    upright = page.chart.ringed[0]
    canvas = page.chart.canvas
    seen = canvas.visibleRegion().boundingRect()
    assert upright.value == 8
    assert seen.contains(round(upright.pixel[0]), canvas.height() - round(upright.pixel[1]))


def test_the_rings_stay_until_pressed_again_or_escape_and_another_line_changes_them(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book, (2, 0, 0), (26, 8, 2))
    book.save(Change(an_entry(patch, 27, temperature_c=38.6), clock.now))
    clock.at_hour(31)
    window = open_window()
    page = page_of(window)
    fever, returned = (
        next(c for c in page.reasons.cards if c.conclusion.line == line) for line in ("fever", "returned")
    )
    fever.key.click()
    clock.at_hour(31.5)
    window.feed.read_again()
    assert [stop.kind for stop in page.chart.ringed] == [Kind.OTHER], "a minute later they are there still"
    returned.key.click()
    assert {stop.hour for stop in page.chart.ringed} == {26}
    assert [fever.key.isChecked(), returned.key.isChecked()] == [False, True]
    returned.key.click()
    assert page.chart.ringed == ()
    assert not returned.key.isChecked()
    fever.key.click()
    qtbot.keyClick(page.chart, Qt.Key.Key_Escape)
    assert page.chart.ringed == ()
    assert "Ringed" not in page.chart.accessibleDescription()


def test_what_lies_beyond_the_first_48_hours_widens_the_chart(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 0, 0), (60, 8, 2))
    clock.at_hour(61)
    page = page_of(open_window())
    page.zoom.press(Zoom.FIRST_48)
    page.reasons.cards[0].key.click()
    assert down(page) == ["All"]
    assert {stop.hour for stop in page.chart.ringed} == {60}


def test_a_line_of_an_earlier_patch_says_on_whose_chart_it_is(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, patch, _ = keep(book, (2, 2, 1))
    book.save(Change(an_entry(patch, 3, temperature_c=38.6), clock.now))
    book.save(Change(a_patch(patient, 2, 30), clock.now))
    clock.at_hour(31)
    page = page_of(open_window())
    card = next(card for card in page.reasons.cards if card.conclusion.line is Line.FEVER)
    assert not card.key.isVisible()
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Its entries belong to patch 1, on whose chart they can be seen." in said


def test_silence_has_no_marks_and_so_no_key(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 2, 1))
    clock.at_hour(40)
    page = page_of(open_window())
    card = next(card for card in page.reasons.cards if card.conclusion.line is Line.NO_DATA)
    assert not card.key.isVisible()


def test_a_new_minute_leaves_the_cards_and_the_keyboard_where_they_are(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    page = page_of(window)
    card = page.reasons.cards[0]
    card.key.setFocus()
    clock.at_hour(31.1)
    window.feed.read_again()
    assert page.reasons.cards[0] is card
    assert card.key.hasFocus()
    book.save(Change(an_entry(patch, 30, 8, 2), clock.now))
    window.feed.read_again()
    assert page.reasons.cards[0] is not card
    assert page.reasons.cards[0].key.hasFocus(), "a card that is made anew is given the keyboard back"


def test_every_key_of_the_page_is_high_enough_for_a_tired_hand(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep_two_patches(book, clock)
    page = page_of(open_window())
    shown = [*keys(page), page.over, page.files.save, page.files.copy, *(card.key for card in page.reasons.cards)]
    assert {key.text(): key.height() >= 48 and key.width() >= 48 for key in shown if key.isVisible()} == {
        key.text(): True for key in shown if key.isVisible()
    }
    assert all(key.accessibleName() for key in shown)


def test_choosing_what_is_shown_tells_it_once(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 2, 1))
    page = page_of(open_window())
    spy = QSignalSpy(page.zoom.changed)
    press(qtbot, keys(page)[0])
    assert spy.count() == 1
