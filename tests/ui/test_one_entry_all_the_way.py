"""The house in one test: an entry goes from the form to the database, the chart, the flag and the CSV."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import Activity
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def press(qtbot: QtBot, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        target = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(target, key, modifier)
        else:
            qtbot.keyClick(target, key, modifier)


def rows(database: Path) -> list[tuple[object, ...]]:
    """What SQLite itself finds in the file."""
    with sqlite3.connect(database) as connection:
        return connection.execute(
            "select headache_upright, headache_lying, activities from entries order by observed_at"
        ).fetchall()


def test_by_keyboard_from_first_start_to_csv(
    qtbot: QtBot, open_window: Open, clock: SetClock, database: Path, tmp_path: Path
) -> None:
    """Name, Begin; then a good score; then a bad one on the second day: it is kept, drawn, flagged and exported."""
    clock.at_hour(0)
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.set_up.role.focusProxy())
    press(qtbot, Qt.Key.Key_M, modifier=Qt.KeyboardModifier.AltModifier)
    press(qtbot, "Ana R.")
    window.set_up.begin.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert window.stack.currentWidget() is window.home

    clock.at_hour(2)
    press(qtbot, "1", Qt.Key.Key_Return)
    assert window.home.toast.isVisible()
    assert "upright 1" in window.home.toast.text.text()
    clock.at_hour(30)
    press(qtbot, "8", Qt.Key.Key_Tab, "2", Qt.Key.Key_Enter)

    assert rows(database) == [(1, None, ""), (8, 2, "")]
    window.home.banner.why.click()
    artists = window.home.recovery.chart.artists
    assert artists is not None
    assert [(point.hour, point.score) for point in artists.upright.points] == [(2, 1), (30, 8)]
    assert "returned" in window.home.banner.status.text()

    window.files.export(str(tmp_path / "out.csv"))
    [diary] = read_file(tmp_path / "out.csv").diaries
    assert [entry.answers.headache_upright for entry in diary.entries] == [1, 8]


def test_by_mouse(qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock, database: Path) -> None:
    """Scores, an activity, Save: kept, drawn, and noted on the strip."""
    keep(book)
    window = open_window()
    form = window.home.log.form
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(form.form.upright._keys[4], left)
    qtbot.mouseClick(form.form.lying._keys[1], left)
    qtbot.mouseClick(form.form.activities._buttons[Activity.BENDING], left)
    qtbot.mouseClick(form.save, left)
    assert rows(database) == [(4, 1, "bending")]
    shown = window._shown
    assert shown is not None
    assert Line.RESTRICTION_BROKEN in {each.line for each in shown.current.conclusions}
    artists = window.home.log.chart.artists
    assert artists is not None
    assert [point.score for point in artists.lying.points] == [1]
    assert form.form.upright.score is None, "the form is empty again"


def test_no_headache_at_all_is_one_press(qtbot: QtBot, open_window: Open, book: DiaryBook, database: Path) -> None:
    """N and Enter: both scores are 0."""
    keep(book)
    window = open_window()
    window.home.log.form.setFocus()
    qtbot.keyClick(window.home.log.form.form, Qt.Key.Key_N)
    qtbot.keyClick(window.home.log.form, Qt.Key.Key_Return)
    assert rows(database) == [(0, 0, "")]
