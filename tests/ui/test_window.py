"""The window as a whole: what it says, how it looks, and that everything in it has a name and a key."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.contrast import contrast
from bloodpatch_tracker.charts.palette import DIM, LIGHT, Palette
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.exchange.write_file import write_file
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.keys import ActionKey, AnswerKey
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
    assert window.home.who.isHidden()
    other = a_patient(patient_name="Bo S.", key="other")
    patch = a_patch(other)
    file = tmp_path / "other.csv"
    write_file(file, write_diaries([Diary(other, (patch,), (an_entry(patch, 1, 6),))]))
    window.files.take_in(str(file))
    assert "1 new" in window.home.toast.text.text()
    assert [window.home.who.itemText(place) for place in range(window.home.who.count())] == ["Ana R.", "Bo S."]
    window.home.who.setCurrentIndex(1)
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
    window.menus.pages[3].trigger()
    text = window.home.about.text.toPlainText()
    for part in ("Not a medical device", "sign off", "[D]", "2026.1", "Gupta"):
        assert part in text


def screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each page of the window, shown, and each sheet."""
    window.set_up.start(window.feed.now())
    window.stack.turn_to(window.set_up)
    yield "set-up", window
    window.stack.turn_to(window.home)
    for name, action in zip(("log", "recovery", "diary", "about"), window.menus.pages, strict=True):
        action.trigger()
        if name == "log":
            window.home.log.form.form.more.setChecked(True)
            window.home.log.form.earlier.setChecked(True)
        window.home.diary.table.selectRow(0)
        yield name, window
    window.menus.signs.trigger()
    yield "signs", window
    window.signs.back.click()
    yield from _sheets(window)


def _sheets(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    for name, open_sheet in (
        ("change", window.home.diary.edit.click),
        ("void", window.home.diary.void.click),
        ("history", window.home.diary.history.click),
        ("add", window.menus.add_patch.trigger),
        ("correct", window.menus.correct.trigger),
        ("patient", window.menus.correct_patient.trigger),
    ):
        open_sheet()
        sheet = window.desk.sheet
        assert sheet is not None
        yield name, sheet
        sheet.reject()


def inner(widget: QWidget) -> bool:
    """Whether it is a part of Qt's own making inside a control that is named as a whole."""
    return widget.objectName().startswith("qt_") or "QCalendar" in type(widget.parent()).__name__


def test_every_control_has_a_name_and_a_way_to_it_by_key(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 3, 0))
    clock.at_hour(5)
    for screen, top in screens(open_window()):
        for widget in top.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() is Qt.FocusPolicy.NoFocus or inner(widget):
                continue
            if isinstance(widget, QLabel) and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                continue  # text that a mouse may select, no control
            assert widget.accessibleName(), (screen, widget)
            # Tab comes to the group, arrows to each key of it; a part with a proxy only passes the keyboard on.
            in_group = isinstance(widget, AnswerKey) or widget.focusProxy() is not None
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus or in_group, (screen, widget.accessibleName())
            if isinstance(widget, QPushButton):
                assert isinstance(widget, ActionKey | AnswerKey), (screen, widget.text())


def letters(top: QWidget) -> Iterator[str]:
    """The letters that act with Alt on what is visible."""
    buttons = (w.text() for w in top.findChildren(QAbstractButton) if w.isVisible() and w.isEnabled())
    labels = (w.text() for w in top.findChildren(QLabel) if w.isVisible() and w.buddy() is not None)
    menus = (a.text() for a in top.menuBar().actions()) if isinstance(top, MainWindow) else ()
    for text in (*buttons, *labels, *menus):
        place = text.replace("&&", "").find("&")
        if place >= 0:
            yield text.replace("&&", "")[place + 1].casefold()


def test_no_letter_means_two_things_on_one_screen(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 3, 0))
    clock.at_hour(5)
    for screen, top in screens(open_window()):
        twice = [letter for letter, count in Counter(letters(top)).items() if count > 1]
        assert twice == [], screen


def test_no_shortcut_means_two_things(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    keys = [action.shortcut().toString() for action in window.findChildren(QAction) if not action.shortcut().isEmpty()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert len(keys) >= 12


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)])
def test_nothing_is_cut_off(open_window: Open, book: DiaryBook, clock: SetClock, size: tuple[int, int]) -> None:
    """Every button is as large as its words need, on every screen and at both sizes."""
    keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    window.resize(*size)
    for screen, top in screens(window):
        QApplication.processEvents()
        for button in top.findChildren(QAbstractButton):
            if button.isVisible() and button.text() and not inner(button):
                need = button.minimumSizeHint()
                assert button.width() >= need.width(), (screen, button.text())
                assert button.height() >= min(48, need.height()), (screen, button.text())
        assert top.width() <= size[0], screen


@pytest.mark.parametrize("palette", [LIGHT, DIM])
def test_text_can_be_read_in_both_themes_selected_text_too(palette: Palette) -> None:
    """4.5:1 for text, 7:1 for what is critical."""
    colours = theme.qt_palette(palette)
    pairs = (
        (colours.ColorRole.WindowText, colours.ColorRole.Window),
        (colours.ColorRole.Text, colours.ColorRole.Base),
        (colours.ColorRole.ButtonText, colours.ColorRole.Button),
        (colours.ColorRole.HighlightedText, colours.ColorRole.Highlight),
        (colours.ColorRole.ToolTipText, colours.ColorRole.ToolTipBase),
        (colours.ColorRole.PlaceholderText, colours.ColorRole.Base),
    )
    for text, ground in pairs:
        assert contrast(colours.color(text).name(), colours.color(ground).name()) >= 4.5, text
    for tone in (palette.emergency, palette.today):
        assert contrast(tone.text, tone.fill) >= 7


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
