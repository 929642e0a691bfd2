"""What was missed beyond the axis: how many, at the right end of the lane, clear of its bars; in no chosen zoom."""

from itertools import product

import pytest
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bloodpatch_tracker.assessment.check_ins import CheckInState
from bloodpatch_tracker.charts.check_in_lane import missed_after
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.charts.picture import Picture
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Kind
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import SIZES, a_figure
from tests.charts.test_check_in_lane import drawn, looked_at

SILENT = looked_at(130, 1, 20, 30)
"""The last score at hour 30, so the axis ends at 72; looked at days later."""


def missed_hours(picture: Picture) -> list[float]:
    return [picture.patch.hour_of(each.due) for each in picture.check_ins if each.state is CheckInState.MISSED]


def told(artists: RecoveryArtists) -> list[Text]:
    return [each for each in artists.rows["check_ins"] if isinstance(each, Text) and "+" in each.get_text()]


def test_every_missed_one_is_on_the_axis_or_among_those_told_at_its_end():
    artists = drawn(SILENT)
    [later] = [stop for stop in artists.stops if stop.kind is Kind.MISSED_LATER]
    alone = [stop.hour for stop in artists.stops if stop.kind is Kind.MISSED]
    beyond = [hour for hour in missed_hours(SILENT) if hour > 72]
    assert len(beyond) >= 3
    assert sorted(alone) == [hour for hour in missed_hours(SILENT) if hour <= 72]
    assert (later.hour, later.value, later.entry_id) == (72, len(beyond), None)
    assert [text.get_text() for text in told(artists)] == [f"+{len(beyond)} missed"]
    assert later == max(artists.stops, key=lambda stop: (stop.hour, stop is later)), "come to after all the hours"


@pytest.mark.parametrize("span", [Span.HOURS_48, Span.HOURS_72])
def test_what_lies_beyond_a_chosen_zoom_is_not_told(span: Span):
    artists = drawn(SILENT, span)
    assert missed_after(SILENT, 72) > 0
    assert told(artists) == []
    assert Kind.MISSED_LATER not in {stop.kind for stop in artists.stops}


def test_nothing_is_told_and_no_room_taken_where_nothing_was_missed_later():
    up_to_now, silent = looked_at(31, 1, 20, 30), drawn(SILENT)
    artists = drawn(up_to_now)
    assert told(artists) == []
    heights = [each.scores.get_position().height for each in (artists, silent)]
    assert heights[0] > heights[1], "the line below the bars takes room only where it is needed"


@pytest.mark.parametrize("size, last", list(product(SIZES, [30, 60, 200])))
def test_it_lies_in_the_lane_clear_of_every_bar_and_text(size: tuple[int, int], last: float):
    """In a course of weeks a day is narrow, and bars stand close to the end."""
    picture = looked_at(last + 300, *range(1, int(last), 6), last)
    artists = draw_recovery(a_figure(size), picture, LIGHT, ENGLISH)
    [stop] = [each for each in artists.stops if each.kind is Kind.MISSED_LATER]
    assert stop.value == missed_after(picture, stop.hour) > 0
    [text] = told(artists)
    box = text.get_window_extent()
    row = artists.rows["check_ins"]
    others = [each for each in artists.sheet.texts if each is not text and each.get_text()]
    bars = [each for each in row if isinstance(each, Rectangle)]
    assert len(bars) > 5
    assert not [each for each in (*bars, *others) if box.overlaps(each.get_window_extent())]
    assert box.x1 <= artists.scores.get_window_extent().x1
    x, y = stop.pixel
    assert box.contains(x, y), "pointed at, it is read out"
