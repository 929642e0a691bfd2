"""The bar of the plan: kept, broken and nothing said are told apart without colour, and said in words."""

from collections.abc import Sequence

import pytest
from matplotlib.lines import Line2D

from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery
from bloodpatch_tracker.charts.restriction_bar import lay_out_bar
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Kind
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.vocabulary import Activity
from tests.builders import a_patch, an_entry
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import a_figure, pictured, three_patches
from tests.charts.test_recovery import data

PATCH = a_patch(restriction_hours=48)
BENT = frozenset({Activity.BENDING})


def looked_at(hour: float, *entries: Entry) -> Picture:
    return pictured([PATCH], entries, hour)


def drawn(picture: Picture, width: int = 900, span: Span = Span.AUTO) -> RecoveryArtists:
    return draw_recovery(a_figure((width, 600)), picture, LIGHT, ENGLISH, span)


def feet(artists: RecoveryArtists) -> list[tuple[float, float, bool]]:
    """The lines along the foot of the bar: from and to in hours, and whether they are in beads."""
    to_hours = artists.sheet.transData + artists.scores.transData.inverted()
    lines = [each for each in artists.rows["restrictions"] if isinstance(each, Line2D) and each.get_linewidth() > 3]
    ends = [[to_hours.transform(end)[0] for end in data(line)] for line in lines]
    return [(left, right, line.get_linestyle() == "--") for (left, right), line in zip(ends, lines, strict=True)]


def said(artists: RecoveryArtists) -> set[str]:
    return {text.get_text() for text in artists.sheet.texts}


def near(*stretches: tuple[float, float, bool]) -> list[object]:
    return [pytest.approx(each, abs=0.3) for each in stretches]


def test_kept_is_a_solid_line_broken_is_beads_and_nothing_said_is_nothing():
    kept = an_entry(PATCH, 10, restrictions_kept=True)
    bent, scored = an_entry(PATCH, 20, activities=BENT), an_entry(PATCH, 30, 2)
    assert feet(drawn(looked_at(36, kept, bent, scored))) == near((0, 10, False), (10, 20, True))


@pytest.mark.parametrize(
    "hour, entries, words",
    [
        pytest.param(5, [an_entry(PATCH, 2, 3)], "nothing said yet", id="nothing yet"),
        pytest.param(60, [an_entry(PATCH, 2, 3)], "nothing said", id="nothing at all"),
        pytest.param(5, [an_entry(PATCH, 4, restrictions_kept=True)], "kept so far", id="kept so far"),
        pytest.param(60, [an_entry(PATCH, 4, restrictions_kept=True)], "kept", id="kept to the end"),
        pytest.param(5, [an_entry(PATCH, 4, activities=BENT)], "broken once", id="once"),
        pytest.param(9, [an_entry(PATCH, hour, activities=BENT) for hour in (4, 5)], "broken twice", id="twice"),
        pytest.param(9, [an_entry(PATCH, hour, activities=BENT) for hour in (4, 5, 6)], "broken 3 times", id="3"),
    ],
)
def test_all_of_it_together_is_said_in_the_row(hour: float, entries: Sequence[Entry], words: str):
    assert words in said(drawn(looked_at(hour, *entries)))


def test_breaches_stay_under_the_bar():
    artists = drawn(looked_at(9, an_entry(PATCH, 4, activities=BENT)))
    assert "bent" in said(artists)
    assert [stop.hour for stop in artists.stops if stop.kind is Kind.BREACH] == [4]


@pytest.mark.parametrize("width", [320, 420, 620, 900])
def test_no_word_of_the_bar_is_lost_where_it_is_short(width: int):
    artists = drawn(looked_at(9, an_entry(PATCH, 4, restrictions_kept=True)), width, Span.HOURS_72)
    assert "kept so far" in said(artists)
    assert any(text.startswith("until ") for text in said(artists))


def test_what_finds_no_room_in_the_bar_or_behind_it_has_a_line_of_its_own():
    picture = looked_at(9, an_entry(PATCH, 4, restrictions_kept=True))
    narrow, wide = (lay_out_bar(picture, Across(80, right, 48), ENGLISH) for right in (150, 800))
    assert (len(narrow.under), wide.under) == (2, [])
    assert narrow.height > wide.height


def test_a_later_patch_ends_the_plan_and_its_end_is_not_named():
    artists = draw_recovery(a_figure(), three_patches(0), LIGHT, ENGLISH)
    assert not any(text.startswith("until ") for text in said(artists))
    assert "nothing said" in said(artists)


def test_the_plan_itself_can_be_read_out():
    (stop,) = (stop for stop in drawn(looked_at(9)).stops if stop.kind is Kind.PLAN)
    assert (stop.hour, stop.entry_id) == (0, None)
