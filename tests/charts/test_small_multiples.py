"""Several patches on one axis and one scale: what is the same is drawn the same, and what is missing is seen."""

from datetime import timedelta

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.charts.frame import HIGH, LOW
from bloodpatch_tracker.charts.multiples_key import MultiplesWords, key_height
from bloodpatch_tracker.charts.multiples_pages import draw_pages, panels_to_a_sheet
from bloodpatch_tracker.charts.palette import DIM, LIGHT
from bloodpatch_tracker.charts.points import Picture, picture_of
from bloodpatch_tracker.charts.sheet import width_of
from bloodpatch_tracker.charts.small_multiples import (
    Panel,
    columns_in,
    draw_multiples,
    fitted,
    good_height,
    unknown_stretches,
)
from bloodpatch_tracker.diary.diary import Diary
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry

WORDS = MultiplesWords("h since patch", "no score yet", "before", "upright", "lying", "entered late", "no score")
PATIENT = a_patient()
FIRST, SECOND = a_patch(PATIENT, baseline_upright=8), a_patch(PATIENT, 2, 30)


def pictures(*scores: tuple[float, int], until: float = 72, second: bool = False) -> list[Picture]:
    """The pictures of a diary with scores of the first patch, as of an hour."""
    entries = tuple(an_entry(FIRST, hour, score) for hour, score in scores)
    diary = Diary(PATIENT, (FIRST, SECOND) if second else (FIRST,), entries)
    return [picture_of(diary, each) for each in assess(diary, PATCH_TIME + timedelta(hours=until))]


def drawn(found: list[Picture], width: float = 900) -> tuple[Axes, ...]:
    panels = [Panel(each, f"Patient {place}", "on course") for place, each in enumerate(found)]
    figure = Figure(figsize=(width / 72, good_height(width, len(panels), WORDS) / 72))
    FigureCanvasAgg(figure)
    return draw_multiples(figure, panels, LIGHT, WORDS)


def test_all_have_one_axis_and_one_scale_whatever_they_hold() -> None:
    panels = drawn([*pictures((1, 2)), *pictures((1, 9), (60, 10)), *pictures(until=1), *pictures((200, 4), until=300)])
    spans = {(axes.get_xlim(), axes.get_ylim()) for axes in panels}
    assert spans == {((-5, 73), (LOW, HIGH))}
    sizes = {tuple(round(side, 6) for side in axes.get_position().size) for axes in panels}
    assert len(sizes) == 1


def test_each_has_the_line_of_relief_and_the_shaded_window() -> None:
    [axes] = drawn(pictures((1, 5)))
    assert any(np.array_equal(line.get_ydata(), (3, 3)) for line in axes.lines)
    shades = [patch for patch in axes.patches if isinstance(patch, Rectangle) and patch.get_x() == 24]
    assert [patch.get_width() for patch in shades] == [24]


@pytest.mark.parametrize(
    "scores, until, expected",
    [
        (((1, 5), (4, 3), (12, 2), (24, 2)), 25, []),
        (((1, 5), (4, 3)), 15, []),
        (((1, 5), (4, 3)), 20, [(4, 20)]),
        (((1, 5), (40, 3)), 41, [(1, 40)]),
        (((20, 5),), 21, [(0, 20)]),
        ((), 30, [(0, 30)]),
        (((1, 5),), 500, [(1, 72)]),
    ],
)
def test_missing_time_is_seen(
    scores: tuple[tuple[float, int], ...], until: float, expected: list[tuple[float, float]]
) -> None:
    [picture] = pictures(*scores, until=until)
    assert list(unknown_stretches(picture)) == expected
    [axes] = drawn([picture])
    feet = [patch for patch in axes.patches if isinstance(patch, Rectangle) and patch.get_hatch()]
    hatched = [(foot.get_x(), foot.get_x() + foot.get_width()) for foot in feet]
    assert hatched == expected


def test_what_a_later_patch_ended_is_neither_missing_nor_drawn() -> None:
    first, _ = pictures((1, 5), (4, 3), (12, 2), (25, 6), until=60, second=True)
    assert list(unknown_stretches(first)) == []
    [axes] = drawn([first])
    assert any(np.array_equal(line.get_xdata(), (30, 30)) for line in axes.lines)


def test_they_stand_side_by_side_as_far_as_there_is_room() -> None:
    assert [columns_in(width, 10) for width in (200, 470, 900, 2000)] == [1, 2, 4, 8]
    assert columns_in(900, 2) == 2
    assert good_height(900, 8, WORDS) == good_height(900, 5, WORDS) > good_height(900, 4, WORDS)


def test_the_key_goes_on_in_a_second_row_where_the_sheet_is_narrow() -> None:
    assert key_height(230, WORDS) == 2 * key_height(900, WORDS)
    [picture] = pictures((1, 5))
    figure = Figure(figsize=(250 / 72, 3))
    FigureCanvasAgg(figure)
    draw_multiples(figure, [Panel(picture, "Ana", "on course")], LIGHT, WORDS)
    for text in figure.axes[0].texts:
        assert text.get_window_extent().x1 <= figure.bbox.x1


def test_a_long_name_is_cut_and_nothing_is_read_as_markup() -> None:
    assert fitted("short", 200) == "short"
    cut = fitted("x" * 1000, 200)
    assert cut.endswith("…")
    assert width_of(cut) <= 200
    [picture] = pictures((1, 5))
    figure = Figure(figsize=(5, 3))
    FigureCanvasAgg(figure)
    draw_multiples(figure, [Panel(picture, "$x^2$ & <b>", "$")], DIM, WORDS)
    figure.canvas.draw()
    assert "$x^2$ & <b>" in [text.get_text() for text in figure.findobj() if hasattr(text, "get_text")]


def test_none_at_all_is_an_empty_sheet() -> None:
    assert drawn([]) == ()


@pytest.mark.parametrize("size", [(612.0, 792.0), (595.3, 841.9)], ids=["letter", "A4"])
def test_on_paper_every_chart_has_its_height_and_none_is_left_out(size: tuple[float, float]) -> None:
    [picture] = pictures((1, 5))
    most = panels_to_a_sheet(size, WORDS)
    assert most >= 6
    panels = [Panel(picture, f"Patient {number}", "on course") for number in range(2 * most + 1)]
    pages = draw_pages(panels, size, WORDS, "Side by side", "page {number} of {count}")
    assert len(pages) == 3
    said = [text.get_text() for page in pages for text in page.findobj(Text)]
    assert [name for name in said if name.startswith("Patient")] == [panel.title for panel in panels]
    assert "Side by side · page 3 of 3" in said
    for page in pages:
        for axes in page.axes:
            place = axes.get_position()
            assert min(place.x0, place.y0) >= 0
            assert max(place.x1, place.y1) <= 1
