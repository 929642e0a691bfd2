"""How moments and spans are said, by the order and the clock of the region."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bloodpatch_tracker.words.times import clock, day, hour_words, near, picker_format, span, when, when_in_full
from tests.builders import PATCH_TIME
from tests.words.tongues import speaking

H = timedelta(hours=1)
AFTERNOON = PATCH_TIME + 5.5 * H


@pytest.mark.parametrize(
    "length, said",
    [
        (timedelta(0), "0 min"),
        (-H, "0 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (H, "1 h"),
        (71 * H, "71 h"),
        (72 * H, "3 days"),
        (14 * 24 * H, "14 days"),
    ],
)
def test_spans_are_rounded_down_in_their_largest_fitting_unit(length: timedelta, said: str) -> None:
    assert span(length) == said


@pytest.mark.parametrize(
    "hours, said", [(-24, "yesterday 09:00"), (0, "today 09:00"), (24, "tomorrow 09:00"), (48, "Mon 9 Mar, 09:00")]
)
def test_near_days_are_named(hours: float, said: str) -> None:
    assert near(PATCH_TIME + hours * H, PATCH_TIME + 3 * H) == said


def test_near_counts_days_in_the_offset_of_the_moment() -> None:
    """23:30 of the same day is tomorrow for somebody whose clock says so already, but not for the moment's own."""
    late = datetime(2026, 3, 7, 23, 30, tzinfo=timezone(-6 * H))
    assert near(late, datetime(2026, 3, 8, 4, 0, tzinfo=UTC)) == "today 23:30"


def test_moments_where_the_system_names_no_region() -> None:
    assert when(PATCH_TIME) == "Sat 7 Mar, 09:00"
    assert clock(PATCH_TIME) == "Sat 09:00"
    assert day(PATCH_TIME) == "Sat 7 Mar"
    assert when_in_full(PATCH_TIME) == "Sat, 7 Mar 2026, 09:00 (UTC−06:00)"
    assert when_in_full(PATCH_TIME.astimezone(UTC)) == "Sat, 7 Mar 2026, 15:00 (UTC+00:00)"


@pytest.mark.parametrize(
    "tag, said",
    [
        ("en_US", "Sat, Mar 7, 2:30 PM"),
        ("en_CA", "Sat, Mar 7, 2:30 p.m."),
        ("en_DE", "Sat, 7 Mar, 14:30"),
        ("en_MX", "Sat 7 Mar, 14:30"),  # CLDR has no English of Mexico
        ("es_ES", "sáb, 7 mar, 14:30"),
        ("es_MX", "sáb 7 de mar, 2:30 p.m."),
        ("es", "sáb, 7 mar, 14:30"),
        ("es_ZZ", "sáb, 7 mar, 14:30"),
    ],
)
def test_a_region_has_its_own_order_and_clock(tag: str, said: str) -> None:
    with speaking(tag):
        assert plain_blanks(when(AFTERNOON)) == said


@pytest.mark.parametrize("tag, said", [("en_US", "Sat 2:30 PM"), ("es_ES", "sáb, 14:30"), ("en_GB", "Sat 14:30")])
def test_a_clock_with_its_weekday(tag: str, said: str) -> None:
    with speaking(tag):
        assert plain_blanks(clock(AFTERNOON)) == said


@pytest.mark.parametrize(
    "tag, letters",
    [
        ("en_GB", "ddd, d MMM yyyy, HH:mm"),
        ("en_US", "ddd, MMM d, yyyy, h:mm Ap"),
        ("es_ES", "ddd, d MMM yyyy, H:mm"),
        ("es_MX", "ddd, d 'de' MMM 'de' yyyy, h:mm Ap"),
    ],
)
def test_the_same_order_in_the_letters_of_a_date_field(tag: str, letters: str) -> None:
    with speaking(tag):
        assert plain_blanks(picker_format()) == letters


@pytest.mark.parametrize("hour, said", [(0, "0"), (2.0, "2"), (2.5, "2.5"), (0.04, "0"), (33.25, "33.2")])
def test_hours(hour: float, said: str) -> None:
    assert hour_words(hour) == said


def test_hours_have_the_decimal_mark_of_the_region() -> None:
    with speaking("es_ES"):
        assert hour_words(2.5) == "2,5"


def plain_blanks(text: str) -> str:
    """CLDR keeps a time together with blanks that do not break."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")
