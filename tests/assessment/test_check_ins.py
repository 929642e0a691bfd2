"""What became of each check-in: kept, missed, open or to come, on both sides of each boundary."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.check_ins import CheckIn, CheckInState, check_ins
from bloodpatch_tracker.assessment.schedule import Schedule, due_moments
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import HOUR
from bloodpatch_tracker.diary.vocabulary import WarningSign
from tests.assessment.any_diary import bounded, diaries, moments
from tests.assessment.course_of_scores import Row, also, diary_of
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, at_hour

CHICAGO = ZoneInfo("America/Chicago")
INSTANT = timedelta(microseconds=1).total_seconds() / 3600
WITHOUT_END = 6 * 168
KEPT, MISSED, OPEN, TO_COME = CheckInState


def looked_at(diary: Diary, hour: float, schedule: Schedule | None = None) -> tuple[CheckIn, ...]:
    """The check-ins of the first patch (at 09:00), `hour` hours after it."""
    patch = diary.patches[0]
    return check_ins(diary, patch, at_hour(patch, hour), CHICAGO, schedule or Schedule())


def hours(check_in: CheckIn) -> tuple[float, float, float]:
    """When it opens, is due and closes, in hours since the patch."""
    return tuple((at - PATCH_TIME) / HOUR for at in (check_in.opens, check_in.due, check_in.closes))  # type: ignore[return-value]  # mypy does not count


def test_each_owns_the_time_from_an_hour_or_half_the_way_before_it_to_the_same_before_the_next() -> None:
    """
    due at hour     1     2     4     8     12    23 (08:00)
    opens at       0.5   1.5    3     7     11    22
    """
    assert [hours(each) for each in looked_at(diary_of(), 0)[:5]] == [
        (0.5, 1, 1.5),
        (1.5, 2, 3),
        (3, 4, 7),
        (7, 8, 11),
        (11, 12, 22 - 1),  # the clock was put forward in the night: 08:00 comes an hour sooner
    ]


def test_the_last_closes_with_week_6() -> None:
    assert hours(looked_at(diary_of(), 0)[-1])[2] == WITHOUT_END


@pytest.mark.parametrize(
    "row, kept",
    [
        ((0.5 - INSTANT, 7), []),
        ((0.5, 7), [1]),
        ((1.5 - INSTANT, 7), [1]),
        ((1.5, 7), [2]),
        ((2.9, None, 0), [2]),  # zero is a score, lying too
        ((3, None, None, also(too_ill=True)), [4]),
        ((3, None, None, also(note="slept")), []),
        ((3, None, None, also(warning_signs=frozenset(WarningSign))), []),
        ((3, None, None, also(restrictions_kept=True, back_pain=4)), []),
        ((3, 7, also(voided_hour=9)), []),
        ((3, 7, also(recorded_hour=30)), [4]),  # typed up later: no gap any more
        ((3, 7, also(recorded_hour=30 + INSTANT)), []),  # not known yet
        ((3, 7, also(amended_hour=31)), []),
    ],
)
def test_it_is_kept_by_a_score_or_too_ill_for_one_in_its_time(row: Row, kept: list[float]) -> None:
    found = looked_at(diary_of(row), 30)
    assert [hours(each)[1] for each in found if each.state is KEPT] == kept


@pytest.mark.parametrize(
    "hour, states",
    [
        (0, [TO_COME, TO_COME, TO_COME]),
        (0.5 - INSTANT, [TO_COME, TO_COME, TO_COME]),
        (0.5, [OPEN, TO_COME, TO_COME]),
        (1.5 - INSTANT, [OPEN, TO_COME, TO_COME]),
        (1.5, [MISSED, OPEN, TO_COME]),
        (3 - INSTANT, [MISSED, OPEN, TO_COME]),
        (3, [MISSED, MISSED, OPEN]),
    ],
)
def test_unanswered_it_is_to_come_then_open_then_missed(hour: float, states: list[CheckInState]) -> None:
    found = looked_at(diary_of(), hour)
    assert [each.state for each in found[:3]] == states
    assert {each.state for each in found[3:]} == {TO_COME}


def test_one_entry_keeps_one_check_in_and_several_keep_no_more() -> None:
    rows = [(hour, 5) for hour in (1.6, 2, 2.5)]
    assert [each.state for each in looked_at(diary_of(*rows), 3)[:3]] == [MISSED, KEPT, OPEN]


def test_an_answer_in_its_time_keeps_it_at_once() -> None:
    assert looked_at(diary_of((0.6, 5)), 0.7)[0].state is KEPT


def test_in_quiet_hours_nothing_is_due_and_what_is_noted_then_does_not_answer_the_morning() -> None:
    """Hours 1, 2 and 4 after 23:30 move to 07:00, which opens at 06:00: a score at 03:00 is in no check-in's time."""
    patch = a_patch(patch_time=datetime(2026, 6, 2, 23, 30, tzinfo=CHICAGO), baseline_upright=8)
    night, morning = an_entry(patch, 3.5, 6), an_entry(patch, 7.8, 4)
    diary = Diary(a_patient(), (patch,), (night, morning))
    found = check_ins(diary, patch, at_hour(patch, 9), CHICAGO)
    clocks = [each.due.astimezone(CHICAGO).strftime("%H:%M") for each in found[:4]]
    assert clocks == ["07:00", "07:30", "11:30", "14:00"]
    assert [each.state for each in found[:4]] == [MISSED, KEPT, TO_COME, TO_COME]
    assert found[0].opens.astimezone(CHICAGO).strftime("%H:%M") == "06:00"


