"""No text overlaps another, covers a mark or leaves the figure."""

from dataclasses import replace
from itertools import combinations
from math import ceil

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from bloodpatch_tracker.assessment.check_ins import check_ins
from bloodpatch_tracker.charts.layout import GOOD_PLOT, across_of, good_height, rows_of
from bloodpatch_tracker.charts.palette import DIM, LIGHT, PRINT, Palette
from bloodpatch_tracker.charts.picture import Picture
from bloodpatch_tracker.charts.recovery import draw_recovery
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Kind
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import COURSES, SIZES, a_figure, ordinary, three_patches

TOUCHING = 0.75
"""Pixels by which boxes may meet: glyphs are hinted to whole pixels."""
WITH_TEXT_ON_THEM = {Kind.FLAG, Kind.LATER_PATCH}


def boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    """Every text of the figure with its box in pixels, a little smaller than it is."""
    assert isinstance(figure.canvas, FigureCanvasAgg)
    renderer = figure.canvas.get_renderer()
    assert not any(axes.axison for axes in figure.axes)  # so there are no texts but these
    texts = [text for axes in figure.axes for text in axes.texts if text.get_text() and text.get_visible()]
    return [(text.get_text(), text.get_window_extent(renderer).padded(-TOUCHING)) for text in texts]


def check(figure: Figure) -> None:
    found = boxes(figure)
    width, height = figure.canvas.get_width_height()
    assert {text for text, box in found if box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height} == set()
    assert [(one[0], other[0]) for one, other in combinations(found, 2) if one[1].overlaps(other[1])] == []


@pytest.mark.parametrize("size, span", [*((size, Span.AUTO) for size in SIZES), (SIZES[0], Span.HOURS_48)])
@pytest.mark.parametrize("name", COURSES)
def test_texts_keep_apart_inside_the_figure(name: str, size: tuple[int, int], span: Span):
    figure = a_figure(size)
    artists = draw_recovery(figure, COURSES[name](), LIGHT, ENGLISH, span)
    check(figure)
    texts = boxes(figure)
    covered = [
        (stop.kind, stop.hour, text)
        for stop in artists.stops
        if stop.kind not in WITH_TEXT_ON_THEM
        for text, box in texts
        if box.contains(*stop.pixel)
    ]
    assert covered == []


@pytest.mark.parametrize("palette", [DIM, PRINT])
@pytest.mark.parametrize("name", ["ordinary", "six weeks"])
def test_the_theme_changes_nothing_of_the_layout(name: str, palette: Palette):
    figures = [a_figure(), a_figure()]
    for figure, theme in zip(figures, (LIGHT, palette), strict=True):
        draw_recovery(figure, COURSES[name](), theme, ENGLISH)
    one, other = ([(text, box.extents) for text, box in boxes(figure)] for figure in figures)
    assert [text for text, _ in one] == [text for text, _ in other]
    assert [list(box) for _, box in one] == [list(box) for _, box in other]


@pytest.mark.parametrize("size, dpi", [((760, 520), 150), ((760, 520), 200), ((320, 260), 100)])
@pytest.mark.parametrize("name", COURSES)
def test_large_text_or_a_small_window_keeps_texts_apart_too(name: str, size: tuple[int, int], dpi: float):
    figure = a_figure(size, dpi)
    draw_recovery(figure, COURSES[name](), LIGHT, ENGLISH)
    check(figure)


@pytest.mark.parametrize("size", [(40, 30), (200, 60), (60, 400)])
def test_a_figure_too_small_to_read_is_no_error(size: tuple[int, int]):
    figure = a_figure(size)
    draw_recovery(figure, ordinary(), LIGHT, ENGLISH)
    figure.canvas.draw()


def laid_over_each_other() -> tuple[Picture, tuple[Picture, ...]]:
    """The last of three patches with its check-ins, and the two before it."""
    last = three_patches(2)
    known = check_ins(last.diary, last.patch, last.assessment.as_of, last.patch.patch_time.tzinfo)
    return replace(last, check_ins=known), (three_patches(0), three_patches(1))


@pytest.mark.parametrize("size, dpi", [*((size, 100) for size in SIZES), ((760, 520), 150), ((900, 900), 200)])
@pytest.mark.parametrize("span", Span)
def test_patches_laid_over_each_other_keep_texts_and_marks_apart_too(size: tuple[int, int], dpi: float, span: Span):
    figure = a_figure(size, dpi)
    last, earlier = laid_over_each_other()
    artists = draw_recovery(figure, last, LIGHT, ENGLISH, span, laid=earlier, title="Blood patch 3")
    check(figure)
    marks = [stop for stop in artists.stops if stop.kind not in WITH_TEXT_ON_THEM]
    assert [(stop, text) for stop in marks for text, box in boxes(figure) if box.contains(*stop.pixel)] == []


@pytest.mark.parametrize("width, dpi", [(1200, 100), (900, 100), (900, 200), (1200, 200)])
@pytest.mark.parametrize("name", COURSES)
def test_in_its_good_height_no_row_is_given_up_however_large_the_text(name: str, width: int, dpi: float):
    picture = COURSES[name]()
    high = good_height(picture, ENGLISH, width * 72 / dpi)
    figure = a_figure((width, ceil(high * dpi / 72)), dpi)
    artists = draw_recovery(figure, picture, LIGHT, ENGLISH)
    wanted = rows_of(picture, across_of(picture, ENGLISH, width * 72 / dpi), ENGLISH)
    assert list(artists.rows) == [row.name for row in wanted]
    assert artists.scores.get_window_extent().height * 72 / dpi == pytest.approx(GOOD_PLOT, abs=1)
    check(figure)


def test_no_text_is_smaller_than_9_points():
    figure = a_figure()
    artists = draw_recovery(figure, ordinary(), LIGHT, ENGLISH)
    assert min(float(text.get_fontsize()) for text in artists.sheet.texts) >= 9
    assert {text.get_fontfamily()[0] for text in artists.sheet.texts} == {"DejaVu Sans"}
