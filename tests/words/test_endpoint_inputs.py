"""Each endpoint tells every score it is taken from, with its hour, and what is missing."""

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.words import endpoints as words
from tests.builders import a_patch, a_patient, an_entry, at_hour

ALL_SIX = ((1, 4), (4, 3), (12, 2), (24, 2), (36, 1), (47, 0))


def told(*scores: tuple[float, int], baseline: int | None = 8, second_at: float | None = None) -> dict[str, str]:
    """What the first patch's endpoints rest on, by their names, seen at hour 60."""
    patch = a_patch(baseline_upright=baseline)
    patches = (patch,) if second_at is None else (patch, a_patch(None, 2, second_at))
    diary = Diary(a_patient(), patches, tuple(an_entry(patch, hour, score, 1) for hour, score in scores))
    return {name: basis for name, _, basis in words.rows(diary, assess(diary, at_hour(patch, 60))[0])}


def test_each_window_tells_its_score_and_hour_or_that_there_is_none():
    assert told((1.5, 4), (22, 2), (26.5, 3))[words.COVERAGE] == (
        "1 h: 4 at hour 1.5; 4 h: no score; 12 h: no score; 24 h: 2 at hour 22; 36 h: no score; 48 h: no score"
    )


def test_relief_tells_baseline_and_score_or_which_of_them_is_missing():
    assert told(*ALL_SIX)[words.RELIEF] == "from 8 before to 2 at hour 24"
    assert told(*ALL_SIX, baseline=None)[words.RELIEF] == "needs a baseline above 0; the score at hour 24 was 2"
    assert told((1, 4))[words.RELIEF] == "needs a score at hours 18–30"


def test_an_endpoint_that_the_score_alone_decides_tells_that_the_baseline_is_unknown():
    assert told((24, 5), baseline=None)[words.EPIMAP] == "5 at hour 24; the baseline is unknown or 0"


def test_the_endpoint_of_three_readings_tells_them_and_the_highest_between():
    assert told(*ALL_SIX)[words.GUPTA] == (
        "4 h: 3 at hour 4; 24 h: 2 at hour 24; 48 h: 0 at hour 47; highest from hour 4 to 48: 3 at hour 4"
    )


def test_it_tells_of_a_patch_that_came_before():
    assert told((4, 3), second_at=30)[words.GUPTA].endswith("48 h: no score; another patch came before hour 48")
    assert "another patch" not in told((4, 3), second_at=50)[words.GUPTA]


@pytest.mark.parametrize(
    "scores, baseline, how",
    [
        pytest.param(ALL_SIX, 8, "hour 48: 0, the last score held on, as no score follows up to hour 54", id="held on"),
        pytest.param((*ALL_SIX, (49, 2)), 8, "hour 48: 1, on the line to 2 at hour 49", id="between"),
        pytest.param((*ALL_SIX, (48, 2)), 8, "hour 48: 2, as scored then", id="read"),
    ],
)
def test_the_area_tells_every_score_and_how_hour_48_was_got(
    scores: tuple[tuple[float, int], ...], baseline: int | None, how: str
):
    assert told(*scores, baseline=baseline)[words.AREA] == (
        "hour 0: 8, the baseline; 4 at hour 1, 3 at hour 4, 2 at hour 12, 2 at hour 24, 1 at hour 36, 0 at hour 47; "
        + how
    )


def test_the_area_tells_that_the_first_score_was_held_back_and_what_it_needs_where_there_is_none():
    held = told(*ALL_SIX, baseline=None)[words.AREA]
    assert held.startswith("hour 0: 4, the first score held back, as the baseline is unknown; 4 at hour 1")
    assert told((1, 4))[words.AREA] == "needs 5 of 6 windows, with 24 and 48 h"


def test_the_gap_tells_its_two_scores():
    assert told((24, 5))[words.GAP] == "upright 5 minus lying 1, at hour 24"
    assert told()[words.GAP] == "needs an entry with both scores"
