"""The lane of the check-ins: kept ones are bars, missed ones gaps that can be read out."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from matplotlib.patches import Rectangle

from bloodpatch_tracker.assessment.check_ins import CheckInState, check_ins
from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.check_in_lane import BAR, check_in_row
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Kind
from tests.builders import a_patch, an_entry
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import a_figure, nothing, pictured

ZONE = timezone(timedelta(hours=-6))


def looked_at(hour: float, *hours: float) -> Picture:
    """A patch at 09:00 with a score at these hours, and its check-ins: at 1, 2, 4, 8, 12 h, then 08:00, 14:00, …"""
    patch = a_patch()
    picture = pictured([patch], [an_entry(patch, each, 3) for each in hours], hour)
    return replace(picture, check_ins=check_ins(picture.diary, patch, picture.assessment.as_of, ZONE))


def drawn(picture: Picture, span: Span = Span.AUTO) -> RecoveryArtists:
    return draw_recovery(a_figure((900, 600)), picture, LIGHT, ENGLISH, span)


def hours_of(artists: RecoveryArtists, *, kept: bool) -> list[tuple[float, float]]:
    """From and to of the bars, or of the lines in the gaps, in hours."""
    to_hours = artists.sheet.transData + artists.scores.transData.inverted()
    bars = [bar for bar in artists.rows["check_ins"] if isinstance(bar, Rectangle)]
    return [
        (to_hours.transform((bar.get_x(), 0))[0], to_hours.transform((bar.get_x() + bar.get_width(), 0))[0])
        for bar in bars
        if (bar.get_height() == BAR) is kept
    ]


def test_a_kept_check_in_is_a_bar_over_its_time_and_a_missed_one_a_gap():
    artists = drawn(looked_at(9, 1, 2, 8))
    assert [pytest.approx(bar, abs=0.2) for bar in hours_of(artists, kept=True)] == [(0.5, 1.5), (1.5, 3), (7, 9)]
    assert [pytest.approx(gap, abs=0.2) for gap in hours_of(artists, kept=False)] == [(3, 7)]


def test_each_missed_one_can_be_read_out_at_the_hour_it_was_due():
    missed = [stop for stop in drawn(looked_at(13, 1, 8)).stops if stop.kind is Kind.MISSED]
    assert [stop.hour for stop in missed] == [2, 4]
    assert {stop.entry_id for stop in missed} == {None}


def test_what_is_open_or_to_come_is_neither_bar_nor_gap():
    picture = looked_at(8.5, 1, 2, 4)
    assert {each.state for each in picture.check_ins} >= {CheckInState.OPEN, CheckInState.TO_COME}
    artists = drawn(picture)
    assert max(end for _, end in hours_of(artists, kept=True)) == pytest.approx(7, abs=0.2)
    assert hours_of(artists, kept=False) == []


def test_a_bar_ends_where_the_present_is():
    assert hours_of(drawn(looked_at(8.5, 1, 2, 4, 8)), kept=True)[-1][1] == pytest.approx(8.5, abs=0.2)


def test_beyond_the_axis_nothing_is_drawn_or_read_out():
    artists = drawn(looked_at(90, 1), Span.HOURS_48)
    assert max(end for _, end in hours_of(artists, kept=False)) < 48.5
    assert max(stop.hour for stop in artists.stops if stop.kind is Kind.MISSED) < 50


def test_no_lane_before_the_first_is_past_and_where_nobody_asks_for_one():
    across = Across(80, 500, 48)
    assert check_in_row(looked_at(0.4), across, ENGLISH) is None
    assert check_in_row(nothing(), across, ENGLISH) is None


def test_the_lane_is_given_up_later_than_medicines_labels_and_back_pain():
    row = check_in_row(looked_at(9, 1), Across(80, 500, 48), ENGLISH)
    assert row is not None
    assert 3 < row.rank < 6
