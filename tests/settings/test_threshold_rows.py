"""The table of thresholds: none is left out, each has a unit, a range round its published value, and a source."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.refused import Refused, Why
from bloodpatch_tracker.settings.threshold_rows import ORDER, THRESHOLD_ROWS, Group, ThresholdRow, Unit, out_of_order
from tests.settings.any_rules import any_change

ROWS = list(THRESHOLD_ROWS.values())


def test_every_threshold_has_a_row_and_every_row_a_threshold() -> None:
    assert set(THRESHOLD_ROWS) == {field.name for field in fields(Thresholds)} - {"rules_version"}


def test_rows_stand_group_by_group() -> None:
    groups = [row.group for row in ROWS]
    assert list(dict.fromkeys(groups)) == list(Group)
    assert groups == sorted(groups, key=list(Group).index)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_published_value_lies_inside_the_range_and_can_be_changed_both_ways(row: ThresholdRow) -> None:
    number = row.number(row.published)
    assert row.low <= number <= row.high
    assert row.low < number or number == 0
    assert number < row.high
    assert row.value(number) == row.published == getattr(DEFAULT, row.name)
    assert row.source


@given(any_change)
def test_a_number_of_the_range_is_a_value_and_comes_back(change: tuple[ThresholdRow, Any]) -> None:
    row, number = change
    value = row.value(number)
    assert row.number(value) == number
    assert isinstance(value, timedelta) is isinstance(row.published, timedelta)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@pytest.mark.parametrize("far", [-1, 1])
def test_what_is_outside_is_refused_with_the_range(row: ThresholdRow, far: int) -> None:
    with pytest.raises(Refused) as refused:
        row.value(row.high + 1 if far > 0 else row.low - 1)
    [problem] = refused.value.problems
    assert (problem.why, problem.low, problem.high) == (Why.OUT_OF_RANGE, row.low, row.high)


@pytest.mark.parametrize("odd", [True, "3", None, float("nan"), float("inf"), 10**400, [], {}])
@pytest.mark.parametrize("name", ["moderate", "fever_c", "late_after"])
def test_what_is_no_number_is_refused(name: str, odd: object) -> None:
    with pytest.raises(Refused):
        THRESHOLD_ROWS[name].value(odd)


@pytest.mark.parametrize("row", [row for row in ROWS if row.unit not in (Unit.CELSIUS, Unit.KILOGRAMS)])
def test_what_counts_whole_things_is_whole(row: ThresholdRow) -> None:
    with pytest.raises(Refused):
        row.value(row.low + 0.5)


def test_the_published_set_fits_together() -> None:
    assert out_of_order(DEFAULT) is None


@pytest.mark.parametrize("lower, higher", ORDER)
def test_two_that_do_not_fit_are_found_and_equal_ones_fit(lower: str, higher: str) -> None:
    equal = replace(DEFAULT, **{lower: getattr(DEFAULT, higher)})
    assert out_of_order(equal) not in [(THRESHOLD_ROWS[lower], THRESHOLD_ROWS[higher])]
    above = replace(DEFAULT, **{lower: getattr(DEFAULT, higher) * 2 + getattr(DEFAULT, higher)})
    found = out_of_order(above)
    assert found is not None
    assert THRESHOLD_ROWS[lower] in found
