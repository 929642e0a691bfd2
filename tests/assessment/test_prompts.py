"""Reminders: of which check-in, when, and when they are over."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.check_ins import CheckInState, check_ins
from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.prompts import Prompt, asked_check_ins, next_prompt, prompts_end
from bloodpatch_tracker.assessment.schedule import Schedule, moved_out_of_quiet
from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.any_diary import bounded, diaries, moments
from tests.assessment.course_of_scores import DAY, MINUTE, WEEK, Row, also, diary_of, looked_at, sign
from tests.builders import PATCH_TIME, a_patch, at_hour

CHICAGO = ZoneInfo("America/Chicago")
WELL: tuple[Row, ...] = tuple((DAY * day, 0) for day in range(1, 15))
"""A 0 every day at the hour of the patch, 09:00: recovered from hour 48, for a week at day 9."""
JUNE = datetime(2026, 6, 2, 9, tzinfo=CHICAGO)
"""Without a clock change near by, so that hours are easy to see."""


def prompt_at(diary: Diary, hour: float, *, after: float | None = None) -> tuple[float, float] | None:
    """When the next reminder comes and when its check-in is due, in hours since the first patch."""
    first = diary.patches[0]
    now = at_hour(first, hour)
    seen = None if after is None else at_hour(first, after)
    found = next_prompt(diary, assess(diary, now)[-1], now, CHICAGO, after=seen)
    return None if found is None else (first.hour_of(found.at), first.hour_of(found.check_in.due))


@pytest.mark.parametrize(
    "hour, expected",
    [
        (0, (1, 1)),
        (0.9, (1, 1)),
        (1, (1, 1)),
        (1.2, (1.2, 1)),  # due and not answered: now
        (1.5, (2, 2)),  # the time of hour 1 is over
        (12.9, (12.9, 12)),  # 21:54
        (13, (23, 23)),  # 22:00 is quiet, and at 07:00 hour 12 is over: 08:00 is the next
        (23.5, (23.5, 23)),
    ],
)
def test_it_is_about_the_first_check_in_that_nobody_answered(hour: float, expected: tuple[float, float]) -> None:
    assert prompt_at(diary_of(patch_time=JUNE), hour) == expected


@pytest.mark.parametrize(
    "rows, hour, expected",
    [
        (((1.1, 5),), 1.2, (2.1, 2)),  # not again within an hour of an answer
        (((0.6, 5),), 0.7, (2, 2)),
        (((1.45, 5),), 1.5, (2.45, 2)),
        (((1.45, None, None, also(note="slept")),), 1.5, (2, 2)),  # no answer
        (((7, 5), (8, 5)), 8, (12, 12)),
        (((8, 5), (12, 5)), 12, (23, 23)),
    ],
)
def test_what_is_answered_is_not_asked_again(rows: tuple[Row, ...], hour: float, expected: tuple[float, float]) -> None:
    assert prompt_at(diary_of(*rows, patch_time=JUNE), hour) == expected


def test_a_check_in_right_after_another_waits_for_an_hour() -> None:
    """Hour 12 is 19:50, and ten minutes later 20:00 is due; answered at 19:52, that one is asked at 20:52."""
    diary = diary_of((12 + 2 * MINUTE, 4), patch_time=JUNE.replace(hour=7, minute=50))
    found = prompt_at(diary, 12.1)
    assert found is not None
    assert found == pytest.approx((13 + 2 * MINUTE, 12 + 10 * MINUTE))


@pytest.mark.parametrize("hour, after, expected", [(1.2, 1, (2, 2)), (0, 2, (4, 4)), (1.2, 0.9, (1.2, 1))])
def test_of_what_somebody_was_reminded_nobody_is_reminded_again(
    hour: float, after: float, expected: tuple[float, float]
) -> None:
    assert prompt_at(diary_of(patch_time=JUNE), hour, after=after) == expected


def test_the_last_reminder_is_in_week_6() -> None:
    diary = diary_of(patch_time=JUNE)
    assert prompt_at(diary, 5 * WEEK) == (5 * WEEK, 5 * WEEK)
    assert prompt_at(diary, 6 * WEEK - 1, after=5 * WEEK) is None
    for hour in (6 * WEEK, 8 * WEEK):
        assert prompt_at(diary, hour) is None


def test_a_follow_up_that_a_clinic_ends_sooner_ends_reminders_too() -> None:
    diary = diary_of(patch_time=JUNE)
    limits = Thresholds(follow_up_ends=timedelta(days=10))
    found = assess(diary, at_hour(diary.patches[0], 240), limits)[0]
    assert prompts_end(diary, found, limits=limits) == at_hour(diary.patches[0], 240)
    assert next_prompt(diary, found, found.as_of, CHICAGO, limits=limits) is None


def end_of(diary: Diary, hour: float) -> float:
    """The hour at which reminders of the first patch end, as far as can be told `hour` hours after it."""
    patch = diary.patches[0]
    return patch.hour_of(prompts_end(diary, assess(diary, at_hour(patch, hour))[0]))


@pytest.mark.parametrize(
    "rows, hour, end",
    [
        (WELL, 9 * DAY - MINUTE, 6 * WEEK),
        (WELL, 9 * DAY, 9 * DAY),  # recovered at hour 48 and at day 9, with no upright above 1 between
        (WELL, 14 * DAY, 9 * DAY),  # later readings change nothing
        (WELL, 5 * WEEK, 9 * DAY),  # nor does silence
        (WELL[:8], 5 * WEEK, 6 * WEEK),  # it has not held for a week: silence is never recovery
        ((*WELL, (13.5 * DAY, 1)), 14 * DAY, 9 * DAY),
        ((*WELL, (13.5 * DAY, 2)), 14 * DAY, 6 * WEEK),  # not well any more
        ((*WELL, (5.5 * DAY, 2)), 12 * DAY, 6 * WEEK),  # and from day 6 it takes a week again
        ((*WELL, (12.5 * DAY, 0, sign())), 13 * DAY, 6 * WEEK),  # a flag holds
        (((*WELL[:-1], (14 * DAY, 0, also(recorded_hour=15 * DAY)))), 16 * DAY, 9 * DAY),
        ((*WELL[:7], *((DAY * day, 0, also(recorded_hour=DAY * day + 7)) for day in (8, 9))), 10 * DAY, 6 * WEEK),
        ((*WELL[:8], (8.6 * DAY, 0), (9 * DAY, 0, also(recorded_hour=DAY * 9 + 7))), 9 * DAY + 8, 6 * WEEK),  # late
        ((*(row for row in WELL if row[0] != 5 * DAY),), 9 * DAY, 9 * DAY),  # a day left out in between is no matter
    ],
)
def test_reminders_end_when_recovery_has_held_for_a_week(rows: tuple[Row, ...], hour: float, end: float) -> None:
    diary = diary_of(*rows, patch_time=JUNE)
    assert end_of(diary, hour) == end
    assert (prompt_at(diary, hour) is None) == (end < 6 * WEEK)


def test_since_when_a_recovery_is_listed_does_not_tell_how_long_it_has_held() -> None:
    """Why `prompts_end` reads the diary: the line is listed since the first of the last 48 hours' readings."""
    found = looked_at(diary_of(*WELL, patch_time=JUNE), 14 * DAY)
    assert found.status is not None
    assert found.status.line is Line.RECOVERED
    assert found.status.since == at_hour(found.patch, 12 * DAY)


