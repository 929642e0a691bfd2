"""The window as a whole: what it says, how it looks, and that everything in it has a name and a key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import DIM, LIGHT
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.exchange.write_file import write_file
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import screen as words
from tests.builders import a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def test_banner_tells_conclusion_hour_restrictions_clinic_and_why(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    banner = window.home.banner
    assert "Symptoms have returned" in banner.status.text()
    assert banner.facts.text() == "hour 31 of 48"
    assert banner.restrictions.text() == "Restrictions end tomorrow 09:00 (in 17 h)"
    assert banner.clinic.text() == "☎ 708-555-0100\nCity clinic"
    assert "worth discussing with the team that did your patch" in banner.message.text()
    assert "Upright 8 → 8" in banner.message.text()
    banner.why.click()
    assert window.home.pages.currentWidget() is window.home.recovery


def test_why_shows_readings_source_and_what_would_clear_it(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    said = " ".join(label.text() for label in window.home.recovery.reasons.findChildren(QLabel))
    for part in (
        "1  ◆  Symptoms have returned: discuss",
        "hour 26: upright 8, lying 2",
        "Since",
        "12 hours apart",
        "Farrar",
    ):
        assert part in said


def test_banner_chart_and_table_show_one_picture(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    for page, chart in zip(window.menus.pages, (window.home.log.chart, window.home.recovery.chart), strict=False):
        page.trigger()
        assert chart.artists is not None
        assert [point.score for point in chart.artists.upright.points] == [3]
    assert window.home.diary.model.rowCount() == 1
    assert "hour 2" in window.home.recovery.chart.accessibleDescription()


def test_patients_can_be_chosen_where_there_are_several(open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    """A diary CSV taken in brings another patient, who can then be opened."""
    keep(book, (2, 3, 0))
    window = open_window()
    assert window.top.person.list.isHidden()
    other = a_patient(patient_name="Bo S.", key="other")
    patch = a_patch(other)
    file = tmp_path / "other.csv"
    write_file(file, write_diaries([Diary(other, (patch,), (an_entry(patch, 1, 6),))]))
    window.files.take_in(str(file))
    assert "1 new" in window.home.toast.text.text()
    assert [window.top.person.list.itemText(place) for place in range(window.top.person.list.count())] == [
        "Ana R.",
        "Bo S.",
    ]
    window.top.person.list.setCurrentIndex(1)
    assert window.feed.diary is not None
    assert window.feed.diary.patient == other


def test_a_bad_file_is_told_in_a_sentence_and_changes_nothing(
    open_window: Open, book: DiaryBook, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"name,phone\r\nx,y\r\n")
    window.files.take_in(str(bad))
    assert "bad.csv was not taken in and nothing was changed" in window.home.toast.text.text()
    window.files.take_in(str(tmp_path / "missing.csv"))
    assert "missing.csv" in window.home.toast.text.text()
    window.files.export(str(tmp_path / "no" / "such" / "folder.csv"))
    assert "folder.csv" in window.home.toast.text.text()
    assert len(book.patients()) == 1


def test_export_and_take_in_ask_for_a_file(open_window: Open, book: DiaryBook, tmp_path: Path) -> None:
    """The dialogs open without blocking, and what is chosen is done."""
    keep(book, (2, 3, 0))
    window = open_window()
    window.menus.export.trigger()
    assert window.desk.sheet is not None
    window.desk.sheet.key.click()
    dialog = window.files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
    dialog.reject()
    assert window.files.dialog is None
    assert len(read_file(tmp_path / "mine.csv").diaries) == 1
    window.menus.take_in.trigger()
    dialog = window.files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
    dialog.reject()
    assert "1 unchanged" in window.home.toast.text.text()


def test_about_says_what_a_clinician_must_sign_off(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.about.trigger()
    text = window.home.expect.text.toPlainText()
    for part in ("Not a medical device", "sign off", "[D]", "2026.1", "Gupta"):
        assert part in text


def test_the_other_theme_is_drawn_everywhere(styled: QApplication, open_window: Open, book: DiaryBook) -> None:
    keep(book, (2, 3, 0))
    window = open_window()
    window.menus.pages[1].trigger()
    window.use_palette(DIM)
    assert window.home.recovery.chart.figure.get_facecolor()[:3] == pytest.approx(
        tuple(int(DIM.surface[place : place + 2], 16) / 255 for place in (1, 3, 5)), abs=1e-6
    )
    window.use_palette(LIGHT)


def test_looking_once_a_minute_moves_the_clock_on(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Silence becomes visible by itself: nobody has to press anything."""
    keep(book, (2, 3, 0))
    window = open_window()
    assert "On course" in window.home.banner.status.text()
    clock.at_hour(27)
    window.feed._minute.timeout.emit()
    assert "No recent score" in window.home.banner.status.text()


def test_text_pages_do_not_follow_links(open_window: Open, book: DiaryBook, qtbot: QtBot) -> None:
    keep(book)
    window = open_window()
    assert not any(browser.openLinks() for browser in window.findChildren(QTextBrowser))
    assert window.windowTitle() == words.APP, "no diary text in the title"
