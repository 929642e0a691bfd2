"""Every value has one shortest text."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.diary.vocabulary import Symptom
from bloodpatch_tracker.exchange import cells, texts
from tests.diary.any_value import any_moment
from tests.strategies import bounded


@pytest.mark.parametrize(
    "value, text",
    [
        (37.0, "37"),
        (37, "37"),
        (4.5, "4.5"),
        (0, "0"),
        (-0.0, "0"),
        (36.6, "36.6"),
        (1e-7, "0.0000001"),
        (300.0, "300"),
    ],
)
def test_numbers_are_short_and_have_no_exponent(value: float, text: str) -> None:
    assert texts.number(value) == text


@bounded
@given(st.floats(-3000, 3000))
def test_a_number_reads_back_as_itself(value: float) -> None:
    assert cells.number(texts.number(value)) == value


@pytest.mark.parametrize(
    "value, text",
    [
        (datetime(2026, 3, 7, 14, 30, tzinfo=timezone(timedelta(hours=-6))), "2026-03-07T14:30:00-06:00"),
        (datetime(2026, 3, 7, 14, 30, tzinfo=UTC), "2026-03-07T14:30:00+00:00"),
        (datetime(2026, 3, 7, 14, 30, 1, 500_000, UTC), "2026-03-07T14:30:01.5+00:00"),
        (datetime(2026, 3, 7, 14, 30, 1, 1, UTC), "2026-03-07T14:30:01.000001+00:00"),
    ],
)
def test_times_are_to_the_second_unless_there_is_a_fraction(value: datetime, text: str) -> None:
    assert texts.moment(value) == text


@bounded
@given(any_moment)
def test_a_time_reads_back_with_its_offset(value: datetime) -> None:
    found = cells.moment(texts.moment(value))
    assert (found, found.utcoffset()) == (value, value.utcoffset())


@bounded
@given(st.permutations(list(Symptom)))
def test_lists_are_in_the_order_of_the_vocabulary(given_order: list[Symptom]) -> None:
    assert texts.words(Symptom)(frozenset(given_order)) == ";".join(Symptom)


def test_nothing_ticked_is_blank() -> None:
    assert texts.words(Symptom)(frozenset()) == ""
    assert texts.yes(False) == ""
