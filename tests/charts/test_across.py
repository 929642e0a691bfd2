"""Things beside each other keep apart and stay where they belong."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.charts.across import AFTER, BEFORE, Across, free, spread


def test_hours_lie_between_the_room_for_the_baseline_and_the_room_for_the_last_mark():
    across = Across(100, 500, 48)
    assert across.at(0) == 100 + BEFORE
    assert across.at(48) == 500 - AFTER
    assert across.clipped(-5) == across.at(0)
    assert across.clipped(60) == across.at(48)
    assert [across.shows(hour) for hour in (-1, 0, 48, 48.5, 60)] == [False, True, True, True, False]


def test_the_limits_of_the_axis_are_those_hours():
    across = Across(100, 500, 48)
    assert [across.at(hour) for hour in across.hours] == pytest.approx([100, 500])


@given(st.lists(st.floats(0, 400), max_size=15))
def test_what_is_spread_does_not_overlap_and_stays_inside(wanted: list[float]):
    centres = spread(wanted, 20, 0, 400)
    assert all(later - earlier >= 20 - 1e-6 for earlier, later in pairwise(sorted(centres)))
    assert all(10 - 1e-6 <= centre <= 390 + 1e-6 for centre in centres)


@given(st.lists(st.floats(0, 400), max_size=15))
def test_what_is_spread_keeps_its_order(wanted: list[float]):
    centres = spread(wanted, 20, 0, 400)
    assert [centre for _, centre in sorted(zip(wanted, centres, strict=True))] == sorted(centres)


def test_what_has_room_stays_where_it_is():
    assert spread([100, 50, 300], 20, 0, 400) == [100, 50, 300]


def test_too_many_stand_evenly():
    assert spread([7, 7, 7, 7], 20, 0, 40) == pytest.approx([5, 15, 25, 35])


def test_a_room_is_free_where_it_keeps_its_margin():
    assert free((0, 10), [(14, 20)], margin=4)
    assert not free((0, 10), [(13, 20)], margin=4)
    assert free((0, 10), [])
