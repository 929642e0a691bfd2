"""Relief that never came: not relieved, no early relief."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, SecondPatch
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Cause
from tests.assessment.course_of_scores import MINUTE, case, conclusion_at, diary_of, lines_at

UNKNOWN, ZERO = (None, None), (0, 0)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("7 from hour 24", (23, 7), at=24, holds=True),
        case("not a minute before", (23, 7), at=24 - MINUTE, holds=False),
        case("7 taken at hour 24", (24, 7), at=24, holds=True),
        case("6, nothing before it", (24, 6), at=24, holds=False, baseline=UNKNOWN),
        case("7, baseline unknown", (24, 7), at=24, holds=True, baseline=UNKNOWN),
        case("7, baseline 0", (24, 7), at=24, holds=True, baseline=ZERO),
        case("7 that is 24 h old", (1, 7), at=25, holds=True),
        case("7 that is older", (1, 7), at=25 + MINUTE, holds=False),
        case("5 of 8, as the one before", (20, 5), (24, 5), at=24, holds=True),
        case("5 of 8, above the one before", (20, 4), (24, 5), at=24, holds=True),
        case("5 of 8, below the one before", (20, 6), (24, 5), at=24, holds=False),
        case("5 of 8, as the one before, before hour 24", (20, 5), (23, 5), at=24 - MINUTE, holds=False),
        case("4 of 8, fallen by exactly half", (20, 4), (24, 4), at=24, holds=False),
        case("5 of 9, fallen by less than half", (20, 5), (24, 5), at=24, holds=True, baseline=(9, 1)),
        case("3 of 5 is not above 3", (20, 3), (24, 3), at=24, holds=False, baseline=(5, 1)),
        case("4 of 5 is", (20, 4), (24, 4), at=24, holds=True, baseline=(5, 1)),
        case("an unknown fall meets no condition", (20, 6), (24, 6), at=24, holds=False, baseline=UNKNOWN),
        case("nor does that of a baseline of 0", (20, 6), (24, 6), at=24, holds=False, baseline=ZERO),
        case("from hour 48 falling is not enough", (40, 6), (47, 5), at=48, holds=True),
        case("until a minute before it is", (40, 6), (47, 5), at=48 - MINUTE, holds=False),
        case("5 of 8 alone from hour 48", (47, 5), at=48, holds=True),
        case("4 of 8 from hour 48", (47, 4), at=48, holds=False),
        case("unknown fall from hour 48", (47, 6), at=48, holds=False, baseline=UNKNOWN),
        case("never after relief", (2, 3), (30, 8, 8), at=30, holds=False),
        case("relief at the latest", (2, 8), (30, 3), at=30, holds=False),
    ],
)
def test_not_relieved(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.NOT_RELIEVED in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("a reading that meets it at its own hour", (25, 8), at=50, holds=True),
        case("and after relief", (25, 8), (30, 1), at=30, holds=True),
        case("only the clock: until the reading is too old", (23, 8), at=48, holds=False),
        case("only the clock: it follows the readings", (23, 8), (25, 4), at=25, holds=False),
        case("only the clock, hour 48", (40, 6), (47, 5), (49, 4), at=49, holds=False),
        case("5 of 8 at hour 48", (40, 6), (48, 5), (49, 4), at=49, holds=True),
    ],
)
def test_not_relieved_latches_where_more_than_the_clock_makes_it_hold(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.NOT_RELIEVED in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "cause, hour, second_patch",
    [
        (Cause.SPONTANEOUS, 30, SecondPatch.NO),
        (Cause.SPONTANEOUS, 72 - MINUTE, SecondPatch.NO),
        (Cause.SPONTANEOUS, 72, SecondPatch.WORTH_DISCUSSING),
        (Cause.EPIDURAL, 30, SecondPatch.WORTH_DISCUSSING),
        (None, 30, SecondPatch.WORTH_DISCUSSING),
    ],
)
def test_a_spontaneous_leak_is_given_72_hours(cause: Cause | None, hour: float, second_patch: SecondPatch) -> None:
    diary = diary_of((25, 8), (60, 8), cause=cause)
    assert conclusion_at(diary, hour, Line.NOT_RELIEVED).second_patch is second_patch


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("7 at hour 4", (4, 7), at=4, holds=True),
        case("7 a minute before hour 4", (4 - MINUTE, 7), at=6, holds=False),
        case("6 at hour 4", (4, 6), at=4, holds=False),
        case("until hour 24", (4, 7), at=24 - MINUTE, holds=True),
        case("not at hour 24", (4, 7), at=24, holds=False),
        case("only the latest", (4, 7), (5, 6), at=5, holds=False),
        case("a later entry without upright changes nothing", (4, 7), (5, None, 3), at=5, holds=True),
        case("baseline unknown", (4, 7), at=4, holds=True, baseline=UNKNOWN),
        case("never after relief", (2, 3), (5, 7), at=5, holds=False),
        case("3 of 5 is no relief", (2, 3), (5, 7), at=5, holds=True, baseline=(5, 1)),
    ],
)
def test_no_early_relief(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.NO_EARLY_RELIEF in lines_at(diary, hour)) is holds
