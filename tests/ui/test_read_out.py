"""Each mark of the chart can be read: by pointing at it, or by stepping to it with the arrows."""

from collections.abc import Callable

from matplotlib.backend_bases import MouseEvent
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.charts.span import Span
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


def step_to(qtbot: QtBot, chart: ChartView, said: str) -> None:
    """Press → until the read-out begins so."""
    assert chart.artists is not None
    for _ in chart.artists.stops:
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        if chart.read_out.text().startswith(said):
            return
    raise AssertionError(said)


def test_a_long_entry_wraps_and_neither_widens_the_page_nor_loses_a_word(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book)
    book.save(Change(an_entry(patch, 1, 6, symptoms=frozenset(Symptom), medicines=frozenset(Medicine)), clock.now))
    chart = chart_of(open_window())
    chart.parentWidget().setMaximumWidth(500)  # type: ignore[union-attr]  # the chart stands in a page
    QApplication.processEvents()
    before = chart.width()
    step_to(qtbot, chart, "Sat 7 Mar, 10:00")
    QApplication.processEvents()
    read_out = chart.read_out
    assert "Ringing ears" in read_out.text()
    assert read_out.accessibleDescription() == read_out.text()
    assert read_out.heightForWidth(read_out.width()) <= read_out.height()
    assert read_out.height() > 3 * read_out.fontMetrics().lineSpacing()
    assert chart.width() == before
    high = read_out.height()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    QApplication.processEvents()
    assert read_out.height() == high, "the chart does not jump from mark to mark"


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
    step_to(qtbot, chart, "Sat 7 Mar, 11:00, hour 2")
    told = chart.read_out.text()
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


def test_back_pain_has_a_lane_of_its_own_and_is_read_out_with_its_entry(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book, (2, 3, 1))
    book.save(Change(an_entry(patch, 3, back_pain=6), clock.now))
    clock.at_hour(5)
    chart = chart_of(open_window())
    assert chart.artists is not None
    assert "back pain" in {text.get_text() for text in chart.artists.sheet.texts}
    pain, upright = (
        next(each for each in chart.artists.stops if each.kind is kind) for kind in (Kind.BACK_PAIN, Kind.UPRIGHT)
    )
    assert pain.pixel[1] < upright.pixel[1], "apart from the headache, below it"
    chart.read(pain)
    assert chart.read_out.text() == "Sat 7 Mar, 12:00, hour 3: back pain 6"


def test_a_missed_check_in_is_read_out_with_its_time(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (1, 3, 1), (8, 2, 1))
    clock.at_hour(9)
    chart = chart_of(open_window())
    assert chart.artists is not None
    missed = [each for each in chart.artists.stops if each.kind is Kind.MISSED]
    told = []
    for stop in missed:
        chart.read(stop)
        told.append(chart.read_out.text())
    assert told == [
        "No score for the check-in of Sat 7 Mar, 11:00",
        "No score for the check-in of Sat 7 Mar, 13:00",
    ]


def test_those_missed_beyond_the_chart_are_read_out_last_and_told_of_the_chart_as_a_whole(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    """But not in a zoom, where somebody asked for these hours only."""
    keep(book, (1, 3, 1), (30, 2, 1))
    clock.at_hour(130)
    chart = chart_of(open_window())
    assert chart.artists is not None
    stop = next(each for each in chart.artists.stops if each.kind is Kind.MISSED_LATER)
    chart.read(stop)
    said = f"{stop.value} more check-ins were missed after hour 72."
    assert (chart.read_out.text(), chart.read_out.accessibleDescription()) == (said, said)
    assert said in chart.accessibleDescription()
    assert chart.charted is not None
    for span in (Span.HOURS_48, Span.HOURS_72):
        chart.show_picture(chart.charted.shown, chart.charted.assessment, LIGHT, span=span)
        assert "missed" not in chart.accessibleDescription()
        assert Kind.MISSED_LATER not in {each.kind for each in chart.artists.stops}


def test_the_plan_is_read_out_with_how_it_was_kept(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book, (1, 3, 1))
    book.save(Change(an_entry(patch, 4, restrictions_kept=True), clock.now))
    clock.at_hour(5)
    chart = chart_of(open_window())
    step_to(qtbot, chart, "Restrictions")
    assert chart.read_out.text() == "Restrictions until Mon 9 Mar, 09:00: kept so far"


def test_moving_the_ring_of_what_is_read_draws_the_same_as_drawing_all_anew(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 3, 1), (3, 2, 1))
    clock.at_hour(5)
    chart = chart_of(open_window())
    QApplication.processEvents()
    assert chart.artists is not None
    pictures = []
    for place in (0, 1, None):
        stops = [each for each in chart.artists.stops if each.kind is Kind.UPRIGHT]
        chart.read(None if place is None else stops[place])
        moved = bytes(chart.canvas.buffer_rgba())
        chart._draw()
        pictures.append(bytes(chart.canvas.buffer_rgba()))
        assert moved == pictures[-1]
    assert len(set(pictures)) == 3
