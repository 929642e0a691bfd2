"""Which readings a line joins, and where silence is named. Patches are done at 09:00."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from bloodpatch_tracker.charts.points import Scored, points_of
from bloodpatch_tracker.charts.stretches import by_day, joined, silences_of
from tests.builders import a_patch, an_entry, at_hour
from tests.charts.courses import pictured

PATCH = a_patch(baseline_upright=8)


def runs(*hours: float) -> list[list[float]]:
    picture = pictured([PATCH], [an_entry(PATCH, hour, 3) for hour in hours], max(hours) + 1)
    return [[point.hour for point in run] for run in joined(points_of(picture, Scored.UPRIGHT), PATCH)]


@pytest.mark.parametrize(
    "start, end, hours",
    [
        pytest.param(0, 12, 12, id="09:00 to 21:00, all by day"),
        pytest.param(11, 24, 4, id="20:00 to 09:00, a night between"),
        pytest.param(15, 17, 0, id="00:00 to 02:00, asleep"),
        pytest.param(17, 24, 2, id="02:00 to 09:00, the night of the evening before"),
        pytest.param(0, 48, 30, id="two days"),
    ],
)
def test_the_part_of_a_stretch_by_day(start: float, end: float, hours: float):
    assert by_day(at_hour(PATCH, start), at_hour(PATCH, end)) == timedelta(hours=hours)


def test_readings_up_to_12_hours_apart_are_joined():
    assert runs(0, 12, 13) == [[0, 12, 13]]


def test_a_night_may_be_slept_through():
    assert runs(1, 12, 24) == [[1, 12, 24]]


def test_a_day_without_a_word_is_not_joined():
    assert runs(1, 23, 47, 48) == [[1], [23], [47, 48]]


def test_more_than_12_hours_by_day_are_not_joined_not_even_by_a_minute():
    assert runs(1, 22) == [[1, 22]]  # 10:00 to 07:00
    assert runs(1 - 1 / 60, 22) == [[1 - 1 / 60], [22]]


def test_the_night_is_that_of_the_patch_wherever_the_entry_was_typed():
    far = timezone(timedelta(hours=9))
    entries = [an_entry(PATCH, 12, 3), an_entry(PATCH, 24, 3)]
    abroad = [replace(entry, observed_at=entry.observed_at.astimezone(far)) for entry in entries]
    points = points_of(pictured([PATCH], abroad, 25), Scored.UPRIGHT)
    assert [len(run) for run in joined(points, PATCH)] == [2]


def test_no_points_no_runs():
    assert joined((), PATCH) == ()


def test_silence_is_named_where_the_rules_would_ask_about_it():
    entries = [an_entry(PATCH, 1, 3), an_entry(PATCH, 20, 3), an_entry(PATCH, 50, 3)]
    assert silences_of(pictured([PATCH], entries, 60)) == ((20, 50),)
    assert silences_of(pictured([PATCH], entries, 80)) == ((20, 50), (50, 80))


def test_later_a_longer_silence_is_allowed():
    entries = [an_entry(PATCH, hour, 3) for hour in (1, 24, 47, 70, 80)]
    assert silences_of(pictured([PATCH], entries, 127)) == ()
    assert silences_of(pictured([PATCH], entries, 128)) == ((80, 128),)


def test_a_lying_score_does_not_break_the_silence_about_upright():
    entries = [an_entry(PATCH, 1, 3), an_entry(PATCH, 20, None, 3)]
    assert silences_of(pictured([PATCH], entries, 30)) == ((1, 30),)
