"""°F and lb on the screen, °C and kg in the diary, and what nobody touched exactly as it was."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.settings.choices import TemperatureUnit, WeightUnit
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.measures import TEMPERATURE, WEIGHT, Measure
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.words import units
from tests.builders import PATCH_TIME, an_entry
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def no_units_left() -> Iterator[None]:
    """Those of the region again for the next test."""
    yield
    units.use_units()


def in_units(window: MainWindow, temperature: str, weight: str) -> MainWindow:
    """As somebody chooses them in the settings while the window is open."""
    units_chosen = TemperatureUnit(temperature), WeightUnit(weight)
    before = window.preferences.settings
    window.preferences.keep(replace(before, temperature_unit=units_chosen[0], weight_unit=units_chosen[1]))
    return window


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


@pytest.mark.parametrize("typed", ["100.4", "100,4"])
def test_what_is_typed_in_the_region_s_unit_is_kept_in_ours(open_window: Open, book: DiaryBook, typed: str) -> None:
    """100.4 °F is the 38.0 °C of the rules, 10 lb the 4.5 kg of the plans."""
    keep(book)
    form = in_units(open_window(), "f", "lb").home.log.form
    details = form.form.details
    assert details.temperature._line.accessibleName() == "Temperature °F"
    details.temperature._line.setText(typed)
    details.weight._line.setText("10")
    form.save.click()
    [entry] = saved(book)
    assert (entry.answers.temperature_c, entry.answers.lifted_kg) == (38.0, 4.5)


def test_a_refusal_names_the_range_in_the_unit_that_is_shown(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    form = in_units(open_window(), "f", "lb").home.log.form
    details = form.form.details
    details.temperature._line.setText("38")
    details.weight._line.setText("700")
    form.save.click()
    assert "“38” is outside 86 to 113" in details.temperature._trouble.text()
    assert "“700” is outside 0 to 661" in details.weight._trouble.text()
    assert "“38” is outside 86 to 113" in form.trouble.text()
    assert saved(book) == ()
    for typed in ("86", "113"):
        details.temperature._line.setText(typed)
        assert 30 <= (details.temperature.value() or 0) <= 45


def test_the_range_is_told_in_ours_where_that_is_what_is_typed(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    form = in_units(open_window(), "c", "kg").home.log.form
    form.form.details.temperature._line.setText("98.6")
    form.save.click()
    assert "“98.6” is outside 30 to 45" in form.form.details.temperature._trouble.text()


def test_what_nobody_touched_comes_back_as_it_was(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, patch, _ = keep(book)
    entry = an_entry(patch, 2, 8, temperature_c=37.123, lifted_kg=4.4444)
    book.save(Change(entry, PATCH_TIME))
    clock.at_hour(4)
    sheet = edit_sheet(in_units(open_window(), "f", "lb"), entry)
    assert sheet.form.details.temperature._line.text() == "98.8"
    sheet.form.upright.choose(3)
    sheet.reason.setText("slip")
    sheet.key.click()
    after = saved(book)[0].answers
    assert (after.headache_upright, after.temperature_c, after.lifted_kg) == (3, 37.123, 4.4444)


@pytest.mark.parametrize("measure, field", [(TEMPERATURE, "temperature_c"), (WEIGHT, "lifted_kg")])
def test_when_the_unit_changes_the_label_follows_and_a_number_in_the_old_one_goes(
    qtbot: QtBot, measure: Measure, field: str
) -> None:
    """Ninety-eight must not turn into 98 °C; what is kept is shown anew."""
    units.use_units("f", "lb")
    typed, kept = NumberField("A", field, unit=measure), NumberField("B", field, unit=measure)
    for each in (typed, kept):
        qtbot.addWidget(each)
    typed._line.setText("98")
    kept.show_value(37.0)
    units.use_units("c", "kg")
    for each in (typed, kept):
        each.follow_unit()
    assert (typed.value(), kept.value(), kept._line.text()) == (None, 37.0, "37")
    assert typed._line.accessibleName() in ("A °C", "A kg")


def test_letters_are_no_number_in_any_unit(qtbot: QtBot) -> None:
    field = NumberField("A", "temperature_c", unit=TEMPERATURE)
    qtbot.addWidget(field)
    field._line.setText("98.6F")
    with pytest.raises(Refused):
        field.value()


def test_in_set_up_the_limit_is_asked_for_in_it_too(open_window: Open, book: DiaryBook) -> None:
    """What the plan says is shown anew, and is kept as the plan says it."""
    window = in_units(open_window(), "f", "lb")
    limit = window.set_up.patch_form.plan.limit
    assert (limit._line.accessibleName(), limit._line.text()) == ("Lift no more than lb", "10")
    window.set_up.begin.click()
    [patient] = book.patients()
    assert book.diary(patient.id).patches[0].lift_limit_kg == 4.5
