"""Numbers as they are said on the screen."""

import pytest

from bloodpatch_tracker.words.numbers import said_number, with_sign
from tests.words.tongues import speaking


@pytest.mark.parametrize(
    "value, most, least, said",
    [
        (4.5, 1, 0, "4.5"),
        (4.0, 1, 0, "4"),
        (4.0, 1, 1, "4.0"),
        (37.78, 2, 1, "37.78"),
        (37.7, 2, 1, "37.7"),
        (0.04, 1, 0, "0"),
        (-0.04, 1, 0, "0"),
        (-0.5, 1, 0, "−0.5"),
        (-12.0, 1, 0, "−12"),
        (100.0, 0, 0, "100"),
        (99.6, 0, 0, "100"),
        (10, 1, 0, "10"),
    ],
)
def test_as_few_decimals_as_say_it(value: float, most: int, least: int, said: str) -> None:
    assert said_number(value, most, least) == said


@pytest.mark.parametrize("tag, said", [("en_US", "4.5"), ("es_ES", "4,5"), ("es_MX", "4.5"), ("es_AR", "4,5")])
def test_the_decimal_mark_is_that_of_the_region(tag: str, said: str) -> None:
    with speaking(tag):
        assert said_number(4.5) == said


@pytest.mark.parametrize("value, said", [(2, "+2"), (0, "0"), (-1, "−1")])
def test_a_difference_has_its_sign(value: int, said: str) -> None:
    assert with_sign(value) == said
