"""A chart may fill a part of a figure only: it is the same chart there, and leaves alone what lies beside it."""

import pytest

from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery
from bloodpatch_tracker.charts.sheet import blank
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import a_figure, ordinary

LEFT, BOTTOM, WIDTH, HEIGHT = AREA = (36.0, 300.0, 446.4, 302.4)
"""As large as `courses.SIZES[0]`, pt."""


def place_of(artists: RecoveryArtists) -> tuple[float, float, float, float]:
    """The edges of the plot: left, bottom, right, top, pt."""
    box = artists.scores.get_window_extent()
    return box.x0 * 0.72, box.y0 * 0.72, box.x1 * 0.72, box.y1 * 0.72


def test_it_is_the_chart_of_a_figure_of_that_size_moved_there() -> None:
    alone = draw_recovery(a_figure((620, 420)), ordinary(), PRINT, ENGLISH)
    part = draw_recovery(a_figure((850, 1100)), ordinary(), PRINT, ENGLISH, area=AREA)
    for one, other in zip(alone.sheet.texts, part.sheet.texts, strict=True):
        assert one.get_text() == other.get_text()
        assert one.get_position() == pytest.approx(other.get_position())
    left, bottom, right, top = place_of(alone)
    assert place_of(part) == pytest.approx((left + LEFT, bottom + BOTTOM, right + LEFT, top + BOTTOM))


def test_what_is_drawn_beside_it_stays() -> None:
    figure = a_figure((850, 1100))
    page = blank(figure)
    page.text(10, 10, "a page")
    artists = draw_recovery(figure, ordinary(), PRINT, ENGLISH, area=AREA)
    assert page in figure.axes
    left, bottom, right, top = place_of(artists)
    assert LEFT <= left < right <= LEFT + WIDTH
    assert BOTTOM <= bottom < top <= BOTTOM + HEIGHT