def test_a_second_patch_ends_the_reminders_of_the_first_and_begins_its_own() -> None:
    diary = diary_of(patch_time=PATCH_TIME)
    both = replace(diary, patches=(*diary.patches, a_patch(diary.patient, 2, 30)))
    assert end_of(both, 20) == 30
    assert prompt_at(both, 29.5, after=28) is None
    assert prompt_at(both, 30) == (31, 31)


def test_a_check_in_missed_after_the_end_of_reminders_is_no_gap() -> None:
    diary = diary_of(*WELL[:9], patch_time=JUNE)
    now = at_hour(diary.patches[0], 12 * DAY)
    asked = asked_check_ins(diary, assess(diary, now)[0], now, CHICAGO)
    everything = check_ins(diary, diary.patches[0], now, CHICAGO)
    assert asked == everything[: len(asked)]
    assert diary.patches[0].hour_of(asked[-1].due) == 9 * DAY
    assert asked[-1].state is CheckInState.KEPT
    assert CheckInState.MISSED in {each.state for each in everything[len(asked) :]}


@given(data=st.data())
@bounded
def test_a_reminder_is_never_early_never_quiet_never_about_what_is_answered(data: st.DataObject) -> None:
    diary = data.draw(diaries())
    now = data.draw(moments(diary))
    quiet_from, quiet_until = data.draw(st.tuples(st.sampled_from([time(22), time(13)]), st.sampled_from([time(7)])))
    schedule = Schedule(quiet_from=quiet_from, quiet_until=quiet_until)
    assessment = assess(diary, now)[-1]
    seen: list[Prompt] = []
    while found := next_prompt(
        diary, assessment, now, CHICAGO, schedule, after=seen[-1].check_in.due if seen else None
    ):
        assert found.check_in in check_ins(diary, assessment.patch, now, CHICAGO, schedule)
        assert found.check_in.state in (CheckInState.OPEN, CheckInState.TO_COME)
        assert max(now, found.check_in.due) <= found.at < found.check_in.closes
        assert found.at == moved_out_of_quiet(found.at, CHICAGO, schedule)
        assert found.at < prompts_end(diary, assessment, schedule)
        seen.append(found)
    assert [each.check_in.due for each in seen] == sorted({each.check_in.due for each in seen})
