"""The published endpoints."""

from typing import Any

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Endpoints
from bloodpatch_tracker.diary.diary import Diary
from tests.assessment.course_of_scores import MINUTE, Row, also, case, diary_of, looked_at
from tests.builders import a_patch, at_hour

EXAMPLE: tuple[Row, ...] = ((1, 4), (4, 3), (12, 2), (24, 2), (36, 1), (48, 0))
UNKNOWN = (None, None)


def endpoints(diary: Diary, hour: float = 60) -> Endpoints:
    return looked_at(diary, hour).endpoints


def test_the_documented_example() -> None:
    found = endpoints(diary_of(*EXAMPLE))
    assert (found.coverage_0_48, found.relief_24h_percent, found.auc_0_48) == (1, 75, 84.5)
    assert (found.epimap_24h, found.gupta_48h) == ("relieved", "partial")


def test_the_windows_name_the_entries_they_take() -> None:
    diary = diary_of(*EXAMPLE[:3], *EXAMPLE[4:])
    ids = [entry.id for entry in diary.entries]
    assert endpoints(diary).window_entries == (*ids[:3], None, *ids[3:])


@pytest.mark.parametrize("hour, window", [
    (0, 0), (2 - MINUTE, 0), (2, 1), (6 - MINUTE, 1), (6, 2), (18 - MINUTE, 2), (18, 3), (30 - MINUTE, 3), (30, 4),
    (42 - MINUTE, 4), (42, 5), (54 - MINUTE, 5), (54, None),
])  # fmt: skip
def test_windows_are_half_open(hour: float, window: int | None) -> None:
    taken = endpoints(diary_of((hour, 5))).window_entries
    assert [place for place, entry in enumerate(taken) if entry] == ([] if window is None else [window])


@pytest.mark.parametrize(
    "rows, taken",
    [
        pytest.param(((23, 5), (24.5, 6)), 1, id="the nearest to the nominal hour"),
        pytest.param(((23, 5), (25, 6)), 0, id="ties to the earlier"),
        pytest.param(((23, 5), (24, None, 1)), 0, id="an entry without upright is none"),
        pytest.param(((23, 5), (24, 6, also(recorded_hour=40))), 1, id="late readings count"),
        pytest.param(((23, 5), (24, 6, also(recorded_hour=70))), 0, id="once they are known"),
    ],
)
def test_a_windows_reading(rows: tuple[Row, ...], taken: int) -> None:
    diary = diary_of(*rows)
    assert endpoints(diary).window_entries[3] == diary.entries[taken].id


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("half and 3", (24, 3), at=60, holds=(50, "relieved"), baseline=(6, 1)),
        case("above half", (24, 3), at=60, holds=(40, "failed"), baseline=(5, 1)),
        case("half, but 4", (24, 4), at=60, holds=(50, "failed")),
        case("worse", (24, 10), at=60, holds=(-25, "failed")),
        case("no reading", at=60, holds=(None, "unknown")),
        case("a reading outside the window", (30, 1), at=60, holds=(None, "unknown")),
        case("baseline unknown, 3", (24, 3), at=60, holds=(None, "unknown"), baseline=UNKNOWN),
        case("baseline unknown, 4", (24, 4), at=60, holds=(None, "failed"), baseline=UNKNOWN),
        case("baseline 0, 0", (24, 0), at=60, holds=(None, "unknown"), baseline=(0, 0)),
        case("baseline 0, 4", (24, 4), at=60, holds=(None, "failed"), baseline=(0, 0)),
    ],
)
def test_relief_at_24_h(diary: Diary, hour: float, holds: tuple[float | None, str]) -> None:
    found = endpoints(diary, hour)
    assert (found.relief_24h_percent, found.epimap_24h) == holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("0 at all three", (4, 0), (24, 0), (48, 0), at=60, holds="complete"),
        case("not 0 before hour 4", (4 - MINUTE, 5), (4, 0), (24, 0), (48, 0), at=60, holds="complete"),
        case("1 at hour 4", (4, 1), (24, 0), (48, 0), at=60, holds="partial"),
        case("1 between", (4, 0), (12, 1), (24, 0), (48, 0), at=60, holds="partial"),
        case("1 at hour 48", (4, 0), (24, 0), (48, 1), at=60, holds="partial"),
        case("1 after hour 48", (4, 0), (24, 0), (48, 0), (48 + MINUTE, 1), at=60, holds="complete"),
        case("7 at 4 h", (4, 7), (24, 0), (48, 0), at=60, holds="failed"),
        case("7 at 24 h", (4, 0), (24, 7), (48, 0), at=60, holds="failed"),
        case("7 at 48 h", (4, 0), (24, 0), (48, 7), at=60, holds="failed"),
        case("6 at all three", (4, 6), (24, 6), (48, 6), at=60, holds="partial"),
        case("7 in another window", (4, 1), (12, 9), (24, 1), (48, 1), at=60, holds="partial"),
        case("7, not the nearest", (4, 1), (5, 7), (24, 1), (48, 1), at=60, holds="partial"),
        case("one missing", (4, 0), (24, 0), at=60, holds="unknown"),
        case("7, others missing", (24, 7), at=60, holds="failed"),
    ],
)
def test_gupta_at_48_h(diary: Diary, hour: float, holds: str) -> None:
    assert endpoints(diary, hour).gupta_48h == holds


