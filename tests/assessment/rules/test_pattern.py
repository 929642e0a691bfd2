"""Lines about the postural pattern."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, case, lines_at


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("lying 4, 2 above upright", (20, 2, 4), at=20, holds=True),
        case("lying 4, 1 above upright", (20, 3, 4), at=20, holds=False),
        case("lying 3, 3 above upright", (20, 0, 3), at=20, holds=False),
        case("lying 10, 2 above upright", (20, 8, 10), at=20, holds=True),
        case("upright unknown", (20, None, 6), at=20, holds=False),
        case("lying unknown", (20, 2), at=20, holds=False),
        case("upright and lying of two entries", (20, 0), (20 + MINUTE, None, 6), at=21, holds=False),
        case("upright 0 is data", (20, 0, 4), at=20, holds=True),
        case("it stays when it fades", (20, 2, 4), (30, 1, 0), (50, 0, 0), at=50, holds=True),
    ],
)
def test_reversed_pattern(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.REVERSED_PATTERN in lines_at(diary, hour)) is holds


UNKNOWN, FLAT = (None, None), (8, 7)
"""Baselines that say nothing of a postural pattern: not known, and a gap of 1."""


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("upright 7, lying 7, once", (20, 7, 7), at=20, holds=True),
        case("upright 7, lying 6: gap 1", (20, 7, 6), at=20, holds=True),
        case("upright 7, lying 5: gap 2", (20, 7, 5), at=20, holds=False),
        case("upright 7, lying 8: gap -1", (20, 7, 8), at=20, holds=True),
        case("upright 7, lying 9: gap -2", (20, 7, 9), at=20, holds=False),
        case("upright 7, lying unknown", (20, 7), at=20, holds=False),
        case("upright 6 once", (20, 6, 6), at=20, holds=False),
        case("twice 4 h apart", (20, 4, 4), (24, 4, 4), at=24, holds=True),
        case("twice a minute less apart", (20, 4, 4), (24 - MINUTE, 4, 4), at=24, holds=False),
        case("upright 3", (20, 3, 4), (24, 3, 4), at=24, holds=False),
        case("lying 3", (20, 4, 3), (24, 4, 3), at=24, holds=False),
        case("first and third 4 h apart", (20, 5, 5), (22, 5, 5), (24, 5, 5), at=24, holds=True),
        case("upright 3 between breaks it", (20, 5, 5), (22, 3, 3), (24, 5, 5), at=24, holds=False),
        case("gap 2 between breaks it", (20, 5, 5), (22, 5, 3), (24, 5, 5), at=24, holds=False),
        case("lying 3 between breaks it", (20, 4, 4), (22, 4, 3), (24, 4, 4), at=24, holds=False),
        case("upright 0 with lying unknown breaks it", (20, 5, 5), (22, 0), (24, 5, 5), at=24, holds=False),
        case("upright 5 with lying unknown does not", (20, 5, 5), (22, 5), (24, 5, 5), at=24, holds=True),
        case("upright 4 with lying unknown does not", (20, 5, 5), (22, 4), (24, 5, 5), at=24, holds=True),
        case("an entry without upright does not", (20, 5, 5), (22, None, 1), (24, 5, 5), at=24, holds=True),
        case("once broken, two more", (20, 5, 5), (22, 1, 0), (24, 5, 5), (28, 5, 5), at=28, holds=True),
        case("it stays when the pattern is back", (20, 7, 7), (22, 7, 2), at=22, holds=True),
        case("nothing lost: baseline unknown", (20, 8, 8), at=20, holds=False, baseline=UNKNOWN),
        case("nothing lost: baseline gap 1", (20, 8, 8), at=20, holds=False, baseline=FLAT),
        case("baseline gap 2", (20, 7, 7), at=20, holds=True, baseline=(8, 6)),
        case("after a gap of 2", (10, 8, 6), (20, 8, 8), at=20, holds=True, baseline=FLAT),
        case("after a gap of 1", (10, 8, 7), (20, 8, 8), at=20, holds=False, baseline=(8, None)),
        case("a later gap is not an earlier one", (20, 8, 8), (22, 8, 6), at=22, holds=False, baseline=FLAT),
        case("after relief", (10, 3), (20, 7, 7), at=20, holds=True, baseline=FLAT),
        case("3 of 5 is no relief", (10, 3), (20, 7, 7), at=20, holds=False, baseline=(5, 5)),
        case("2 of 5 is relief", (10, 2), (20, 7, 7), at=20, holds=True, baseline=(5, 5)),
        case(
            "the first of two must be after it too",
            (20, 5, 5),
            (21, 5, 3),
            (25, 5, 5),
            at=25,
            holds=False,
            baseline=FLAT,
        ),
    ],
)
def test_changed_character(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.CHANGED_CHARACTER in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("lying 7, baseline 4", (20, None, 7), at=20, holds=True, baseline=(8, 4)),
        case("lying 7, baseline 5", (20, None, 7), at=20, holds=False, baseline=(8, 5)),
        case("lying 6, baseline 0", (20, None, 6), at=20, holds=False, baseline=(8, 0)),
        case("lying 10, baseline 7", (10, 2), (20, None, 10), at=20, holds=True, baseline=(8, 7)),
        case("lying 7, baseline unknown", (10, 2), (20, None, 7), at=20, holds=True, baseline=UNKNOWN),
        case("lying 7, only its lying unknown", (10, 2), (20, None, 7), at=20, holds=True, baseline=(8, None)),
        case("neither relief nor a gap before", (20, None, 7), at=20, holds=False, baseline=UNKNOWN),
        case("upright not blank", (20, 9, 7), at=20, holds=False),
    ],
)
def test_severe_lying_with_upright_blank(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.CHANGED_CHARACTER in lines_at(diary, hour)) is holds