@pytest.mark.parametrize("second, due", [(4, [1, 2]), (4 + INSTANT, [1, 2, 4]), (0, []), (-5, [])])
def test_a_later_patch_ends_those_of_the_one_before(second: float, due: list[float]) -> None:
    diary = diary_of((3.5, 5))
    following = a_patch(diary.patient, 2, second)
    found = looked_at(replace(diary, patches=(*diary.patches, following)), 400)
    assert [hours(each)[1] for each in found] == due
    assert all(each.closes <= following.patch_time for each in found)
    assert found == () or found[-1].closes == following.patch_time


def test_the_later_patch_has_check_ins_of_its_own() -> None:
    patient = a_patient()
    first, second = a_patch(patient), a_patch(patient, 2, 30)
    diary = Diary(patient, (first, second), (an_entry(second, 1, 3), an_entry(first, 2, 3)))
    found = check_ins(diary, second, at_hour(second, 3), CHICAGO)
    assert [each.state for each in found[:3]] == [KEPT, MISSED, OPEN]


@pytest.mark.parametrize("minutes", [0, 345, -600])
def test_the_offset_a_time_is_written_in_makes_no_difference(minutes: int) -> None:
    diary = diary_of((1, 5), (8, 4))
    patch, offset = diary.patches[0], timezone(timedelta(minutes=minutes))
    elsewhere = replace(patch, patch_time=patch.patch_time.astimezone(offset))
    moved = replace(diary, patches=(elsewhere,))
    now = at_hour(patch, 20)
    assert check_ins(moved, elsewhere, now.astimezone(offset), CHICAGO) == check_ins(diary, patch, now, CHICAGO)


@given(data=st.data())
@bounded
def test_the_times_of_check_ins_follow_each_other_without_a_gap_and_states_are_in_order(data: st.DataObject) -> None:
    diary = data.draw(diaries())
    now = data.draw(moments(diary))
    for patch in diary.patches:
        found = check_ins(diary, patch, now, CHICAGO)
        assert [each.due for each in found] == list(due_moments(patch.patch_time, CHICAGO))[: len(found)]
        assert all(each.opens <= each.due < each.closes for each in found)
        assert all(earlier.closes == later.opens for earlier, later in pairwise(found))
        unanswered = [each.state for each in found if each.state is not KEPT]
        assert unanswered == sorted(unanswered, key=[MISSED, OPEN, TO_COME].index)
        assert unanswered.count(OPEN) <= 1


@given(data=st.data())
@bounded
def test_a_further_score_never_makes_a_gap(data: st.DataObject) -> None:
    diary = data.draw(diaries())
    patch = diary.patches[0]
    more = an_entry(patch, data.draw(st.integers(0, 120)) / 4, 5, key="more")
    now = data.draw(moments(diary))
    before = check_ins(diary, patch, now, CHICAGO)
    after = check_ins(replace(diary, entries=(*diary.entries, more)), patch, now, CHICAGO)
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert len(changed) <= 1
    assert all(other.state is KEPT for _, other in changed)
