"""How far the axis reaches and where it has ticks."""

import pytest

from bloodpatch_tracker.charts.span import Span, end_hour, tick_hours
from tests.builders import a_patch, an_entry
from tests.charts.courses import pictured

PATCH = a_patch()


@pytest.mark.parametrize(
    "last, looked_at, end",
    [
        pytest.param(0, 0, 48, id="always the first 48"),
        pytest.param(48, 48, 48, id="48 itself"),
        pytest.param(49, 49, 72, id="whole days"),
        pytest.param(30, 60, 72, id="silence so far"),
        pytest.param(30, 2000, 72, id="a day of silence and no more"),
        pytest.param(400, 400, 504, id="whole weeks after a fortnight"),
    ],
)
def test_auto_shows_all_there_is(last: float, looked_at: float, end: int):
    assert end_hour(pictured([PATCH], [an_entry(PATCH, last, 3)], looked_at), Span.AUTO) == end


def test_a_fixed_span_is_that_whatever_there_is():
    picture = pictured([PATCH], [an_entry(PATCH, 400, 3)], 400)
    assert [end_hour(picture, span) for span in (Span.HOURS_48, Span.HOURS_72)] == [48, 72]


@pytest.mark.parametrize("per_hour", [2.5, 4, 7, 12, 30, 100])
def test_hours_24_and_48_have_ticks_in_the_first_days(per_hour: float):
    assert {0, 24, 48} <= set(tick_hours(48, per_hour, 55))


@pytest.mark.parametrize("end", [48, 72, 336, 1008, 8736, 100_000])
def test_ticks_are_as_far_apart_as_their_labels_are_wide(end: int):
    hours = tick_hours(end, 400 / end, 55)
    assert len(hours) <= 400 / 55 + 1
