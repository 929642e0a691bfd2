"""The settings are made of their table, tried out where they show, kept when saved, and never lost to a slip."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.choices import Contrast, Language, TemperatureUnit, Theme, WeightUnit
from bloodpatch_tracker.settings.settings import ROWS, Settings
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.setting_lines import SettingLines
from bloodpatch_tracker.words import settings as words
from tests.ui.asked_settings import Asked

EVERY = Settings(
    theme=Theme.NIGHT,
    brightness=75,
    text_percent=150,
    contrast=Contrast.HIGH,
    role=Author.NURSE,
    language=Language.SPANISH,
    temperature_unit=TemperatureUnit.FAHRENHEIT,
    weight_unit=WeightUnit.POUNDS,
    emergency_number="112",
    emergency_advice="Go to the city hospital.\nTake your papers.",
    clinic_name="City clinic",
    clinic_phone="708-555-0100",
    remind=False,
    notify=False,
    stay_in_tray=True,
    quiet_from=time(21, 30),
    quiet_until=time(6, 15),
    snooze_minutes=45,
    reviewer="N. Nurse",
    thresholds_file="elsewhere.toml",
    early_hours=(1, 3, 6),
    first_times=(time(9), time(21)),
    week_times=(time(10),),
    fortnight_times=(),
    plan_name="City plan",
    plan_flat_hours=4,
    plan_quiet_hours=36.5,
    plan_hours=72,
    plan_lift_kg=0,
)
"""No setting as by default."""


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    made = Asked(qtbot, Settings())
    yield made
    made.sheet.close()


def test_no_setting_of_the_example_is_as_by_default() -> None:
    assert [field.name for field in fields(Settings) if getattr(EVERY, field.name) == field.default] == []


@pytest.mark.parametrize("settings", [Settings(), EVERY], ids=["defaults", "all chosen"])
def test_what_is_shown_and_not_touched_comes_back(qtbot: QtBot, settings: Settings) -> None:
    asked = Asked(qtbot, settings)
    asked.sheet.key.click()
    assert asked.kept == [settings]
    assert asked.tried == []
    asked.sheet.accept()


def test_every_row_has_a_field_in_order_with_a_name_and_a_help(asked: Asked) -> None:
    form = asked.sheet.form
    assert list(form.fields) == list(ROWS)
    tops = [field.mapTo(form, QPoint()).y() for field in form.fields.values()]
    assert tops == sorted(tops)
    for name, field in form.fields.items():
        texts = [label.text() for label in field.findChildren(QLabel)]
        assert any(text.startswith(words.LABELS[name]) for text in texts)
        assert words.HELP[name] in texts
        focused = field.focusWidget() or field.editor.focusProxy() or field.editor
        assert focused.accessibleName() or field.accessibleName()


def test_by_hand_every_kind_is_set(asked: Asked) -> None:
    asked.press("theme", "Night")
    asked.level("brightness").less.click()
    asked.press("remind", "No")
    asked.type("snooze_minutes", "45")
    asked.type("plan_flat_hours", "4,5")
    asked.type("quiet_from", "9:30 pm")
    asked.type("early_hours", "6, 2;4")
    asked.type("week_times", "20:00, 8")
    asked.type("clinic_phone", " 708-555-0100 ")
    advice = asked.sheet.form.fields["emergency_advice"].editor
    assert isinstance(advice, SettingLines)
    QTest.keyClicks(advice.text, "one")
    QTest.keyClick(advice.text, Qt.Key.Key_Return)
    QTest.keyClicks(advice.text, "two")
    asked.sheet.key.click()
    assert asked.kept == [
        Settings(
            theme=Theme.NIGHT,
            brightness=95,
            remind=False,
            snooze_minutes=45,
            plan_flat_hours=4.5,
            quiet_from=time(21, 30),
            early_hours=(2, 4, 6),
            week_times=(time(8), time(20)),
            clinic_phone="708-555-0100",
            emergency_advice="one\ntwo",
        )
    ]


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(asked: Asked) -> None:
    asked.type("snooze_minutes", "3")
    asked.type("quiet_until", "25:00")
    asked.type("clinic_name", "City clinic")
    asked.sheet.key.click()
    assert asked.kept == []
    form = asked.sheet.form
    assert form.fields["snooze_minutes"].trouble() == "“3” is outside 5 to 120."
    assert form.fields["quiet_until"].trouble() == "“25:00” is not a time of day; right would be one like 22:00."
    assert form.fields["clinic_name"].trouble() == ""
    assert asked.line("quiet_until").hasFocus(), "the first one that is wrong"
    assert (asked.line("snooze_minutes").text(), asked.line("clinic_name").text()) == ("3", "City clinic")
    asked.type("snooze_minutes", "30")
    asked.type("quiet_until", "7")
    asked.sheet.key.click()
    assert asked.kept == [Settings(clinic_name="City clinic")]
    assert form.fields["snooze_minutes"].trouble() == ""


def test_the_look_is_tried_out_at_once_and_nothing_else_is(asked: Asked) -> None:
    asked.type("clinic_name", "City clinic")
    asked.press("language", "Español")
    assert asked.tried == []
    asked.press("theme", "Dim")
    asked.level("text_percent").more.click()
    asked.level("brightness").less.click()
    asked.press("contrast", "High")
    dim = Settings(theme=Theme.DIM)
    assert asked.tried == [
        dim,
        replace(dim, text_percent=125),
        replace(dim, text_percent=125, brightness=95),
        replace(dim, text_percent=125, brightness=95, contrast=Contrast.HIGH),
    ]
    asked.press("contrast", "High")
    assert len(asked.tried) == 4, "the same once more is nothing new"


@pytest.mark.parametrize("how", ["cancel", "escape", "close"])
def test_leaving_takes_back_what_was_tried_out(asked: Asked, how: str) -> None:
    asked.press("theme", "Night")
    if how == "cancel":
        asked.sheet.cancel.click()
    elif how == "escape":
        QTest.keyClick(asked.sheet, Qt.Key.Key_Escape)
    else:
        asked.sheet.close()
    assert asked.tried == [Settings(theme=Theme.NIGHT), Settings()]
    assert asked.kept == []


def test_saving_takes_nothing_back(asked: Asked) -> None:
    asked.press("theme", "Night")
    asked.sheet.key.click()
    asked.sheet.accept()
    assert asked.kept == [Settings(theme=Theme.NIGHT)]
    assert asked.tried == [Settings(theme=Theme.NIGHT)]


def test_the_defaults_are_shown_and_tried_out_and_kept_only_when_saved(qtbot: QtBot) -> None:
    asked = Asked(qtbot, EVERY)
    asked.sheet.defaults.click()
    assert asked.kept == []
    looks_default = replace(EVERY, theme=Theme.SYSTEM, brightness=100, text_percent=100, contrast=Contrast.SYSTEM)
    assert asked.tried == [looks_default]
    asked.sheet.key.click()
    assert asked.kept == [Settings()]
    asked.sheet.accept()


def test_tab_goes_through_every_field_in_order(asked: Asked) -> None:
    """A group of keys is one stop, and the slider has a key on each side."""
    met: list[str] = []
    for _ in range(80):
        focused = asked.sheet.focusWidget()
        name = next((name for name, field in asked.sheet.form.fields.items() if field.isAncestorOf(focused)), "")
        if name and name not in met:
            met.append(name)
        if focused is asked.sheet.key:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert met == list(ROWS)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_wider_than_the_sheet(asked: Asked, styled: QApplication, percent: int) -> None:
    theme.apply(styled, LIGHT, percent)
    try:
        asked.sheet.resize(860, 600)
        styled.processEvents()
        assert asked.sheet.width() == 860
        form = asked.sheet.form
        for child in form.findChildren(QWidget):
            if child.isVisibleTo(form):
                assert child.mapTo(form, QPoint(child.width(), 0)).x() <= form.width()
    finally:
        theme.apply(styled, LIGHT)
