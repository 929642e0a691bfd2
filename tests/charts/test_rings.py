"""Rings stand round the very marks that a conclusion rests on, to the pixel."""

from uuid import UUID

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.charts.palette import DIM, LIGHT, Palette
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery, show_fired, show_focus
from bloodpatch_tracker.charts.rings import HALO
from bloodpatch_tracker.charts.stop import Kind
from bloodpatch_tracker.diary.vocabulary import Medicine
from tests.builders import a_patch, an_entry
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import a_figure, pictured, returned_with_danger
from tests.charts.test_recovery import data

PICTURE = returned_with_danger()


def drawn(palette: Palette = LIGHT) -> RecoveryArtists:
    return draw_recovery(a_figure((900, 600)), PICTURE, palette, ENGLISH)


def fired_by(line: Line) -> tuple[UUID, ...]:
    return next(each.entry_ids for each in PICTURE.assessment.conclusions if each.line is line)


def ring_pixels(artists: RecoveryArtists, palette: Palette, x: float, y: float) -> float:
    """How much of a circle of the halo's size round a pixel has the halo's colour, 0 to 1."""
    canvas = artists.sheet.figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)
    canvas.draw()
    picture = np.asarray(canvas.buffer_rgba())[::-1, :, :3] / 255
    angles, radius = np.linspace(0, 2 * np.pi, 72, endpoint=False), HALO / 2 * 100 / 72
    found = [picture[round(y + radius * np.sin(a)), round(x + radius * np.cos(a))] for a in angles]
    return float(np.mean([np.abs(pixel - to_rgb(palette.flag)).max() < 0.12 for pixel in found]))


@pytest.mark.parametrize("palette", [LIGHT, DIM])
def test_what_fired_a_line_is_ringed_at_its_pixels_and_nothing_else_is(palette: Palette):
    artists = drawn(palette)
    ringed = show_fired(artists, fired_by(Line.RETURNED))
    assert [(stop.kind, stop.hour, stop.value) for stop in ringed] == [(Kind.UPRIGHT, 36, 7), (Kind.LYING, 36, 3)]
    for stop in artists.stops:
        if stop.kind in {Kind.UPRIGHT, Kind.LYING}:
            part = ring_pixels(artists, palette, *stop.pixel)
            assert (part > 0.9) == (stop in ringed), stop


def test_an_entry_without_scores_is_ringed_at_its_mark_on_the_axis():
    artists = drawn()
    (stop,) = show_fired(artists, fired_by(Line.FEVER))
    assert (stop.kind, stop.hour) == (Kind.OTHER, 40)
    assert [artists.sheet.transData.transform(at) for at in data(artists.halo)] == [pytest.approx(stop.pixel)]


def test_what_was_done_against_the_plan_is_ringed_at_its_cross():
    ringed = show_fired(drawn(), fired_by(Line.RESTRICTION_BROKEN))
    assert [stop.hour for stop in ringed if stop.kind is Kind.BREACH] == [23.5, 24.5, 36.5]
    noted_before = {stop.hour for stop in ringed if stop.kind is Kind.UPRIGHT}
    assert noted_before == {30}


def test_the_scores_before_the_patch_can_be_ringed_and_rings_go_away_again():
    artists = drawn()
    assert {stop.kind for stop in show_fired(artists, (), baseline=True)} == {
        Kind.BASELINE_UPRIGHT,
        Kind.BASELINE_LYING,
    }
    assert artists.halo.get_visible()
    assert show_fired(artists, ()) == ()
    assert not artists.halo.get_visible()
    assert data(artists.halo) == []


def test_the_ring_of_what_is_read_out_fits_inside():
    artists = drawn()
    (stop,) = show_fired(artists, fired_by(Line.FEVER))
    show_focus(artists, stop)
    assert artists.focus.get_visible()
    assert artists.halo.get_visible()
    inner, outer = (line.get_markersize() / 2 for line in (artists.focus, artists.halo))
    assert inner + artists.focus.get_markeredgewidth() / 2 < outer - artists.halo.get_markeredgewidth() / 2


def test_a_medicine_is_ringed_only_where_its_entry_has_no_other_mark():
    patch, coffee = a_patch(), frozenset({Medicine.CAFFEINE})
    scored, alone = an_entry(patch, 1, 5, medicines=coffee), an_entry(patch, 9, medicines=coffee)
    artists = draw_recovery(a_figure(), pictured([patch], [scored, alone], 10), LIGHT, ENGLISH)
    ringed = show_fired(artists, {scored.id, alone.id})
    assert [(stop.kind, stop.hour) for stop in ringed] == [(Kind.UPRIGHT, 1), (Kind.MEDICINE, 9)]
