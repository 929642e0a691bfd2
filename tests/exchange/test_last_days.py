"""The last days: entries by the moment they are about; patches stay, as hours are counted from them."""

from datetime import timedelta

import pytest

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange.export_wish import ExportWish
from bloodpatch_tracker.exchange.last_days import has_last_days, last_days, last_moment
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, at_hour

PATCH = a_patch()
HOURS = (1.0, 24.0, 48.0, 72.0, 96.0)
DIARY = Diary(a_patient(), (PATCH,), tuple(an_entry(PATCH, hour, 3) for hour in HOURS))


def hours(diary: Diary) -> list[float]:
    return [PATCH.hour_of(each.observed_at) for each in diary.entries]


def test_entries_of_the_last_days_stay_and_so_does_the_patch() -> None:
    found = last_days(DIARY, 2, at_hour(PATCH, 96))
    assert hours(found) == [72.0, 96.0]
    assert (found.patient, found.patches) == (DIARY.patient, DIARY.patches)


def test_what_is_after_the_moment_is_not_of_the_days_before_it() -> None:
    assert hours(last_days(DIARY, 1, at_hour(PATCH, 60))) == [48.0]


def test_it_goes_by_when_it_was_so_not_by_when_it_was_typed() -> None:
    late = an_entry(PATCH, 2, 3, recorded_hour=95)
    assert last_days(Diary(a_patient(), (PATCH,), (late,)), 1, at_hour(PATCH, 96)).entries == ()


@pytest.mark.parametrize(
    "hour, days, expected", [(10, 1, True), (24, 1, True), (24 * 8, 4, False), (24 * 8, 5, True), (-1, 9, False)]
)
def test_whether_there_is_anything_in_those_days(hour: float, days: int, expected: bool) -> None:
    assert has_last_days(DIARY, days, PATCH_TIME + timedelta(hours=hour)) is expected


def test_a_patch_alone_is_something() -> None:
    bare = Diary(a_patient(), (PATCH,))
    assert has_last_days(bare, 1, at_hour(PATCH, 1))
    assert not has_last_days(bare, 1, at_hour(PATCH, 24))


def test_what_is_last_by_a_moment_is_an_entry_or_a_patch_or_nothing() -> None:
    assert last_moment(DIARY, at_hour(PATCH, 90)) == at_hour(PATCH, 72)
    assert last_moment(DIARY, at_hour(PATCH, 0.5)) == PATCH_TIME
    assert last_moment(DIARY, at_hour(PATCH, -1)) is None


@pytest.mark.parametrize("days", [0, -1, 36_501])
def test_no_days_and_too_many_are_refused(days: int) -> None:
    with pytest.raises(Refused) as refused:
        ExportWish(last_days=days)
    assert refused.value.problems[0].field == "last_days"