FIVE: tuple[Row, ...] = ((1, 4), (4, 4), (24, 4), (36, 4))


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("five of six windows", *FIVE, (48, 4), at=60, holds=4 * 48, baseline=(4, 1)),
        case("four of six", *FIVE[1:], (48, 4), at=60, holds=None, baseline=(4, 1)),
        case("without the 24 h window", *EXAMPLE[:3], *EXAMPLE[4:], at=60, holds=None),
        case("without the 48 h window", *EXAMPLE[:5], at=60, holds=None),
        case("not known yet", *EXAMPLE, at=47, holds=None),
        case("hour 0 is the baseline", *FIVE, (48, 4), at=60, holds=4 * 48 + 2, baseline=(8, 1)),
        case("a baseline of 0 too", *FIVE, (48, 4), at=60, holds=4 * 48 - 2, baseline=(0, 0)),
        case("the first held back", *FIVE, (48, 4), at=60, holds=4 * 48, baseline=UNKNOWN),
        case("hour 48 interpolated", *FIVE, (46, 4), (50, 0), at=60, holds=4 * 46 + 6, baseline=(4, 1)),
        case("to a reading at hour 54", *FIVE, (42, 4), (54, 0), at=60, holds=4 * 42 + 18, baseline=(4, 1)),
        case("a minute later is too late", *FIVE, (42, 4), (54 + MINUTE, 0), at=60, holds=4 * 48, baseline=(4, 1)),
        case("the last held on", *FIVE, (42, 4), at=60, holds=4 * 48, baseline=(4, 1)),
        case("of all readings", *FIVE, (40, 8), (44, 4), at=60, holds=4 * 48 + 16, baseline=(4, 1)),
        case("what follows hour 48 counts no more", *FIVE, (48, 4), (49, 10), at=60, holds=4 * 48, baseline=(4, 1)),
    ],
)
def test_area_over_48_h(diary: Diary, hour: float, holds: float | None) -> None:
    assert endpoints(diary, hour).auc_0_48 == (holds if holds is None else pytest.approx(holds))


@pytest.mark.parametrize(
    "rows, gap",
    [(((2, 5, 1), (3, 5), (4, None, 1)), 4), (((2, 5, 1), (3, 2, 5)), -3), (((2, 5),), None), (((2, 0, 0),), 0)],
)
def test_the_postural_gap_is_that_of_the_latest_entry_that_has_both(rows: tuple[Row, ...], gap: int | None) -> None:
    assert endpoints(diary_of(*rows)).postural_gap_latest == gap


@pytest.mark.parametrize("hours, gupta", [(48 - MINUTE, "failed"), (48, "unknown")])
def test_another_patch_before_hour_48_is_a_failure(hours: float, gupta: str) -> None:
    first: Any = diary_of((4, 0), (24, 0))
    diary = Diary(first.patient, (*first.patches, a_patch(first.patient, 2, hours)), first.entries)
    before, after = assess(diary, at_hour(diary.patches[0], 100))
    assert (before.endpoints.gupta_48h, after.endpoints.gupta_48h) == (gupta, "unknown")
    assert before.endpoints.coverage_0_48 == pytest.approx(2 / 6)
    assert after.endpoints.coverage_0_48 == 0


def test_an_endpoint_may_disagree_with_the_status() -> None:
    """9 to 4 at 24 h is on course, and failed by EPiMAP's more than 3."""
    seen = looked_at(diary_of((24, 4), baseline=(9, 1)), 24)
    assert (seen.status and seen.status.line, seen.endpoints.epimap_24h) == ("on-course", "failed")
