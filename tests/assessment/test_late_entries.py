"""Late entries may raise a flag and never clear one.

The flags are those of the whole diary together with those of the diary without its late entries; the good line is that
of the diary without them.
"""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, Row, also, case, conclusion_at, diary_of, lines_at, sign

GOOD: Row = (2, 1)
LOW: tuple[Row, ...] = ((36, 1, also(recorded_hour=44)), (49, 1, also(recorded_hour=56)))
"""Two low readings 12 h apart, both typed late."""


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("a return", GOOD, (18, 8, also(recorded_hour=25)), at=25, holds=[Line.RETURNED]),
        case("not before it is known", GOOD, (20, 8, also(recorded_hour=25)), at=25 - MINUTE, holds=[Line.ON_COURSE]),
        case("a warning sign", GOOD, (8, 1, sign() | also(recorded_hour=20)), at=20, holds=[Line.EMERGENCY]),
        case("one amended late", GOOD, (8, 1, sign() | also(amended_hour=20)), at=20, holds=[Line.EMERGENCY]),
        case(
            "with one on time a second time",
            GOOD,
            (27, 5, also(recorded_hour=34)),
            (30, 5),
            at=34,
            holds=[Line.RETURNED, Line.POSSIBLE_RETURN],
        ),
    ],
)
def test_a_late_entry_raises(diary: Diary, hour: float, holds: list[Line]) -> None:
    assert lines_at(diary, hour) == holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("a return", GOOD, (30, 8), *LOW, at=57, holds=Line.RETURNED),
        case("not relieved", (2, 8), (30, 8), *LOW, at=57, holds=Line.NOT_RELIEVED),
        case("silence", GOOD, (20, 1, also(recorded_hour=30)), at=30, holds=Line.NO_DATA),
        case("a possible return", GOOD, (30, 5), (31, 1, also(recorded_hour=38)), at=38, holds=Line.POSSIBLE_RETURN),
        case("no early relief", (5, 8), (6, 3, also(recorded_hour=13)), at=13, holds=Line.NO_EARLY_RELIEF),
        case("worsening", (2, 4), (6, 7), (7, 4, also(recorded_hour=14)), at=14, holds=Line.WORSENING),
        case("one low on time, one late", GOOD, (30, 8), (36, 1), *LOW[1:], at=57, holds=Line.RETURNED),
        case("a pair", GOOD, (30, 5), (31, 0, also(recorded_hour=38)), (32, 5), at=38, holds=Line.RETURNED),
    ],
)
def test_a_late_entry_does_not_clear(diary: Diary, hour: float, holds: Line) -> None:
    assert holds in lines_at(diary, hour)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("relief is not believed late", (2, 8), (4, 1, also(recorded_hour=11)), at=11, holds=Line.SETTLING),
        case("recovery neither", (40, 4), (41, 0, also(recorded_hour=53)), (53, 0), at=54, holds=Line.ON_COURSE),
        case("no more than hour 4 has passed", (0, 8, also(recorded_hour=7)), at=7, holds=Line.SETTLING),
    ],
)
def test_the_good_line_is_that_of_the_diary_without_late_entries(diary: Diary, hour: float, holds: Line) -> None:
    assert lines_at(diary, hour) == [holds]


def test_the_evidence_is_of_both_and_it_holds_since_the_earlier() -> None:
    diary = diary_of(GOOD, (28, 8, also(recorded_hour=40)), (30, 8))
    found = conclusion_at(diary, 40, Line.RETURNED)
    assert found.entry_ids == (diary.entries[1].id, diary.entries[2].id)
    assert found.since == diary.entries[1].observed_at
