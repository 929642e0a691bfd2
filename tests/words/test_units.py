"""What is typed in °F and pounds comes back as typed, and meets the limits of the rules and plans exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.restrictions import PRESETS
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.words import units
from tests.strategies import bounded
from tests.words.tongues import speaking

AMERICAN, METRIC = "en_US", "es_MX"


@pytest.mark.parametrize(
    "tag, temperature, weight",
    [
        ("en_US", "°F", "lb"),
        ("es_US", "°F", "lb"),
        ("es_PR", "°F", "lb"),
        ("en_GB", "°C", "kg"),
        ("es_MX", "°C", "kg"),
        ("es", "°C", "kg"),
        ("en", "°C", "kg"),
        ("en_BS", "°F", "kg"),
        ("en_MM", "°C", "lb"),
    ],
)
def test_units_are_those_of_the_territory(tag: str, temperature: str, weight: str) -> None:
    with speaking(tag):
        assert (units.temperature_unit(), units.weight_unit()) == (temperature, weight)


def test_settings_come_before_the_territory_each_by_itself() -> None:
    with speaking(AMERICAN):
        units.use_units("c", "")
        assert (units.temperature_unit(), units.weight_unit()) == ("°C", "lb")
        units.use_units("", "kg")
        assert (units.temperature_unit(), units.weight_unit()) == ("°F", "kg")
        units.use_units("?", "?")
        assert (units.temperature_unit(), units.weight_unit()) == ("°F", "lb")


@bounded
@given(st.integers(860, 1130))
def test_every_tenth_of_a_degree_comes_back_as_typed(tenths: int) -> None:
    with speaking(AMERICAN):
        kept = units.kept_temperature(tenths / 10)
        assert units.shown_temperature(kept) == tenths / 10
        assert round(kept, 2) == kept
        assert Answers(temperature_c=kept).temperature_c == kept


@bounded
@given(st.integers(0, 1322))
def test_every_half_pound_comes_back_as_typed(halves: int) -> None:
    with speaking(AMERICAN):
        kept = units.kept_weight(halves / 2)
        assert units.shown_weight(kept) == halves / 2
        assert round(kept, 1) == kept
        assert Answers(lifted_kg=kept).lifted_kg == kept


@bounded
@given(st.floats(30, 45), st.floats(0, 300))
def test_metric_values_are_shown_and_kept_as_they_are(celsius: float, kg: float) -> None:
    with speaking(METRIC):
        assert units.shown_temperature(celsius) == units.kept_temperature(celsius) == celsius
        assert units.shown_weight(kg) == units.kept_weight(kg) == kg


def test_the_fever_of_the_rules_is_100_4_fahrenheit_and_no_less() -> None:
    with speaking(AMERICAN):
        assert units.kept_temperature(100.4) == DEFAULT.fever_c
        assert units.kept_temperature(100.3) < DEFAULT.fever_c
        assert units.said_temperature(DEFAULT.fever_c) == "100.4 °F"


@pytest.mark.parametrize("plan", PRESETS, ids=lambda plan: plan.name)
def test_the_limit_of_a_plan_typed_in_pounds_is_within_it_and_half_a_pound_more_is_not(plan) -> None:
    with speaking(AMERICAN):
        shown = units.shown_weight(plan.lift_limit_kg)
        assert units.kept_weight(shown) <= plan.lift_limit_kg < units.kept_weight(shown + 0.5)


def test_the_standard_limit_is_10_pounds() -> None:
    with speaking(AMERICAN):
        assert units.said_weight(4.5) == "10 lb"
        assert units.kept_weight(10) == 4.5


def test_a_range_in_pounds_holds_only_what_is_kept_within_its_limits() -> None:
    with speaking(AMERICAN):
        low, high = units.shown_weights(0, 300)
        assert (low, high) == (0, 661)
        assert units.kept_weight(high) <= 300 < units.kept_weight(high + 0.5)
    with speaking(METRIC):
        assert units.shown_weights(0, 300) == (0, 300)


def test_said_with_the_decimal_mark_of_the_region() -> None:
    with speaking("es_ES"):
        assert (units.said_temperature(38.0), units.said_temperature(37.78)) == ("38,0 °C", "37,78 °C")
        assert (units.said_weight(4.5), units.said_weight(12.0)) == ("4,5 kg", "12 kg")


@pytest.mark.parametrize("tenths", range(1, 300))
def test_whoever_lifts_the_limit_that_is_said_has_kept_to_it(tenths: int) -> None:
    units.use_units(weight="lb")
    try:
        assert units.kept_weight(units.shown_limit(tenths / 10)) <= tenths / 10
    finally:
        units.use_units()


def test_a_weight_above_the_limit_is_never_told_as_the_limit() -> None:
    """10.2 lb is kept as 4.6 kg, which is more than the 4.5 kg that are 10 lb."""
    units.use_units(weight="lb")
    try:
        assert units.said_weight(units.kept_weight(10)) == units.said_limit(4.5) == "10 lb"
        assert units.said_weight(units.kept_weight(10.2)) == "10.1 lb"
    finally:
        units.use_units()
