"""What the area under the score is taken from, told as it is computed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.area import Area, End, Start, area_of
from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.diary.diary import Diary
from tests.builders import a_patch, a_patient, an_entry, at_hour


def area(*scores: tuple[float, int], baseline: int | None = 8) -> Area | None:
    patch = a_patch(baseline_upright=baseline)
    diary = Diary(a_patient(), (patch,), tuple(an_entry(patch, hour, score) for hour, score in scores))
    return area_of(course_of(diary, patch, patch.patch_time + timedelta(hours=100)))


def test_it_begins_with_the_baseline():
    found = area((1, 4), (48, 0))
    assert found == Area(((0, 8), (1, 4), (48, 0)), Start.BASELINE, End.READ, None)


def test_a_baseline_of_0_is_a_baseline():
    found = area((1, 4), baseline=0)
    assert found is not None
    assert (found.points[0], found.start) == ((0, 0), Start.BASELINE)


def test_without_a_baseline_the_first_reading_is_held_back():
    found = area((2, 4), (48, 0), baseline=None)
    assert found == Area(((0, 4), (2, 4), (48, 0)), Start.HELD_BACK, End.READ, None)


def test_hour_48_lies_on_the_line_to_a_reading_up_to_hour_54():
    found = area((42, 0), (54, 6))
    assert found == Area(((0, 8), (42, 0), (48, 3)), Start.BASELINE, End.BETWEEN, (54, 6))


def test_without_one_the_last_is_held_on():
    found = area((42, 2), (54.1, 6))
    assert found == Area(((0, 8), (42, 2), (48, 2)), Start.BASELINE, End.HELD_ON, None)


def test_without_any_reading_there_is_nothing():
    assert area() is None
    assert area((60, 3)) is None


@given(st.lists(st.tuples(st.integers(0, 108), st.integers(0, 10)), unique_by=lambda pair: pair[0], max_size=20))
def test_the_area_that_is_told_is_the_endpoint(scores: list[tuple[int, int]]):
    patch = a_patch(baseline_upright=7)
    entries = tuple(an_entry(patch, half / 2, score) for half, score in scores)
    diary = Diary(a_patient(), (patch,), entries)
    (assessment,) = assess(diary, at_hour(patch, 60))
    found = area_of(course_of(diary, patch, at_hour(patch, 60)))
    if assessment.endpoints.auc_0_48 is not None:
        assert found is not None
        assert found.score_hours == pytest.approx(assessment.endpoints.auc_0_48)
        assert (found.points[0][0], found.points[-1][0]) == (0, 48)
