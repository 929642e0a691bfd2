"""The scores of each kind keep to the numbers of the rules that make it what it is, hour by hour."""

from random import Random

import pytest

from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.path import Path, path_of

BASELINES = range(5, 11)
"""From 7 for first patches; after a return it may be 5."""
HOURS = [quarter / 4 for quarter in range(1, 24 * 15 * 4, 3)]


def paths(kind: Kind, baselines: range = BASELINES) -> list[tuple[int, Path]]:
    return [
        (baseline, path_of(Random(f"{seed}|{baseline}"), kind, baseline, sore=True))
        for seed in range(40)
        for baseline in baselines
    ]


@pytest.mark.parametrize("kind", Kind)
def test_scores_stay_on_the_scale_and_lying_is_better_but_where_it_is_reversed(kind: Kind) -> None:
    for _, path in paths(kind):
        for hour in HOURS:
            upright, lying = path.upright_at(hour), path.lying_at(hour)
            assert 0 <= upright <= 10
            assert 0 <= lying <= 10
            if kind is not Kind.REVERSED:
                assert lying <= max(0, upright - 2)


@pytest.mark.parametrize("kind", [Kind.PARTIAL, Kind.SILENT, Kind.WARNING_SIGN, Kind.COMPLETE])
def test_what_gets_better_never_rises_and_is_halved_by_hour_12(kind: Kind) -> None:
    for baseline, path in paths(kind):
        scores = [path.upright_at(hour) for hour in HOURS]
        assert scores == sorted(scores, reverse=True)
        assert path.upright_at(2) <= 6
        assert path.upright_at(12) <= baseline / 2


def test_complete_is_nothing_from_hour_4_on_and_partial_is_something() -> None:
    assert all(path.upright_at(hour) == 0 for _, path in paths(Kind.COMPLETE) for hour in HOURS if hour >= 4)
    assert all(path.upright_at(hour) > 0 for _, path in paths(Kind.PARTIAL) for hour in HOURS if hour <= 22)


def test_what_is_not_relieved_is_severe_for_three_days_and_never_above_what_it_was() -> None:
    for baseline, path in paths(Kind.NOT_RELIEVED, range(7, 11)):
        assert all(7 <= path.upright_at(hour) <= baseline for hour in HOURS if hour <= 72)
        assert all(path.upright_at(hour) >= 5 for hour in HOURS)


@pytest.mark.parametrize("kind", [Kind.RETURN, Kind.LATE_RETURN])
def test_what_returns_was_relieved_and_comes_back_no_worse_than_before(kind: Kind) -> None:
    for baseline, path in paths(kind):
        assert path.shows is not None
        assert all(path.upright_at(hour) <= min(2, baseline / 2) for hour in (10, 14, path.shows - 0.1))
        after = [path.upright_at(path.shows + hour) for hour in (0, 1, 12, 24, 48, 96, 300)]
        assert min(after) >= 5
        assert max(after) <= baseline


def test_what_is_reversed_is_worse_lying_within_36_hours() -> None:
    for _, path in paths(Kind.REVERSED):
        assert path.shows is not None
        assert 8 <= path.shows <= 36
        for hour in (0, 6, 12, 20):
            upright, lying = path.upright_at(path.shows + hour), path.lying_at(path.shows + hour)
            assert lying >= 4
            assert lying - upright >= 2
            assert upright < 4


@pytest.mark.parametrize("kind", Kind)
def test_the_back_is_as_is_to_be_expected_but_where_it_gets_worse(kind: Kind) -> None:
    for _, path in paths(kind):
        pains = [path.back_at(hour) for hour in HOURS]
        known = [pain for pain in pains if pain is not None]
        assert len(known) == len(pains)
        falls = known == sorted(known, reverse=True)
        assert falls is (kind is not Kind.BACK_PAIN)
        if falls:
            assert max(pain for hour, pain in zip(HOURS, known, strict=True) if hour >= 48) < 4


def test_a_back_that_is_not_sore_is_not_spoken_of() -> None:
    assert path_of(Random(1), Kind.COMPLETE, 8, sore=False).back_at(1) is None
