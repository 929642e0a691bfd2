"""A moment lies in two columns: its instant as UTC text whose order is that of time, and the offset of its clock."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from sqlalchemy.dialects import sqlite

from bloodpatch_tracker.db.moments import UtcText, joined, joined_if_any, split
from tests.diary.any_value import any_moment

DIALECT = sqlite.dialect()
TEXT = UtcText()


def text_of(moment: datetime) -> str:
    text = TEXT.process_bind_param(moment, DIALECT)
    assert text is not None
    return text


def test_an_instant_is_utc_with_six_digits_and_z() -> None:
    at = datetime(2026, 3, 7, 14, 30, tzinfo=timezone(timedelta(hours=-6)))
    assert text_of(at) == "2026-03-07T20:30:00.000000Z"
    assert text_of(at.replace(microsecond=7)) == "2026-03-07T20:30:00.000007Z"


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="without an offset"):
        TEXT.process_bind_param(datetime(2026, 3, 7), DIALECT)  # noqa: DTZ001  # naive on purpose


def test_nothing_stays_nothing() -> None:
    assert TEXT.process_bind_param(None, DIALECT) is None
    assert TEXT.process_result_value(None, DIALECT) is None
    assert split("at", None) == {"at": None, "at_offset_minutes": None}
    assert joined_if_any(None, None) is None


@given(one=any_moment, other=any_moment)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    assert (text_of(one) < text_of(other)) == (one < other)
    assert (text_of(one) == text_of(other)) == (one == other)


@given(moment=any_moment)
def test_instant_and_offset_make_the_moment_again(moment: datetime) -> None:
    columns = split("at", moment)
    instant = TEXT.process_result_value(text_of(moment), DIALECT)
    assert instant is not None
    assert instant.tzinfo is UTC
    minutes = columns["at_offset_minutes"]
    assert isinstance(minutes, int)
    assert joined(instant, minutes) == moment
    assert joined(instant, minutes).utcoffset() == moment.utcoffset()


def test_the_hour_that_comes_twice_is_kept_as_the_one_that_was_meant() -> None:
    chicago = ZoneInfo("America/Chicago")
    first, second = (datetime(2026, 11, 1, 1, 30, tzinfo=chicago, fold=fold) for fold in (0, 1))
    assert (text_of(first), text_of(second)) == ("2026-11-01T06:30:00.000000Z", "2026-11-01T07:30:00.000000Z")
    assert split("at", second)["at_offset_minutes"] == -360


@pytest.mark.parametrize("half", [(datetime(2026, 3, 7, tzinfo=UTC), None), (None, 60)])
def test_half_a_moment_is_none(half: tuple[datetime | None, int | None]) -> None:
    with pytest.raises(ValueError, match="half"):
        joined_if_any(*half)
