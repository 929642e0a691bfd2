"""When check-ins are due: the published times, to the minute, in every zone and across every clock change."""

import sys
import time as system_time
from datetime import UTC, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule, due_moments, moved_out_of_quiet
from tests.assessment.any_diary import bounded

CHICAGO, LORD_HOWE, BEIRUT = ZoneInfo("America/Chicago"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Asia/Beirut")
ALWAYS_AWAKE = Schedule(quiet_from=time(0), quiet_until=time(0))
NOTHING_DAILY: dict[str, Any] = {"first_times": (), "week_times": (), "fortnight_times": ()}


def clocks(moments: tuple[datetime, ...], zone: tzinfo) -> list[str]:
    """The moments as `07 20:00`: the day of the month, and what the clock on the wall shows."""
    return [at.astimezone(zone).strftime("%d %H:%M") for at in moments]


def due(done: str, schedule: Schedule = DEFAULT_SCHEDULE, zone: tzinfo = CHICAGO) -> list[str]:
    """What is due after a patch done when the clock on the wall showed this."""
    return clocks(due_moments(datetime.fromisoformat(done).replace(tzinfo=zone), zone, schedule), zone)


def test_after_a_patch_in_the_morning() -> None:
    """
    hour 72 is the 5th at 09:00: 08:00 that day is the last of the first times, and 09:00 belongs to the next stretch
    day 7 is the 9th, day 14 the 16th, week 6 the 14th of July, all at 09:00: each belongs to what comes after
    """
    found = due("2026-06-02T09:00")
    assert found[:4] == ["02 10:00", "02 11:00", "02 13:00", "02 17:00"]
    assert found[4:12] == [
        *("02 21:00", "03 08:00", "03 14:00", "03 20:00"),
        *("04 08:00", "04 14:00", "04 20:00", "05 08:00"),
    ]
    assert found[12:20] == [
        *("05 09:00", "05 20:00", "06 09:00", "06 20:00"),
        *("07 09:00", "07 20:00", "08 09:00", "08 20:00"),
    ]
    assert found[20:27] == [f"{day:02} 09:00" for day in range(9, 16)]
    assert found[27:] == ["16 09:00", "23 09:00", "30 09:00", "07 09:00"]


def test_after_a_patch_late_at_night() -> None:
    """
    23:30 ─ hours 1, 2 and 4 lie in quiet hours, so 07:00 asks once for all ─ 07:30 and 11:30 are hours 8 and 12
    """
    found = due("2026-06-02T23:30")
    assert found[:5] == ["03 07:00", "03 07:30", "03 11:30", "03 14:00", "03 20:00"]
    assert found[-5:] == ["16 09:00", "23 09:00", "30 09:00", "07 09:00", "14 09:00"]


@pytest.mark.parametrize(
    "done, first",
    [
        ("2026-06-02T07:59", ["02 19:59", "02 20:00"]),
        ("2026-06-02T08:00", ["02 20:00", "03 08:00"]),  # hour 12 and 20:00 are one
        ("2026-06-02T08:01", ["02 20:01", "03 08:00"]),
    ],
)
def test_times_of_day_begin_after_hour_12(done: str, first: list[str]) -> None:
    assert due(done)[4:6] == first


@pytest.mark.parametrize(
    "done, last_of_three_days, then",
    [
        ("2026-06-02T14:01", "05 14:00", "05 20:00"),
        ("2026-06-02T14:00", "05 08:00", "05 20:00"),  # 14:00 is hour 72 itself
        ("2026-06-02T20:00", "05 14:00", "05 20:00"),  # both stretches have 20:00: once
    ],
)
def test_the_moment_of_hour_72_belongs_to_what_comes_after(done: str, last_of_three_days: str, then: str) -> None:
    found = due(done)
    assert found[found.index(last_of_three_days) + 1] == then


@pytest.mark.parametrize("done, in_week_6", [("2026-06-02T09:00", False), ("2026-06-02T09:01", True)])
def test_the_end_of_week_6_is_no_check_in_any_more(done: str, in_week_6: bool) -> None:
    assert (due(done)[-1] == "14 09:00") is in_week_6


@pytest.mark.parametrize(
    "clock, moved",
    [
        ("21:59", "21:59"),
        ("22:00", "07:00"),
        ("23:59", "07:00"),
        ("00:00", "07:00"),
        ("06:59", "07:00"),
        ("07:00",) * 2,
    ],
)
def test_quiet_hours_across_midnight_begin_at_the_first_minute_and_end_before_the_last(clock: str, moved: str) -> None:
    at = datetime.combine(datetime(2026, 6, 3), time.fromisoformat(clock), CHICAGO)  # noqa: DTZ001  # only its day
    later = moved_out_of_quiet(at, CHICAGO)
    assert later.astimezone(CHICAGO).strftime("%H:%M") == moved
    assert timedelta() <= later - at <= timedelta(hours=9)


@pytest.mark.parametrize("clock, moved", [("12:59", "12:59"), ("13:00", "15:00"), ("14:59", "15:00"), ("15:00",) * 2])
def test_quiet_hours_may_lie_within_a_day(clock: str, moved: str) -> None:
    siesta = Schedule(quiet_from=time(13), quiet_until=time(15))
    at = datetime.combine(datetime(2026, 6, 3), time.fromisoformat(clock), CHICAGO)  # noqa: DTZ001  # only its day
    assert moved_out_of_quiet(at, CHICAGO, siesta).astimezone(CHICAGO).strftime("%d %H:%M") == f"03 {moved}"


@pytest.mark.parametrize("clock", [time(0), time(22), time(23, 59)])
def test_quiet_from_and_until_the_same_time_is_never_quiet(clock: time) -> None:
    schedule = Schedule(quiet_from=clock, quiet_until=clock)
    at = datetime.combine(datetime(2026, 6, 3), clock, UTC)  # noqa: DTZ001  # only its day
    assert moved_out_of_quiet(at, CHICAGO, schedule) == at
    assert due("2026-06-02T23:30", schedule)[:3] == ["03 00:30", "03 01:30", "03 03:30"]


@pytest.mark.parametrize(
    "known, count",
    [
        ({"early_hours": ()} | NOTHING_DAILY, 0),
        ({} | NOTHING_DAILY, 5),
        ({"early_hours": (), "first_times": (), "week_times": ()}, 7 + 4),
        ({"fortnight_times": ()}, 5 + 7 + 8),  # without a time of day there is none to ask weekly at
        ({"fortnight_times": (time(18), time(9), time(9))}, 5 + 7 + 8 + 14 + 4),  # weekly at the first of them
        ({"early_hours": (0, -3)} | NOTHING_DAILY, 0),
        ({"early_hours": (12, 1, 1.5, 1)} | NOTHING_DAILY, 3),
    ],
)
def test_lists_may_be_empty_out_of_order_and_repeat_themselves(known: dict[str, Any], count: int) -> None:
    assert len(due("2026-06-02T09:00", Schedule(**known))) == count


def test_without_early_hours_nothing_is_due_at_the_moment_of_the_patch() -> None:
    assert due("2026-06-02T08:00", Schedule(early_hours=()))[0] == "02 14:00"


def test_in_spring_the_clock_on_the_wall_counts_and_early_hours_are_hours() -> None:
    """
    Chicago, night to the 8th   23:00 ─ 00:00 ─ 01:00 ─ 03:00 ─ 04:00
    hour                          0       1       2       3       4
    """
    assert due("2026-03-07T23:00", ALWAYS_AWAKE)[:8] == [
        *("08 00:00", "08 01:00", "08 04:00", "08 08:00", "08 12:00"),
        *("08 14:00", "08 20:00", "09 08:00"),
    ]


def test_in_autumn_the_clock_on_the_wall_counts_and_early_hours_are_hours() -> None:
    """
    Chicago, night to the 1st   23:00 ─ 00:00 ─ 01:00 ─ 01:00 ─ 02:00
    hour                          0       1       2       3       4
    """
    assert due("2026-10-31T23:00", ALWAYS_AWAKE)[:8] == [
        *("01 00:00", "01 01:00", "01 02:00", "01 06:00", "01 10:00"),
        *("01 14:00", "01 20:00", "02 08:00"),
    ]


@pytest.mark.parametrize(
    "zone, done, clock, found",
    [
        (CHICAGO, "2026-03-06T12:00", time(2, 30), ["07 02:30", "08 03:30", "09 02:30"]),  # left out: an hour later
        (
            CHICAGO,
            "2026-10-30T12:00",
            time(1, 30),
            ["31 01:30", "01 01:30", "02 01:30"],
        ),  # there twice: once, the first
        (LORD_HOWE, "2026-10-02T12:00", time(2, 15), ["03 02:15", "04 02:45", "05 02:15"]),  # half an hour left out
        (BEIRUT, "2026-03-27T12:00", time(0), ["28 00:00", "29 01:00", "30 00:00"]),  # a day without a midnight
    ],
)
def test_a_time_of_day_that_does_not_exist_or_comes_twice(
    zone: ZoneInfo, done: str, clock: time, found: list[str]
) -> None:
    schedule = Schedule((), (clock,), (), (), time(12), time(12))
    assert due(done, schedule, zone) == found


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    schedule = Schedule((), (time(1, 30),), (), (), time(12), time(12))
    done = datetime(2026, 10, 31, 12, tzinfo=CHICAGO)
    assert due_moments(done, CHICAGO, schedule)[0] == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


def test_the_end_of_quiet_hours_may_come_twice_or_not_at_all() -> None:
    """Quiet until 01:30: of the second 01:15 that night the next 01:30 is the second. Until 02:30 in spring: 03:30."""
    twice = Schedule(quiet_from=time(22), quiet_until=time(1, 30))
    second = datetime(2026, 11, 1, 1, 15, fold=1, tzinfo=CHICAGO)
    assert moved_out_of_quiet(second, CHICAGO, twice) == datetime(2026, 11, 1, 7, 30, tzinfo=UTC)
    missing = Schedule(quiet_from=time(22), quiet_until=time(2, 30))
    assert clocks((moved_out_of_quiet(datetime(2026, 3, 8, 0, 30, tzinfo=CHICAGO), CHICAGO, missing),), CHICAGO) == [
        "08 03:30"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="the system's zone cannot be set for one process there")
def test_without_a_zone_it_is_the_computers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Chicago")
    system_time.tzset()
    try:
        for done in ("2026-03-07T23:00", "2026-10-31T23:00", "2026-06-02T09:00"):
            moment = datetime.fromisoformat(done).replace(tzinfo=CHICAGO)
            assert due_moments(moment, None) == due_moments(moment, CHICAGO)
    finally:
        monkeypatch.undo()
        system_time.tzset()


any_times = st.lists(st.times(), max_size=4).map(tuple)
any_schedule = st.builds(
    Schedule,
    early_hours=st.lists(st.integers(1, 72), max_size=6).map(tuple),
    first_times=any_times,
    week_times=any_times,
    fortnight_times=any_times,
    quiet_from=st.times(),
    quiet_until=st.times(),
)
any_zone = st.sampled_from([CHICAGO, LORD_HOWE, BEIRUT, UTC, ZoneInfo("Asia/Kathmandu"), ZoneInfo("Pacific/Apia")])
near_a_clock_change = st.sampled_from(
    [datetime(2026, 3, 7), datetime(2026, 10, 30), datetime(2026, 3, 27), datetime(2026, 10, 3), datetime(2011, 12, 28)]  # noqa: DTZ001  # a strategy's bounds are naive
).flatmap(lambda day: st.datetimes(day, day + timedelta(days=3), timezones=st.just(UTC)))


@given(done=near_a_clock_change, zone=any_zone, schedule=any_schedule)
@bounded
def test_whatever_the_schedule_check_ins_come_one_after_the_other_and_none_in_quiet_hours(
    done: datetime, zone: tzinfo, schedule: Schedule
) -> None:
    moments = due_moments(done, zone, schedule)
    assert all(earlier < later for earlier, later in pairwise((done, *moments)))
    assert all(at < done + timedelta(weeks=6) for at in moments)
    start, end = schedule.quiet_from, schedule.quiet_until
    for at in moments:
        clock = at.astimezone(zone).time()
        quiet = start <= clock < end if start < end else (clock >= start or clock < end) and start != end
        assert not quiet
        assert moved_out_of_quiet(at, zone, schedule) == at


@given(done=near_a_clock_change, zone=any_zone)
@bounded
def test_the_published_schedule_asks_every_six_hours_or_so_and_never_rests_longer_than_a_night(
    done: datetime, zone: tzinfo
) -> None:
    """At most from 20:00 to 09:00, and an hour more where the clock changes; Apia once left out a whole day."""
    longest = timedelta(hours=14) if zone != ZoneInfo("Pacific/Apia") else timedelta(hours=38)
    moments = [at for at in due_moments(done, zone) if at < done + timedelta(days=7)]
    assert all(later - earlier <= longest for earlier, later in pairwise((done, *moments)))
