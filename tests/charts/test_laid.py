"""Other patches laid over the chart of one, each from its own hour 0."""

import pytest
from matplotlib.colors import to_hex

from bloodpatch_tracker.charts.contrast import contrast
from bloodpatch_tracker.charts.laid import LOOKS, draw_laid, laid_style
from bloodpatch_tracker.charts.palette import DIM, LIGHT, PRINT, Palette
from bloodpatch_tracker.charts.points import Scored, points_of
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery
from bloodpatch_tracker.charts.scores import style_of
from bloodpatch_tracker.charts.span import Span, end_hour
from bloodpatch_tracker.charts.stop import Kind
from tests.builders import a_patch, an_entry
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import a_figure, pictured, three_patches
from tests.charts.test_recovery import data

LAST, EARLIER = three_patches(2), (three_patches(0), three_patches(1))


def drawn(palette: Palette = LIGHT, span: Span = Span.AUTO, size: tuple[int, int] = (900, 600)) -> RecoveryArtists:
    return draw_recovery(a_figure(size), LAST, palette, ENGLISH, span, laid=EARLIER)


def texts(artists: RecoveryArtists) -> list[str]:
    return [text.get_text() for text in artists.sheet.texts]


def test_each_is_drawn_from_its_own_hour_0_in_the_same_hours_as_the_patch_itself():
    artists = drawn()
    assert [laid.number for laid in artists.laid] == [1, 2]
    for laid, picture in zip(artists.laid, EARLIER, strict=True):
        told = [(point.hour, point.score) for point in points_of(picture, Scored.UPRIGHT)]
        assert data(laid.curve.marks) == told
        assert told[0][0] == 1
        assert laid.curve.marks.axes is artists.upright.marks.axes


def test_they_are_told_apart_by_dashes_marks_and_lightness_so_that_no_colour_is_needed():
    artists = drawn(PRINT)
    curves = [artists.upright, *(laid.curve for laid in artists.laid)]
    assert len({curve.marks.get_marker() for curve in curves}) == 3
    styles = [style_of(Scored.UPRIGHT, PRINT), *(laid_style(place, PRINT) for place in (0, 1))]
    assert len({style.dashes for style in styles}) == 3
    assert {to_hex(str(curve.marks.get_markeredgecolor())) for curve in curves[1:]} == {PRINT.outline}
    assert contrast(PRINT.upright, PRINT.outline) > 2


@pytest.mark.parametrize("palette", [LIGHT, DIM, PRINT])
def test_they_are_seen_on_every_ground(palette: Palette):
    for place in range(len(LOOKS)):
        assert contrast(laid_style(place, palette).colour, palette.surface) >= 3
        assert contrast(laid_style(place, palette).colour, palette.window_shade) >= 3


def test_each_is_named_where_its_line_ends_and_in_the_key():
    artists = drawn()
    assert [text.get_text() for text in artists.names] == ["patch 1", "patch 2"]
    assert sorted(text for text in texts(artists) if text.startswith("patch")) == ["patch 1"] * 2 + ["patch 2"] * 2
    for text, laid in zip(artists.names, artists.laid, strict=True):
        hour, score = laid.curve.points[-1][:2]
        x, y = artists.sheet.transData.inverted().transform(artists.scores.transData.transform((hour, score)))
        beside = min(abs(text.get_position()[0] - x), abs(text.get_position()[0] + 40 - x))
        assert beside < 30
        assert abs(text.get_position()[1] - y) < 25


def test_where_there_is_little_height_the_key_that_tells_patches_apart_outlives_other_rows():
    low = drawn(size=(900, 260))
    assert "key" in low.rows
    assert "key" not in draw_recovery(a_figure((900, 200)), LAST, LIGHT, ENGLISH).rows


def test_each_point_can_be_read_out_as_one_of_the_patch_laid_over():
    stops = [stop for stop in drawn().stops if stop.kind is Kind.LAID]
    entries = {entry.id for picture in EARLIER for entry in picture.course.entries}
    assert {stop.entry_id for stop in stops} == entries
    at = next(stop for stop in stops if stop.hour == 24 and stop.value == 8)
    artists = drawn()
    assert artists.scores.transData.inverted().transform(at.pixel) == pytest.approx((24, 8))


def test_the_axis_reaches_as_far_as_the_longest_and_no_further_in_the_first_48_hours():
    assert end_hour(LAST, Span.AUTO) == 48
    assert end_hour(LAST, Span.AUTO, EARLIER) == 72
    assert end_hour(LAST, Span.HOURS_48, EARLIER) == 48
    within = [stop for stop in drawn(span=Span.HOURS_48).stops if stop.kind is Kind.LAID]
    assert max(stop.hour for stop in within) == 30


def test_lines_are_joined_by_the_clock_of_their_own_patch_and_late_entries_have_their_tick():
    first, second = a_patch(), a_patch(None, 2, 60)
    entries = [an_entry(first, 12, 3), an_entry(first, 24, 3), an_entry(first, 30, 4, recorded_hour=40)]
    pictures = [pictured([first, second], entries, 70, place) for place in (0, 1)]
    artists = draw_recovery(a_figure(), pictures[1], LIGHT, ENGLISH, laid=pictures[:1])
    (laid,) = artists.laid
    assert [data(line) for line in laid.curve.joins] == [[(12, 3), (24, 3), (30, 4)]]
    assert data(laid.curve.late) == data(laid.curve.ticks) == [(30, 4)]


def test_the_same_function_draws_on_any_axes_of_hours_and_scores():
    figure = a_figure()
    axes = figure.add_subplot()
    small = draw_laid(axes, EARLIER, DIM, scale=0.6)
    figure.canvas.draw()
    assert [float(laid.curve.marks.get_markersize()) for laid in small] == pytest.approx([4.8, 4.8])


def test_without_patches_laid_over_the_chart_is_as_it_was():
    artists = draw_recovery(a_figure(), LAST, LIGHT, ENGLISH)
    assert (artists.laid, artists.names) == ((), ())
    assert not any(text.startswith("patch") for text in texts(artists))
