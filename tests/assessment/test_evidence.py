"""What a conclusion carries: since when it holds, the entries that fired it, what its sentence must say besides."""

from typing import Any

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, Remark
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Cause
from tests.assessment.course_of_scores import DAY, WEEK, Row, also, conclusion_at, diary_of, sign
from tests.builders import at_hour

GOOD: Row = (2, 1, 0)
ILL = also(too_ill=True)
LYING, CLOCK = Remark.LYING_UNKNOWN, Remark.ONLY_BY_CLOCK
DAILY: tuple[Row, ...] = tuple((day * DAY, 0) for day in range(1, 10))


def fired(line: Line, sentence: str, *rows: Row, at: float, since: float, by: tuple[int, ...], **known: Any) -> Any:
    """A line, its diary, the hour it is looked at, the hour it holds since, and the rows that fired it."""
    return pytest.param(line, diary_of(*rows, **known), at, since, by, id=f"{line}: {sentence}")


@pytest.mark.parametrize(
    "line, diary, hour, since, by",
    [
        fired(Line.EMERGENCY, "since the first", (8, 1, sign()), (9, 1, sign()), at=9, since=8, by=(0, 1)),
        fired(Line.BACK_PAIN_WORSE, "its own", GOOD, (50, 1, also(back_pain=7)), at=60, since=50, by=(1,)),
        fired(Line.CHANGED_CHARACTER, "the second of two", (20, 5, 5), (24, 5, 5), at=30, since=24, by=(0, 1)),
        fired(Line.WORSE_THAN_BEFORE, "the second of two", (30, 10), (32, 10), at=40, since=32, by=(0, 1)),
        fired(Line.RETURNED, "the one that opened it", GOOD, (30, 8), (40, 9), at=40, since=30, by=(1,)),
        fired(Line.REPEAT_FAILURE, "its cause", GOOD, (30, 8), at=40, since=30, by=(1,), number=2),
        fired(Line.NOT_RELIEVED, "its reading", (20, 8), (25, 8), at=40, since=25, by=(1,)),
        fired(Line.NOT_RELIEVED, "hour 24, by the clock", (23, 8), at=30, since=24, by=(0,)),
        fired(Line.NOT_RELIEVED, "hour 48, by the clock", (40, 6), (47, 5), at=50, since=48, by=(1,)),
        fired(Line.NO_DATA, "24 h after the last", GOOD, at=40, since=26, by=()),
        fired(Line.NO_DATA, "too ill twice", GOOD, (5, None, ILL), (6, None, ILL), at=8, since=6, by=(1, 2)),
        fired(Line.PARTIAL_RELIEF, "hour 48", (47, 4), at=60, since=48, by=(0,), baseline=(9, 1)),
        fired(Line.PARTIAL_RELIEF, "its reading", (50, 4), at=60, since=50, by=(0,), baseline=(9, 1)),
        fired(Line.PERSISTENT, "the latest", (15 * DAY, 2), (16 * DAY, 2), at=16 * DAY, since=16 * DAY, by=(1,)),
        fired(Line.NOT_POSTURAL_BEFORE, "the patch", at=3, since=0, by=(), baseline=(7, 7)),
        fired(Line.RECOVERED, "hour 48", (30, 1), (47, 1), at=60, since=48, by=(0, 1)),
        fired(Line.RECOVERED, "of the last 48 h that have any", *DAILY, at=12 * DAY, since=7 * DAY, by=(6, 7, 8)),
        fired(Line.CLOSED, "week 6", GOOD, (20 * DAY, 0), at=7 * WEEK, since=6 * WEEK, by=(1,)),
        fired(Line.CLOSED, "8 days of silence", (7 * WEEK, 0), at=9 * WEEK, since=7 * WEEK + 8 * DAY, by=(0,)),
        fired(Line.ON_COURSE, "the latest", GOOD, (5, 1), at=9, since=5, by=(1,)),
        fired(Line.WAITING, "the patch", at=2, since=0, by=()),
        fired(Line.SETTLING, "the latest", (2, 8), at=3, since=2, by=(0,)),
    ],
)
def test_since_when_and_by_which_entries(
    line: Line, diary: Diary, hour: float, since: float, by: tuple[int, ...]
) -> None:
    found = conclusion_at(diary, hour, line)
    assert found.since == at_hour(diary.patches[0], since)
    assert found.entry_ids == tuple(diary.entries[place].id for place in by)


@pytest.mark.parametrize(
    "line, diary, hour, remarks",
    [
        (Line.RETURNED, diary_of(GOOD, (30, 8)), 30, {LYING}),
        (Line.RETURNED, diary_of(GOOD, (30, 8, 1)), 30, set()),
        (Line.RETURNED, diary_of(GOOD, (20, 8, 1)), 23, {Remark.BEFORE_HOUR_24}),
        (Line.NOT_RELIEVED, diary_of((30, 8)), 30, {LYING}),
        (Line.NOT_RELIEVED, diary_of((30, 8, 1)), 30, set()),
        (Line.NOT_RELIEVED, diary_of((23, 8, 1)), 30, {CLOCK}),
        (Line.NOT_RELIEVED, diary_of((23, 8)), 30, {CLOCK, LYING}),
        (Line.NOT_RELIEVED, diary_of((30, 8, 1), cause=Cause.SPONTANEOUS), 30, {Remark.BEFORE_HOUR_72}),
        (Line.NO_DATA, diary_of((5, None, ILL), (6, None, ILL)), 6, {Remark.TOO_ILL}),
        (Line.NO_DATA, diary_of(), 30, set()),
    ],
)
def test_what_its_sentence_must_say_besides(line: Line, diary: Diary, hour: float, remarks: set[Remark]) -> None:
    """Where lying is unknown, `returned` and `not-relieved` ask for a lying score first."""
    assert conclusion_at(diary, hour, line).remarks == remarks


def test_the_score_is_that_of_the_last_entry_that_has_one() -> None:
    found = conclusion_at(diary_of((8, 3, sign()), (9, None, sign())), 10, Line.EMERGENCY)
    assert (found.score, found.score_at) == (3, at_hour(diary_of().patches[0], 8))
