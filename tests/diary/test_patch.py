"""A patch refuses every number outside its range, on both sides."""

import math
from typing import Any

import pytest

from bloodpatch_tracker.diary.refused import Problem, Why
from tests.builders import a_patch
from tests.diary.refusals import problems, reasons

WHOLE: dict[str, tuple[Any, Any]] = {"baseline_upright": (0, 10), "baseline_lying": (0, 10)}
BROKEN: dict[str, tuple[Any, Any]] = {
    "blood_volume_ml": (0, 100),
    "restriction_hours": (0, 2160),
    "lift_limit_kg": (0, 300),
    "flat_hours": (0, 2160),
    "quiet_hours": (0, 2160),
}
RANGES = WHOLE | BROKEN


@pytest.mark.parametrize("field", RANGES)
def test_both_ends_of_a_range_and_unknown_are_taken(field: str) -> None:
    for value in (*RANGES[field], None):
        given: dict[str, Any] = {field: value}
        assert getattr(a_patch(**given), field) == value


@pytest.mark.parametrize("field", WHOLE)
def test_a_whole_number_beyond_an_end_is_refused(field: str) -> None:
    low, high = WHOLE[field]
    for value in (low - 1, high + 1):
        assert problems(a_patch, **{field: value}) == (Problem(field, Why.OUT_OF_RANGE, str(value), low, high),)


@pytest.mark.parametrize("field", BROKEN)
def test_a_number_just_beyond_an_end_is_refused(field: str) -> None:
    low, high = BROKEN[field]
    for value in (math.nextafter(low, -1), math.nextafter(high, 1e9), math.nan, math.inf, -math.inf):
        assert reasons(a_patch, **{field: value}) == [(field, "out-of-range")]


@pytest.mark.parametrize("field", [*WHOLE, "patch_number"])
@pytest.mark.parametrize("value", [1.0, True, "1"])
def test_what_is_no_integer_is_no_score(field: str, value: Any) -> None:
    given = {"number" if field == "patch_number" else field: value}
    assert reasons(a_patch, **given) == [(field, "not-a-whole-number")]


def test_patches_are_numbered_from_1_to_1000() -> None:
    assert [a_patch(number=number).patch_number for number in (1, 1000)] == [1, 1000]
    for number in (0, 1001):
        assert reasons(a_patch, number=number) == [("patch_number", "out-of-range")]


@pytest.mark.parametrize("field", ["spinal_level", "clinic_name", "clinic_phone"])
def test_text_may_have_1000_characters_but_not_one_more(field: str) -> None:
    longest: dict[str, Any] = {field: "x" * 1000}
    assert getattr(a_patch(**longest), field) == "x" * 1000
    assert reasons(a_patch, **{field: "x" * 1001}) == [(field, "too-long")]
    assert reasons(a_patch, **{field: "\udc00"}) == [(field, "not-text")]
