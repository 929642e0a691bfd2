"""A headache that grows above what it was before the patch, or above its own course."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, case, lines_at


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("2 above the baseline", (3, 7), at=3, holds=True, baseline=(5, 1)),
        case("1 above the baseline", (3, 6), at=3, holds=False, baseline=(5, 1)),
        case("4, baseline 2", (3, 4), at=3, holds=True, baseline=(2, 0)),
        case("3, baseline 1", (3, 3), at=3, holds=False, baseline=(1, 0)),
        case("4, baseline 0", (3, 4), at=3, holds=True, baseline=(0, 0)),
        case("3, baseline 0", (3, 3), at=3, holds=False, baseline=(0, 0)),
        case("10, baseline 9", (3, 10), at=3, holds=True, baseline=(9, 1)),
        case("9, baseline 8", (3, 9), at=3, holds=False, baseline=(8, 1)),
        case("10, baseline 10", (3, 10), at=3, holds=False, baseline=(10, 1)),
        case("10, baseline unknown", (3, 10), at=3, holds=False, baseline=(None, 1)),
        case("once at hour 24", (24, 7), at=24, holds=True, baseline=(5, 1)),
        case("once a minute after hour 24", (24 + MINUTE, 7), at=30, holds=False, baseline=(5, 1)),
        case("twice 2 h apart", (30, 7), (32, 7), at=32, holds=True, baseline=(5, 1)),
        case("twice a minute less apart", (30, 7), (32 - MINUTE, 7), at=32, holds=False, baseline=(5, 1)),
        case("first and third 2 h apart", (30, 7), (31, 8), (32, 7), at=32, holds=True, baseline=(5, 1)),
        case("6 between is below that", (30, 7), (31, 6), (32, 7), at=32, holds=False, baseline=(5, 1)),
        case("an entry without upright is not", (30, 7), (31, None, 3), (32, 7), at=32, holds=True, baseline=(5, 1)),
        case("10 twice, baseline 9", (30, 10), (32, 10), at=32, holds=True, baseline=(9, 1)),
        case("9 between, baseline 9", (30, 10), (31, 9), (32, 10), at=32, holds=False, baseline=(9, 1)),
        case("it stays when the pain falls", (3, 7), (5, 0), (20, 0), at=20, holds=True, baseline=(5, 1)),
    ],
)
def test_worse_than_before(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.WORSE_THAN_BEFORE in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("7, 3 above the mean", (2, 4), (4, 4), (6, 7), at=6, holds=True),
        case("6, 3 above the mean", (2, 3), (4, 3), (6, 6), at=6, holds=False, baseline=(5, 1)),
        case("7, 2.5 above the mean", (2, 4), (4, 5), (6, 7), at=6, holds=False),
        case("8, 3.5 above the mean", (2, 4), (4, 5), (6, 8), at=6, holds=True),
        case("9, 3 above the mean of 8, 6 and 4", (2, 8), (4, 6), (6, 4), (8, 9), at=8, holds=True),
        case("8, 2 above the mean of 8, 6 and 4", (2, 8), (4, 6), (6, 4), (8, 8), at=8, holds=False),
        case("nothing to compare with", (2, 10), at=2, holds=False),
        case("baseline unknown", (2, 4), (6, 7), at=6, holds=True, baseline=(None, None)),
        case("not after relief", (2, 3), (6, 9), at=6, holds=False),
        case("it follows the readings", (2, 4), (6, 7), (8, 6), at=8, holds=False),
        case("it follows the latest even days later", (2, 4), (6, 7), at=200, holds=True),
    ],
)
def test_worsening(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.WORSENING in lines_at(diary, hour)) is holds
