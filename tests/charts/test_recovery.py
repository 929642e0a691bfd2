"""What the chart shows equals what was written down."""

import subprocess
import sys

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D

from bloodpatch_tracker.charts.palette import DIM, LIGHT, PRINT, Palette
from bloodpatch_tracker.charts.points import Scored, points_of
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery, show_focus
from bloodpatch_tracker.charts.scores import Curve
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Kind, nearest
from tests.builders import a_patch, an_entry
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import COURSES, a_figure, nothing, ordinary, pictured, returned_with_danger, three_patches


def drawn(name: str = "ordinary", palette: Palette = LIGHT, span: Span = Span.AUTO) -> RecoveryArtists:
    return draw_recovery(a_figure(), COURSES[name](), palette, ENGLISH, span)


def data(line: Line2D) -> list[tuple[float, float]]:
    return [(x, y) for x, y in np.asarray(line.get_xydata(), dtype=float).tolist()]


def shown(curve: Curve) -> list[tuple[float, float]]:
    return sorted(data(curve.marks) + data(curve.late))


@pytest.mark.parametrize("name", COURSES)
def test_the_points_are_the_readings(name: str):
    artists, picture = drawn(name), COURSES[name]()
    for scored, curve in ((Scored.UPRIGHT, artists.upright), (Scored.LYING, artists.lying)):
        assert shown(curve) == sorted((point.hour, point.score) for point in points_of(picture, scored))


def test_late_entries_are_hollow_with_a_tick():
    artists = drawn()
    for curve in (artists.upright, artists.lying):
        assert [x for x, _ in data(curve.late)] == [11]
        assert data(curve.ticks) == data(curve.late)
        assert curve.late.get_markerfacecolor() == LIGHT.surface
    assert artists.upright.marks.get_markerfacecolor() == LIGHT.upright


def test_lying_is_open_and_dashed_upright_filled_and_solid():
    artists = drawn()
    assert artists.lying.marks.get_markerfacecolor() == LIGHT.surface
    assert {line.get_linestyle() for line in artists.upright.joins} == {"-"}
    assert {line.get_linestyle() for line in artists.lying.joins} == {"--"}


def test_an_unanswered_score_is_no_point():
    patch = a_patch()
    picture = pictured([patch], [an_entry(patch, 1, 5), an_entry(patch, 2, None, 0), an_entry(patch, 3, 4)], 4)
    artists = draw_recovery(a_figure(), picture, LIGHT, ENGLISH)
    assert shown(artists.upright) == [(1, 5), (3, 4)]
    assert shown(artists.lying) == [(2, 0)]
    assert artists.baseline == ()


def test_gaps_are_not_joined():
    patch = a_patch()
    picture = pictured([patch], [an_entry(patch, hour, 3) for hour in (1, 4, 40, 44)], 45)
    joins = draw_recovery(a_figure(), picture, LIGHT, ENGLISH).upright.joins
    assert [data(line) for line in joins] == [[(1, 3), (4, 3)], [(40, 3), (44, 3)]]


def test_the_baseline_stands_left_of_hour_0_upright_filled_lying_open():
    upright, lying = drawn().baseline
    assert [y for _, y in data(upright) + data(lying)] == [8, 2]
    assert all(x < 0 for x, _ in data(upright) + data(lying))
    assert upright.get_markerfacecolor() == LIGHT.baseline
    assert lying.get_markerfacecolor() == LIGHT.surface


def test_a_chart_without_entries_still_has_its_window_baseline_and_a_word():
    artists = draw_recovery(a_figure(), nothing(), LIGHT, ENGLISH)
    said = [text.get_text() for text in artists.sheet.texts]
    assert {"no score yet", "24–48 h", "before", "until Mon 9 Mar, 09:00"} <= set(said)
    assert len(artists.baseline) == 2


