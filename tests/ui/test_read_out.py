"""Each mark of the chart can be read: by pointing at it, or by stepping to it with the arrows."""

from collections.abc import Callable

from matplotlib.backend_bases import MouseEvent
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.stop import Kind
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.vocabulary import Medicine, Symptom
from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import a_patch, an_entry
from tests.ui.conftest import SetClock, keep

Open = Callable[..., MainWindow]


def chart_of(window: MainWindow) -> ChartView:
    window.menus.pages[1].trigger()
    return window.home.recovery.chart


def test_arrows_step_through_baseline_scores_and_flags_and_stop_at_the_ends(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    chart = chart_of(open_window())
    assert chart.artists is not None
    told = []
    for _ in range(len(chart.artists.stops) + 1):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        told.append(chart.read_out.text())
    assert told[-1] == told[-2], "the last stays the last"
    assert "Just before the patch: upright 8" in told
    assert "Just before the patch: lying 2" in told
    assert "Sat 7 Mar, 11:00, hour 2: upright 0, lying 0" in told
    assert "Flag 1, since hour 26: Symptoms have returned" in told
    assert chart.artists.focus.get_visible()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.read_out.text() == next(text for text in reversed(told) if text != told[-1])


def test_a_long_entry_is_shortened_and_does_not_widen_the_page(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book)
    book.save(Change(an_entry(patch, 1, 6, symptoms=frozenset(Symptom), medicines=frozenset(Medicine)), clock.now))
    window = open_window()
    chart = window.home.log.chart
    before = window.home.log.form.width(), chart.width()
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.read_out.text().endswith("…")
    assert "Ringing ears" in chart.read_out.accessibleDescription()
    QApplication.processEvents()
    assert (window.home.log.form.width(), chart.width()) == before


def test_pointing_reads_the_mark_and_leaving_it_stops(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 3, 1))
    clock.at_hour(5)
    chart = chart_of(open_window())
    assert chart.artists is not None
    stop = next(each for each in chart.artists.stops if each.kind is Kind.UPRIGHT)
    x, y = map(round, stop.pixel)
    chart._point(MouseEvent("motion_notify_event", chart.canvas, x + 4, y - 3))
    assert chart.read_out.text() == "Sat 7 Mar, 11:00, hour 2: upright 3, lying 1"
    chart._point(MouseEvent("motion_notify_event", chart.canvas, x + 200, y + 200))
    assert "Point at a mark" in chart.read_out.text()
    assert not chart.artists.focus.get_visible()


def test_what_is_read_stays_read_when_the_chart_is_drawn_anew(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book, (2, 3, 1))
    clock.at_hour(5)
    window = open_window()
    chart = chart_of(window)
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    told = chart.read_out.text()
    assert "hour 2" in told
    book.save(Change(an_entry(patch, 4, 2), clock.now))
    window.feed.read_again()
    assert chart.read_out.text() == told
    assert chart.artists is not None
    assert chart.artists.focus.get_visible()


def test_a_later_patch_can_be_read_on_the_chart_of_the_first(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, _ = keep(book, (2, 8, 2))
    book.save(Change(a_patch(patient, 2, 30), clock.now))
    clock.at_hour(40)
    window = open_window()
    chart = chart_of(window)
    window.home.recovery.which.setCurrentIndex(0)
    assert chart.artists is not None
    chart.read(next(each for each in chart.artists.stops if each.kind is Kind.LATER_PATCH))
    assert chart.read_out.text() == "Patch 2, at hour 30 of this one"
