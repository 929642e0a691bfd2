"""What may I do now: what is left of the plan and until when, hour by hour, and how it was kept."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Activity
from bloodpatch_tracker.ui.plan_sheet import plan_sheet
from bloodpatch_tracker.ui.shown import Shown, look_at
from bloodpatch_tracker.words import plan as words
from bloodpatch_tracker.words.units import use_units
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry

PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(PATIENT)
LEAK = a_patch(PATIENT, key="leak", flat_hours=24.0, quiet_hours=72.0, restriction_hours=1008.0, lift_limit_kg=0.0)
NO_LIMITS = a_patch(PATIENT, key="none", flat_hours=0.0, quiet_hours=0.0, restriction_hours=0.0)


def seen(hour: float, *entries: Entry, patch: Patch = PATCH) -> Shown:
    shown = look_at(Diary(PATIENT, (patch,), entries), PATCH_TIME + timedelta(hours=hour), PATCH_TIME.tzinfo)
    assert shown is not None
    return shown


def told(shown: Shown) -> dict[str, tuple[str, ...]]:
    return {part.heading: part.lines for part in words.told(shown.diary, shown.current, shown.now, shown.local)}


def test_at_hour_31_only_the_last_step_is_left() -> None:
    said = told(seen(31))
    assert said[""] == (words.STANDARD, "It is hour 31 of the 48 hours of this plan.")
    (left,) = said[words.NOT_YET_TITLE]
    assert left == (
        "Until tomorrow 09:00 (in 17 h): No strenuous activity, no sport. No bending. No twisting. "
        "No straining, on the toilet either. Lift nothing heavier than 4.5 kg."
    )
    assert len(said[words.ALLOWED_TITLE]) == 3


def test_at_hour_1_what_ends_first_is_told_first() -> None:
    said = told(seen(1))
    assert [line.split(":00")[0] for line in said[words.NOT_YET_TITLE]] == [
        "Until today 11",
        "Until tomorrow 09",
        "Until Mon 9 Mar, 09",
    ]
    assert words.ALLOWED_TITLE not in said, "nothing is allowed again yet"


def test_the_boundary_belongs_to_the_later_side() -> None:
    before, at = told(seen(48 - 1 / 60)), told(seen(48))
    assert "Lift nothing heavier" in before[words.NOT_YET_TITLE][0]
    assert at[words.NOT_YET_TITLE] == (words.NOTHING_LEFT,)
    assert at[""][1] == "The patch was 48 h ago. This plan ended today 09:00."
    assert len(at[words.ALLOWED_TITLE]) == 8


def test_every_step_has_its_hours_and_clock_and_one_is_now() -> None:
    steps = told(seen(31))[words.STEPS_TITLE]
    assert [step[:44] for step in steps] == [
        "Until 2 h after the patch, Sat 7 Mar, 11:00:",
        "Until 24 h after the patch, Sun 8 Mar, 09:00",
        "Now: Until 48 h after the patch, Mon 9 Mar, ",
        "After that, from Mon 9 Mar, 09:00: everythin",
    ]


def test_a_clinics_own_plan_is_told_as_such_in_days_and_no_weight_is_no_weight() -> None:
    said = told(seen(30, patch=LEAK))
    assert said[""] == (words.CLINICS, "It is day 2 of the 42 days of this plan.")
    assert said[words.NOT_YET_TITLE][-1].endswith("Lift nothing.")


def test_a_plan_without_hours_leaves_only_driving() -> None:
    """Nobody drives in the first 24 hours, whatever the plan."""
    assert told(seen(1, patch=NO_LIMITS))[words.NOT_YET_TITLE] == ("Until tomorrow 09:00 (in 23 h): Do not drive.",)


def test_kept_is_told_only_as_far_as_it_was_written_down() -> None:
    yes = [an_entry(PATCH, hour, 2, restrictions_kept=True) for hour in (2, 8)]
    assert told(seen(10))[words.KEPT_TITLE] == (words.NOTHING_SAID,)
    assert told(seen(10, an_entry(PATCH, 2, 2)))[words.KEPT_TITLE] == (words.NOTHING_SAID,)
    assert told(seen(10, yes[0]))[words.KEPT_TITLE] == ("Kept so far, as far as was written down: 1 entry says so.",)
    assert told(seen(10, *yes))[words.KEPT_TITLE][0].endswith("2 entries say so.")


def test_each_breach_is_told_with_its_time_and_blames_nobody() -> None:
    lifted = an_entry(PATCH, 8, 2, activities=frozenset({Activity.LIFTING, Activity.BENDING}), lifted_kg=12)
    assert told(seen(10, lifted))[words.KEPT_TITLE][0] == "Broken once, as was noted:"
    said = told(seen(10, lifted, an_entry(PATCH, 9, 2, restrictions_kept=False)))[words.KEPT_TITLE]
    assert said == (
        "Broken 2 times, as was noted:",
        "Sat 7 Mar, 17:00: bent, lifted",
        "Sat 7 Mar, 18:00: not kept",
    )


@pytest.mark.parametrize("weight, limit", [("kg", "4.5 kg"), ("lb", "10 lb")])
def test_weights_are_in_the_unit_of_the_settings(weight: str, limit: str) -> None:
    use_units(weight=weight, temperature="f" if weight == "lb" else "c")
    try:
        said = told(seen(31))
        assert f"heavier than {limit}." in said[words.NOT_YET_TITLE][0]
        assert ("100.4 °F" if weight == "lb" else "38.0 °C") in " ".join(said[words.EXPECTED_TITLE])
    finally:
        use_units()


def test_the_sheet_can_be_read_and_closed_by_keyboard_and_has_no_name_in_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    sheet = plan_sheet(window, seen(31, an_entry(PATCH, 8, 2, note="<b>secret</b>")))
    sheet.open()
    text = sheet.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    assert sheet.focusWidget() is text
    assert text.accessibleName() == "What may I do now?"
    plain = text.toPlainText()
    assert "It is hour 31 of the 48 hours of this plan." in plain
    assert "Ana" not in plain
    assert "secret" not in plain
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
