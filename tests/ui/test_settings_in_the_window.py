"""What is chosen in the settings holds in the window: at once, when tried out, and after the next start."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker import keeping
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.places import settings_file
from bloodpatch_tracker.settings.choices import TemperatureUnit, Theme, WeightUnit
from bloodpatch_tracker.settings.file import read_settings
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.expect_page import ExpectPage
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.words import shell as words
from bloodpatch_tracker.words.units import use_units
from tests.builders import an_entry
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file of this test's own; where it lies."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return settings_file()


def test_the_theme_key_goes_round_and_says_where_it_is(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    told = []
    for _ in range(4):
        window.top.theme.click()
        told.append((window.preferences.settings.theme, window.top.theme.text()))
    around = (Theme.LIGHT, Theme.DIM, Theme.NIGHT, Theme.SYSTEM)
    assert told == [(theme, words.THEMES[theme]) for theme in around]


def test_text_grows_and_shrinks_by_steps_within_its_bounds(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    sizes = []
    for action in (*[window.menus.larger] * 5, *[window.menus.smaller] * 5):
        action.trigger()
        sizes.append(window.preferences.settings.text_percent)
    assert sizes == [125, 150, 175, 200, 200, 175, 150, 125, 100, 100]


def test_what_is_tried_out_is_taken_back_and_what_is_saved_stays(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    held: list[Settings] = []
    window.preferences.changed.connect(held.append)
    window.menus.settings.trigger()
    sheet = window.settings_desk.sheet
    assert sheet is not None
    sheet.previewed.emit(Settings(theme=Theme.NIGHT))
    assert window.preferences.settings.theme is Theme.NIGHT
    sheet.reject()
    assert window.preferences.settings == Settings()
    assert window.settings_desk.sheet is None
    window.menus.settings.trigger()
    sheet = window.settings_desk.sheet
    assert sheet is not None
    sheet.changed.emit(Settings(role=Author.CAREGIVER, clinic_phone="555"))
    assert window.settings_desk.sheet is None
    assert held[-1] == window.preferences.settings == Settings(role=Author.CAREGIVER, clinic_phone="555")


def test_settings_are_kept_in_a_file_and_what_is_wrong_with_it_is_told(
    own_settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = keeping.own_keeping(None)
    assert (first.settings, first.trouble) == (Settings(), "")
    assert first.keep_settings is not None
    assert first.keep_settings(Settings(theme=Theme.NIGHT)) == ""
    assert read_settings(own_settings).theme is Theme.NIGHT
    own_settings.write_text("theme = [")
    second = keeping.own_keeping(None)
    assert second.settings == Settings()
    assert "cannot be read" in second.trouble
    assert second.keep_settings is not None
    assert ".broken" in second.keep_settings(Settings(theme=Theme.DIM))
    (tmp_path / "no folder").write_text("a file")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no folder"))
    third = keeping.own_keeping(None)
    assert third.keep_settings is not None
    assert "could not be kept" in third.keep_settings(Settings(theme=Theme.LIGHT))


def test_settings_that_cannot_be_kept_hold_for_today_and_are_told(qtbot: object) -> None:
    preferences = Preferences(keep=lambda _: "The disk is full.")
    told: list[str] = []
    preferences.told.connect(told.append)
    preferences.keep(Settings(theme=Theme.DIM))
    assert preferences.settings.theme is Theme.DIM
    assert told == ["The disk is full."]


def test_the_clinic_of_the_settings_is_called_where_the_patch_has_none(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    """And the emergency number is theirs in any case, without any diary too."""
    window = open_window()
    window.preferences.keep(Settings(clinic_phone="555-0199", emergency_number="112"))
    window.menus.signs.trigger()
    assert window.signs.calls.emergency.number.text() == "112"
    assert window.signs.calls.clinic.number.text() == "555-0199"


def test_a_nurse_is_not_asked_whether_the_team_was_spoken_to(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, _ = keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    assert window.menus.spoken.isEnabled()
    window.preferences.keep(Settings(role=Author.NURSE))
    assert window.home.banner.spoken.isHidden()
    assert window.signs.spoken.isHidden()
    window.menus.spoken.trigger()
    assert book.diary(patient.id).reviews == ()


@pytest.mark.parametrize("role", [Author.PATIENT, Author.CAREGIVER])
def test_having_spoken_to_the_team_is_the_word_of_who_writes_and_can_be_undone(
    open_window: Open, book: DiaryBook, clock: SetClock, role: Author
) -> None:
    patient, _, _ = keep(book, (2, 0, 0), (26, 8, 2))
    clock.at_hour(31)
    window = open_window()
    window.preferences.keep(replace(window.preferences.settings, role=role))
    assert window.home.banner.spoken.isVisible()
    window.home.banner.spoken.click()
    [review] = book.diary(patient.id).reviews
    assert (review.role, review.decision, review.voided_at) == (role, Decision.SPOKEN, None)
    assert window.home.banner.spoken.isHidden()
    assert "Symptoms have returned" in window.home.banner.status.text()
    window.home.toast.undo.click()
    [review] = book.diary(patient.id).reviews
    assert review.voided_at == clock.now
    assert window.home.banner.spoken.isVisible()


def test_units_change_what_is_told_all_over_the_window_at_once(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, patch, _ = keep(book)
    fever = an_entry(patch, 1, temperature_c=38.0)
    book.save(Change(fever, fever.recorded_at))
    window = open_window()
    try:
        window.preferences.keep(Settings(temperature_unit=TemperatureUnit.FAHRENHEIT, weight_unit=WeightUnit.POUNDS))
        cells = [window.home.diary.model.index(0, column).data() for column in range(6)]
        assert any("100.4" in str(cell) for cell in cells)
        assert "10 lb" in window.set_up.patch_form.plan.plan.list.itemText(0)
    finally:
        use_units()


def test_the_clinic_s_own_plan_is_offered_as_soon_as_it_is_set(open_window: Open) -> None:
    window = open_window()
    plan = window.set_up.patch_form.plan
    window.preferences.keep(Settings(plan_name="Our clinic", plan_hours=72))
    assert "Our clinic" in plan.plan.list.currentText()
    assert plan.hours.value() == 72


def test_what_set_up_did_not_ask_stays_as_it_was(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.preferences.keep(Settings(role=Author.CAREGIVER, remind=False))
    window.set_up.begin.click()
    assert window.stack.currentWidget() is window.home
    assert (window.preferences.settings.role, window.preferences.settings.remind) == (Author.CAREGIVER, False)


def test_two_windows_and_a_value_that_cannot_be_read_do_not_undo_each_other(own_settings: Path) -> None:
    own_settings.parent.mkdir(parents=True)
    own_settings.write_text("emergency_number = 911\n# mine\n")
    one, other = keeping.own_keeping(None), keeping.own_keeping(None)
    assert "Emergency number" in one.trouble
    assert one.keep_settings is not None
    assert other.keep_settings is not None
    assert one.keep_settings(replace(one.settings, clinic_phone="555")) == ""
    assert other.keep_settings(replace(other.settings, theme=Theme.NIGHT)) == ""
    found = read_settings(own_settings)
    assert (found.clinic_phone, found.theme) == ("555", Theme.NIGHT)
    assert "emergency_number = 911\n# mine" in own_settings.read_text()


def test_the_pages_and_about_can_be_read_before_there_is_a_patch(open_window: Open) -> None:
    window = open_window()
    window.menus.pages[3].trigger()
    sheet = window.desk.sheet
    assert sheet is not None
    [pages] = sheet.findChildren(ExpectPage)
    assert pages.text.toPlainText()
    sheet.reject()
    window.menus.about.trigger()
    assert window.desk.sheet is not None
    [pages] = window.desk.sheet.findChildren(ExpectPage)
    assert "Not a medical device" in pages.text.toPlainText()


def test_escape_asks_once_before_it_takes_what_was_typed_in_a_sheet(
    open_window: Open, book: DiaryBook, clock: SetClock, qtbot: QtBot
) -> None:
    _, _, [entry] = keep(book, (1, 5, 1))
    clock.at_hour(4)
    sheet = edit_sheet(open_window(), entry)
    sheet.reason.setText("half a rea")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert "not saved" in sheet._trouble.text()
    QTest.keyClick(sheet.reason, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
