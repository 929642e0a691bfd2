"""What sets a single setting: a level, a choice, a line, a text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.settings.choices import Theme
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.words.units import use_units
from tests.ui.asked_settings import Asked


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    made = Asked(qtbot, Settings())
    yield made
    made.sheet.close()


def test_a_level_is_set_without_dragging_and_stops_at_its_ends(asked: Asked) -> None:
    level = asked.level("brightness")
    assert not level.more.isEnabled()
    seen = []
    while level.less.isEnabled():
        level.less.click()
        seen.append(level.value())
    assert seen == [95, 90, 85, 80, 75, 70, 65, 60]
    level.slider.setFocus()
    QTest.keyClick(level.slider, Qt.Key.Key_Right)
    assert level.value() == 65
    QTest.keyClick(level.slider, Qt.Key.Key_End)
    assert level.value() == 100


def test_a_level_between_two_steps_stays_until_it_is_touched(qtbot: QtBot) -> None:
    asked = Asked(qtbot, Settings(brightness=83, text_percent=110))
    asked.sheet.key.click()
    assert asked.kept == [Settings(brightness=83, text_percent=110)]
    asked.level("brightness").more.click()
    asked.level("text_percent").less.click()
    asked.sheet.key.click()
    assert asked.kept[-1] == Settings(brightness=85, text_percent=100)
    asked.sheet.accept()


def test_a_wheel_moves_no_level(asked: Asked) -> None:
    slider = asked.level("brightness").slider
    here = slider.rect().center().toPointF()
    wheel = QWheelEvent(
        here,
        slider.mapToGlobal(here),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    slider.wheelEvent(wheel)
    assert not wheel.isAccepted()
    assert slider.value() == 100


def test_arrows_move_between_the_words_of_a_choice_and_space_chooses(asked: Asked) -> None:
    start = asked.sheet.focusWidget()
    assert start.accessibleName() == "Theme: As the system"
    QTest.keyClick(start, Qt.Key.Key_Right)
    QTest.keyClick(asked.sheet.focusWidget(), Qt.Key.Key_Right)
    assert asked.tried == []
    QTest.keyClick(asked.sheet.focusWidget(), Qt.Key.Key_Space)
    assert asked.tried == [Settings(theme=Theme.DIM)]
    QTest.keyClick(asked.sheet.focusWidget(), Qt.Key.Key_Space)
    assert asked.tried == [Settings(theme=Theme.DIM)], "one is always chosen"


def test_weights_are_typed_in_pounds_where_those_are_used(qtbot: QtBot) -> None:
    use_units("f", "lb")
    try:
        asked = Asked(qtbot, Settings(plan_lift_kg=4.5))
        assert asked.line("plan_lift_kg").text() == "10"
        assert asked.line("plan_lift_kg").accessibleName() == "Lift no more than (lb)"
        asked.sheet.key.click()
        asked.type("plan_lift_kg", "15")
        asked.sheet.key.click()
        assert [settings.plan_lift_kg for settings in asked.kept] == [4.5, 6.8]
        asked.sheet.accept()
    finally:
        use_units()


def test_enter_saves_from_a_field_and_makes_a_line_in_the_advice(asked: Asked) -> None:
    asked.line("clinic_name").setFocus()
    QTest.keyClick(asked.line("clinic_name"), Qt.Key.Key_Return)
    assert asked.kept == [Settings()]
    advice = asked.sheet.findChild(QPlainTextEdit)
    assert isinstance(advice, QPlainTextEdit)
    advice.setFocus()
    QTest.keyClick(advice, Qt.Key.Key_Return)
    assert len(asked.kept) == 1
