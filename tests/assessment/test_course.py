"""Late, relief, and fall, as the rules' words have them."""

import pytest

from bloodpatch_tracker.assessment.course import course_of, is_late, on_time
from tests.assessment.course_of_scores import MINUTE, diary_of
from tests.builders import a_patch, an_entry, at_hour


@pytest.mark.parametrize(
    "recorded, amended, late",
    [
        (10, None, False),
        (16, None, False),
        (16 + MINUTE, None, True),
        (10, 16, False),
        (10, 16 + MINUTE, True),
        (17, 18, True),
    ],
)
def test_late_is_recorded_or_last_amended_more_than_6_h_after_the_time_it_is_about(
    recorded: float, amended: float | None, late: bool
) -> None:
    assert is_late(an_entry(a_patch(), 10, 3, recorded_hour=recorded, amended_hour=amended)) is late


@pytest.mark.parametrize(
    "baseline, upright, relief",
    [
        (8, 3, True),
        (8, 4, False),
        (6, 3, True),
        (5, 3, False),
        (5, 2, True),
        (1, 1, False),
        (1, 0, True),
        (0, 3, True),
        (0, 4, False),
        (None, 3, True),
        (None, 4, False),
    ],
)
def test_relief_is_at_most_3_and_at_most_half_the_baseline(baseline: int | None, upright: int, relief: bool) -> None:
    """3 alone where the baseline is unknown or 0."""
    diary = diary_of((2, upright), baseline=(baseline, None))
    assert course_of(diary, diary.patches[0], at_hour(diary.patches[0], 3)).relieved is relief


@pytest.mark.parametrize(
    "baseline, upright, too_little",
    [(8, 4, False), (8, 5, True), (7, 4, True), (7, 3, False), (0, 5, False), (None, 10, False)],
)
def test_an_unknown_fall_is_not_too_little(baseline: int | None, upright: int, too_little: bool) -> None:
    diary = diary_of(baseline=(baseline, None))
    course = course_of(diary, diary.patches[0], at_hour(diary.patches[0], 3))
    assert course.fell_too_little(upright) is too_little


def test_best_is_the_lowest_upright_before_the_reading_in_question() -> None:
    diary = diary_of((1, 6), (2, 3), (3, None, 0), (4, 5), (5, 1))
    readings = course_of(diary, diary.patches[0], at_hour(diary.patches[0], 9)).readings
    assert [reading.best for reading in readings] == [None, 6, 3, 3]
    assert [reading.previous for reading in readings] == [None, 6, 3, 5]
    assert [reading.relief_before for reading in readings] == [False, False, True, True]


def test_the_diary_without_its_late_entries() -> None:
    diary = diary_of((1, 6), (2, 3, {"recorded_hour": 9}), (3, 5))
    course = course_of(diary, diary.patches[0], at_hour(diary.patches[0], 9))
    assert [reading.upright for reading in on_time(course).readings] == [6, 5]
