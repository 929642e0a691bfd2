"""What is missed is missed here and there: it never makes a silence, nor twice too ill to score."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bloodpatch_tracker.assessment.schedule import due_moments
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.path import path_of
from bloodpatch_tracker.cohort.when import HOUR, How, Slot, at_work, slots

ZONE = ZoneInfo("America/Chicago")
CLINIC = Clinic(datetime(2026, 6, 1, tzinfo=UTC), ZONE)
CHANGED = datetime(2026, 3, 6, 9, tzinfo=ZONE)
"""Two days before the clocks go forward."""
SEEDS = range(400)
SCORED = (How.AT_ONCE, How.BY_NURSE)


def course(seed: int) -> tuple[datetime, list[Slot]]:
    """When a patch was done, and all that is written about after it."""
    random = Random(seed)
    done = (CHANGED + timedelta(minutes=5 * random.randrange(7 * 12))).astimezone(UTC)
    return done, list(slots(random, done, path_of(random, Kind.PARTIAL, 8, sore=False), CLINIC))


@pytest.fixture(scope="module")
def courses() -> list[tuple[datetime, list[Slot]]]:
    return [course(seed) for seed in SEEDS]


def test_no_silence_is_long_enough_to_be_one(courses: list[tuple[datetime, list[Slot]]]) -> None:
    for done, written in courses:
        scored = [done, *(slot.at for slot in written if slot.how in SCORED)]
        for began, ended in pairwise(scored):
            if began - done < DEFAULT.silence_early_until:
                assert ended - began < DEFAULT.silence_early
            elif began - done < DEFAULT.silence_middle_until:
                assert ended - began < DEFAULT.silence_middle
            else:
                assert ended - began < DEFAULT.silence_long


def test_nobody_is_too_ill_or_late_twice_running(courses: list[tuple[datetime, list[Slot]]]) -> None:
    met = set()
    for _, written in courses:
        met |= {slot.how for slot in written}
        assert all(one.how in SCORED or two.how in SCORED for one, two in pairwise(written))
    assert met == {How.AT_ONCE, How.LATE, How.TOO_ILL, How.BY_NURSE}


def test_all_but_what_is_lost_answers_a_check_in(courses: list[tuple[datetime, list[Slot]]]) -> None:
    lost = due = 0
    for done, written in courses:
        asked = due_moments(done, ZONE)
        answered = {at for at in asked if any(timedelta() <= s.at - at <= timedelta(minutes=25) for s in written)}
        lost, due = lost + len(asked) - len(answered), due + len(asked)
        assert [slot.at for slot in written] == sorted(slot.at for slot in written)
    assert 0 < lost / due < CLINIC.shares.check_in_lost


def test_a_nurse_calls_by_day_once_two_weeks_are_over(courses: list[tuple[datetime, list[Slot]]]) -> None:
    for done, written in courses:
        [call] = (slot.at for slot in written if slot.how is How.BY_NURSE)
        assert timedelta(days=14) <= call - done < timedelta(days=15, hours=1)
        assert 9 <= call.astimezone(ZONE).hour < 16


def test_who_feels_it_come_back_after_follow_up_opens_the_diary_again() -> None:
    path = path_of(Random(1), Kind.LATE_RETURN, 8, sore=False)
    assert path.shows is not None
    done = CHANGED.astimezone(UTC)
    last = list(slots(Random(1), done, path, CLINIC))[-3:]
    assert last[0].at == done + path.shows * HOUR
    assert {slot.how for slot in last} == {How.AT_ONCE}


@pytest.mark.parametrize(
    "moment, expected",
    [
        ("2026-03-06T09:00", "2026-03-06T09:00"),
        ("2026-03-06T15:59", "2026-03-06T15:59"),
        ("2026-03-06T16:00", "2026-03-07T09:00"),
        ("2026-03-07T23:20", "2026-03-08T09:20"),
        ("2026-03-08T00:20", "2026-03-08T09:20"),
    ],
)
def test_work_is_done_by_day_across_a_clock_change_too(moment: str, expected: str) -> None:
    here = (datetime.fromisoformat(each).replace(tzinfo=ZONE) for each in (moment, expected))
    found, wanted = (each.astimezone(UTC) for each in here)
    assert at_work(found, ZONE) == wanted
