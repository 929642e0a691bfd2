"""Every moment in a diary has an offset of whole minutes, lies in years that can be kept, and forgets its zone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review, taken_back
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from tests.builders import a_patch, a_patient, an_id
from tests.diary.refusals import reasons

ANSWERS = Answers(headache_upright=3)
CHICAGO = ZoneInfo("America/Chicago")


def patch_at(patch_time: datetime) -> Patch:
    return Patch(an_id("a"), an_id("b"), 1, patch_time)


def review_at(made_at: datetime) -> Review:
    return Review(an_id("a"), an_id("b"), "", Author.NURSE, made_at, Decision.CALLED)


def entry_at(observed_at: datetime, **times: Any) -> Entry:
    return Entry(
        an_id("a"), an_id("b"), observed_at, times.pop("recorded_at", observed_at), Author.PATIENT, ANSWERS, **times
    )


def amended_at(amended_at: datetime) -> Entry:
    return entry_at(datetime(2026, 3, 7, tzinfo=UTC), amended_at=amended_at)


def voided_at(voided_at: datetime) -> Entry:
    return entry_at(datetime(2026, 3, 7, tzinfo=UTC), voided_at=voided_at)


def taken_back_at(voided_at: datetime) -> Review:
    return taken_back(review_at(datetime(2026, 3, 7, tzinfo=UTC)), voided_at)


def recorded_at(recorded_at: datetime) -> Entry:
    return entry_at(datetime(1900, 1, 1, tzinfo=UTC), recorded_at=recorded_at)


def change_at(at: datetime) -> Change:
    return Change(a_patient(), at)


MAKERS: dict[str, Callable[..., Any]] = {
    "patch_time": patch_at,
    "made_at": review_at,
    "amended_at": amended_at,
    "voided_at": voided_at,
    "recorded_at": recorded_at,
    "at": change_at,
}
every_moment = pytest.mark.parametrize(
    "name, make", [*MAKERS.items(), ("voided_at", taken_back_at)], ids=[*MAKERS, "voided_at of a review"]
)


@every_moment
def test_a_time_without_an_offset_is_refused(name: str, make: Callable[..., Any]) -> None:
    assert reasons(make, **{name: datetime(2026, 3, 7)}) == [(name, "no-offset")]  # noqa: DTZ001  # naive on purpose


@every_moment
def test_an_offset_of_broken_minutes_is_refused(name: str, make: Callable[..., Any]) -> None:
    odd = timezone(timedelta(seconds=90))
    assert reasons(make, **{name: datetime(2026, 3, 7, tzinfo=odd)}) == [(name, "no-offset")]


@every_moment
@pytest.mark.parametrize("year", [1899, 2200])
def test_a_year_that_cannot_be_kept_is_refused(name: str, make: Callable[..., Any], year: int) -> None:
    assert reasons(make, **{name: datetime(year, 6, 1, tzinfo=UTC)}) == [(name, "out-of-range")]


@every_moment
@pytest.mark.parametrize("minutes", [-1439, 0, 345, 1439])
@pytest.mark.parametrize(
    "wall", ["1900-01-01T00:00:00", "2199-12-31T23:59:59.999999"], ids=["first instant", "last instant"]
)
def test_the_first_and_last_moment_are_taken_with_any_offset(
    name: str, make: Callable[..., Any], minutes: int, wall: str
) -> None:
    zone = timezone(timedelta(minutes=minutes))
    moment = datetime.fromisoformat(wall).replace(tzinfo=zone)
    if name == "recorded_at" and moment < datetime(1900, 1, 1, tzinfo=UTC):
        moment += timedelta(days=2)  # an entry cannot be typed before what it is about
    kept = getattr(make(**{name: moment}), name)
    assert (kept, kept.utcoffset()) == (moment, zone.utcoffset(None))


@every_moment
def test_a_zone_is_kept_as_the_offset_it_has_just_then(name: str, make: Callable[..., Any]) -> None:
    """
    autumn in Chicago  00:30-05:00 ─ 01:30-05:00 ─ 01:30-06:00 ─ 02:30-06:00
                                        fold=0        fold=1
    """
    kept = [getattr(make(**{name: datetime(2026, 11, 1, 1, 30, tzinfo=CHICAGO, fold=fold)}), name) for fold in (0, 1)]
    assert [each.tzinfo for each in kept] == [timezone(timedelta(hours=hours)) for hours in (-5, -6)]
    assert kept[1] - kept[0] == timedelta(hours=1)


def test_hours_are_right_across_a_clock_change() -> None:
    """
    spring in Chicago  patch 2026-03-07 12:00-06:00 ──(clock jumps an hour)── entry 2026-03-08 12:00-05:00: hour 23
    """
    patch = a_patch(patch_time=datetime(2026, 3, 7, 12, tzinfo=CHICAGO))
    entry = entry_at(datetime(2026, 3, 8, 12, tzinfo=CHICAGO))
    assert patch.hour_of(entry.observed_at) == 23


def test_the_hour_of_a_moment_before_the_patch_is_negative() -> None:
    patch = a_patch()
    assert patch.hour_of(patch.patch_time - timedelta(minutes=90)) == -1.5
