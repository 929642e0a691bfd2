"""When a check-in is due: hours after the patch, then times of day, never in quiet hours.

Times of day are those of a clock on the wall, so a zone is needed (None is the computer's own); moments come back in
UTC, where they can be compared and subtracted across a clock change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

WEEK = 7
"""Days between two check-ins of the last stretch."""


@dataclass(frozen=True)
class Schedule:
    """The check-in schedule of the clinical rules, which a clinic can change. Order and repeats mean nothing.

    Attributes:
        early_hours: hours after the patch.
        first_times, week_times, fortnight_times: times of day, from the last early hour to hour 72, then to day 7, then
            to day 14. Afterwards there is one check-in a week, at the first of `fortnight_times`, to week 6.
        quiet_from, quiet_until: what would be due from the one and before the other moves to the other; across midnight
            or not. The same twice means never.
        first_until .. ends: where those stretches end, counted from the patch.
    """

    early_hours: tuple[float, ...] = (1, 2, 4, 8, 12)
    first_times: tuple[time, ...] = (time(8), time(14), time(20))
    week_times: tuple[time, ...] = (time(9), time(20))
    fortnight_times: tuple[time, ...] = (time(9),)
    quiet_from: time = time(22)
    quiet_until: time = time(7)
    first_until: timedelta = timedelta(hours=72)
    week_until: timedelta = timedelta(days=7)
    fortnight_until: timedelta = timedelta(days=14)
    ends: timedelta = timedelta(weeks=6)


DEFAULT_SCHEDULE = Schedule()
"""The published schedule."""


def due_moments(
    patch_time: datetime, zone: tzinfo | None, schedule: Schedule = DEFAULT_SCHEDULE
) -> tuple[datetime, ...]:
    """The moments at which a check-in is due, in UTC: each later than the one before, none at or after the end.

    Those that quiet hours move to the same moment are one.
    """
    done = patch_time.astimezone(UTC)
    early = [done + timedelta(hours=hour) for hour in schedule.early_hours if hour > 0]
    begins = max(early, default=done)
    daily = (at for at in _by_the_clock(done, zone, schedule) if at > begins)
    moved = {moved_out_of_quiet(at, zone, schedule) for at in (*early, *daily)}
    return tuple(sorted(at for at in moved if at < done + schedule.ends))


def moved_out_of_quiet(moment: datetime, zone: tzinfo | None, schedule: Schedule = DEFAULT_SCHEDULE) -> datetime:
    """The moment, or the end of the quiet hours that it lies in; in UTC."""
    moment = moment.astimezone(UTC)
    while _is_quiet(moment.astimezone(zone).time(), schedule):
        moment = _next_time(moment, schedule.quiet_until, zone)
    return moment


def _is_quiet(clock: time, schedule: Schedule) -> bool:
    start, end = schedule.quiet_from, schedule.quiet_until
    return start <= clock < end if start <= end else not end <= clock < start


def _next_time(moment: datetime, clock: time, zone: tzinfo | None) -> datetime:
    """When a clock on the wall shows this time next, be it for the second time that day."""
    today = moment.astimezone(zone).date()
    shown = (_shown(today + timedelta(days=days), clock, zone, fold) for days in (0, 1) for fold in (0, 1))
    return min(at for at in shown if at > moment)


def _shown(day: date, clock: time, zone: tzinfo | None, fold: int = 0) -> datetime:
    """The moment, in UTC, at which clocks show this time: the first of two, or where it is left out as much later."""
    return datetime.combine(day, clock.replace(fold=fold), zone).astimezone(UTC)


def _by_the_clock(done: datetime, zone: tzinfo | None, schedule: Schedule) -> Iterator[datetime]:
    """What is due by the time of day, in no order; the moment at which a stretch ends belongs to the next."""
    stretches = (
        (timedelta(), schedule.first_until, schedule.first_times, 1),
        (schedule.first_until, schedule.week_until, schedule.week_times, 1),
        (schedule.week_until, schedule.fortnight_until, schedule.fortnight_times, 1),
        (schedule.fortnight_until, schedule.ends, sorted(schedule.fortnight_times)[:1], WEEK),
    )
    first = done.astimezone(zone).date()
    for start, end, clocks, every in stretches:
        # a calendar day may begin almost a day before the moment that many times 24 h after the patch, or after it
        for number in range(0, end.days + 3, every):
            for clock in clocks:
                at = _shown(first + timedelta(days=number), clock, zone)
                if start <= at - done < end:
                    yield at
