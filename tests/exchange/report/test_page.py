"""The page as it is drawn: nothing leaves the paper, nothing lies over something else, and it needs no colour."""

from collections.abc import Callable
from datetime import UTC
from itertools import combinations

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from bloodpatch_tracker.assessment.conclusion import Severity
from bloodpatch_tracker.charts.flag_row import SHAPES
from bloodpatch_tracker.exchange.report.content import content_of
from bloodpatch_tracker.exchange.report.one_page import figure_of, report_figure
from bloodpatch_tracker.exchange.report.page import MARGIN
from bloodpatch_tracker.exchange.report.paper import Paper
from tests.exchange.report.diaries import Reported, ordinary, sparse, worst

SLACK = 2.0
"""How far letters may reach beyond their line, pt: some hang over."""


def drawn(reported: Reported, paper: Paper) -> Figure:
    figure = report_figure(*reported, UTC, paper)
    FigureCanvasAgg(figure).draw()
    return figure


def boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    """Every text of the page itself with where it lies, pt."""
    return [(text.get_text(), text.get_window_extent()) for text in figure.axes[0].texts]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((each, paper), id=f"{each.__name__}-{paper}")
        for each in (ordinary, sparse, worst)
        for paper in Paper
    ],
)
def page(request: pytest.FixtureRequest) -> Figure:
    make, paper = request.param
    return drawn(make(), paper)


def test_everything_is_inside_the_margins(page: Figure) -> None:
    wide, high = page.bbox.width, page.bbox.height
    assert len(boxes(page)) > 30
    for text, box in boxes(page):
        assert MARGIN - SLACK <= box.x0 < box.x1 <= wide - MARGIN + SLACK, text
        assert MARGIN - SLACK <= box.y0 < box.y1 <= high - MARGIN + SLACK, text
    for axes in page.axes[1:]:
        for label in axes.texts:
            assert 0 <= label.get_window_extent().x0 < label.get_window_extent().x1 <= wide, label.get_text()


def test_no_text_lies_over_another(page: Figure) -> None:
    """Nor over the chart. Letters of neighbouring lines may touch."""
    found = [(text, box) for text, box in boxes(page) if not text.isdigit() or len(text) > 2]
    for (one, first), (other, second) in combinations(found, 2):
        over = Bbox.intersection(first, second)
        assert over is None or min(over.width, over.height) < SLACK, (one, other)
    chart = page.axes[1].get_window_extent()
    for text, box in found:
        over = Bbox.intersection(chart, box)
        assert over is None or over.height < SLACK, text


def test_it_needs_no_colour() -> None:
    figure = report_figure(*worst(), UTC, Paper.LETTER)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    colours = np.asarray(canvas.buffer_rgba())[:, :, :3].astype(int)
    assert int((colours.max(axis=2) - colours.min(axis=2)).max()) <= 1
    assert colours[0, 0].tolist() == [255, 255, 255]


def test_severities_differ_by_shape_or_lightness_and_flags_are_numbered_as_on_the_chart() -> None:
    content = content_of(*ordinary(), UTC)
    figure = figure_of(content, Paper.LETTER)
    numbered = [flag.number for flag in content.flags if flag.number]
    assert numbered == list(range(1, len(numbered) + 1))
    on_page = [text.get_text() for text in figure.axes[0].texts if text.get_text().isdigit()]
    on_chart = [text.get_text() for axes in figure.axes[1:] for text in axes.texts]
    assert set(map(str, numbered)) <= set(on_page) & set(on_chart)
    markers = {line.get_marker() for line in figure.axes[0].lines}
    assert {SHAPES.get(flag.severity or Severity.NOTE, "o") for flag in content.flags} <= markers


@pytest.mark.parametrize("reported", [ordinary, worst])
def test_the_chart_keeps_what_must_be_seen(reported: Callable[[], Reported]) -> None:
    figure = report_figure(*reported(), UTC, Paper.LETTER)
    said = {text.get_text() for axes in figure.axes[1:] for text in axes.texts}
    assert {"0", "24", "48", "72", "3", "restrictions", "time", "flags"} <= said