def test_every_mark_can_be_read_out_in_order_with_its_entry():
    picture = ordinary()
    stops = draw_recovery(a_figure(), picture, LIGHT, ENGLISH).stops
    assert [stop.hour for stop in stops] == sorted(stop.hour for stop in stops)
    entries = {entry.id for entry in picture.course.entries}
    assert {stop.entry_id for stop in stops if stop.entry_id} == entries
    counts = {kind: sum(stop.kind is kind for stop in stops) for kind in Kind}
    assert counts == {
        Kind.BASELINE_UPRIGHT: 1,
        Kind.BASELINE_LYING: 1,
        Kind.UPRIGHT: 7,
        Kind.LYING: 7,
        Kind.FLAG: 1,
        Kind.BREACH: 1,
        Kind.MEDICINE: 3,
        Kind.BACK_PAIN: 3,
        Kind.LATER_PATCH: 0,
        Kind.LAID: 0,
        Kind.OTHER: 0,
        Kind.PLAN: 1,
        Kind.MISSED: 0,
        Kind.MISSED_LATER: 0,
    }


def test_an_entry_with_nothing_else_to_draw_has_a_mark_of_its_own_on_the_axis():
    artists = draw_recovery(a_figure(), returned_with_danger(), LIGHT, ENGLISH)
    fever, leg = (stop for stop in artists.stops if stop.kind is Kind.OTHER)
    assert (fever.hour, leg.hour) == (40, 52)
    assert {stop.entry_id for stop in artists.stops if stop.entry_id} == {
        entry.id for entry in returned_with_danger().course.entries
    }
    assert fever.pixel[1] < next(stop.pixel[1] for stop in artists.stops if stop.kind is Kind.LYING)
    assert "other entry" in {text.get_text() for text in artists.sheet.texts}
    assert "other entry" not in {text.get_text() for text in drawn().sheet.texts}


def test_a_stop_knows_its_pixel_and_is_found_there():
    artists = drawn()
    stop = next(stop for stop in artists.stops if stop.kind is Kind.UPRIGHT and stop.hour == 23)
    x, y = stop.pixel
    assert artists.scores.transData.inverted().transform((x, y)) == pytest.approx((23, 2))
    assert nearest(artists.stops, x + 2, y - 2, 8) == stop
    assert nearest(artists.stops, -500, -500, 8) is None
    assert nearest((), x, y, 8) is None


def test_the_focus_ring_goes_where_the_stop_is_and_away_again():
    artists = drawn()
    stop = artists.stops[5]
    show_focus(artists, stop)
    assert artists.focus.get_visible()
    (at,) = data(artists.focus)
    assert artists.sheet.transData.transform(at) == pytest.approx(stop.pixel)
    show_focus(artists, None)
    assert not artists.focus.get_visible()


def test_marks_beyond_a_fixed_span_are_not_read_out_but_flags_are():
    stops = drawn("returned with danger signs", span=Span.HOURS_48).stops
    assert max(stop.hour for stop in stops if stop.kind is not Kind.FLAG) < 50
    assert sum(stop.kind is Kind.FLAG for stop in stops) == 3


def test_flags_bear_the_numbers_of_their_conclusions():
    artists = draw_recovery(a_figure(), returned_with_danger(), LIGHT, ENGLISH)
    flags = {stop.value: stop.hour for stop in artists.stops if stop.kind is Kind.FLAG}
    assert flags == {1: 40, 2: 52, 3: 36}


def test_a_later_patch_is_a_line_at_its_hour():
    artists = draw_recovery(a_figure(), three_patches(0), LIGHT, ENGLISH)
    (line,) = artists.later_patches
    hour = artists.scores.transData.inverted().transform(artists.sheet.transData.transform(data(line)[0]))[0]
    assert hour == pytest.approx(40)
    assert "patch 2" in {text.get_text() for text in artists.sheet.texts}


def test_drawing_again_leaves_nothing_of_before():
    figure = a_figure()
    draw_recovery(figure, returned_with_danger(), LIGHT, ENGLISH)
    draw_recovery(figure, nothing(), DIM, ENGLISH)
    assert len(figure.axes) == 2
    assert to_hex(figure.get_facecolor()) == DIM.surface


@pytest.mark.parametrize("palette", [LIGHT, DIM, PRINT])
def test_the_ground_is_that_of_the_theme(palette: Palette):
    artists = drawn(palette=palette)
    assert to_hex(artists.sheet.figure.get_facecolor()) == palette.surface


def test_no_setting_of_matplotlib_is_changed():
    before = dict(mpl.rcParams)
    drawn()
    assert dict(mpl.rcParams) == before


def test_nothing_of_pyplot_is_loaded():
    code = "import bloodpatch_tracker.charts.recovery, sys; sys.exit('matplotlib.pyplot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
