"""The published courses and the worked diaries, read as the tracker reads any diary, come out as they should."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.read_diary import read_diaries

RESOURCES = Path(__file__).parents[2] / "resources"


@cache
def diary_in(folder: str, name: str) -> Diary:
    """The one diary of a file."""
    file = RESOURCES / folder / f"{name}.csv"
    reading = read_diaries(file.read_bytes(), file.name)
    assert not reading.problems
    [diary] = reading.diaries
    return diary


def checks(folder: str) -> list[Any]:
    """Every check of a folder's expected.json."""
    expected = json.loads((RESOURCES / folder / "expected.json").read_text("utf-8"))
    return [
        pytest.param(name, check, id=f"{name} {check['as_of']}")
        for name, about in expected.items()
        for check in about["checks"]
    ]


def latest(folder: str, name: str, check: dict[str, Any]) -> Assessment:
    """What is concluded of the latest patch seen by the moment of a check."""
    return assess(diary_in(folder, name), datetime.fromisoformat(check["as_of"]))[-1]


@pytest.mark.parametrize("name, check", checks("cases"))
def test_a_published_course(name: str, check: dict[str, Any]) -> None:
    """The status is one of those allowed, the flags that must be there are, those that must never be are not."""
    found = latest("cases", name, check)
    lines = {each.line for each in found.conclusions}
    assert lines >= set(check["flags"])
    assert not lines & set(check["never"])
    assert check["status"] is None or (found.status and found.status.line in check["status"])
    assert found.second_patch in check["second_patch"]


@pytest.mark.parametrize("name, check", checks("worked"))
def test_a_worked_diary(name: str, check: dict[str, Any]) -> None:
    """The exact status, second patch, lines in order, and endpoints."""
    found = latest("worked", name, check)
    assert found.status is not None
    assert found.patch.patch_number == check["patch_number"]
    assert found.as_of == datetime.fromisoformat(check["as_of"])
    assert diary_in("worked", name).patches[0].hour_of(found.as_of) == pytest.approx(check["hour"])
    assert (found.status.line, found.second_patch) == (check["status"], check["second_patch"])
    assert [each.line for each in found.conclusions] == check["flags"]
    assert endpoints(found) == check["endpoints"]


def endpoints(found: Assessment) -> dict[str, Any]:
    """The endpoints as they are printed: coverage to 4 decimals, percent and area to 2."""
    values = found.endpoints
    return {
        "coverage_0_48": round(values.coverage_0_48, 4),
        "relief_24h_percent": rounded(values.relief_24h_percent),
        "epimap_24h": values.epimap_24h,
        "gupta_48h": values.gupta_48h,
        "auc_0_48": rounded(values.auc_0_48),
        "postural_gap_latest": values.postural_gap_latest,
    }


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


@pytest.mark.parametrize("folder, files", [("cases", 7), ("worked", 46)])
def test_every_file_is_checked(folder: str, files: int) -> None:
    names = {file.stem for file in (RESOURCES / folder).glob("*.csv")}
    assert names == {check.values[0] for check in checks(folder)}
    assert len(names) == files
