"""Bundles as files: checked where that can be done, written all the same where it cannot."""

import json
import stat
import sys
from pathlib import Path

import pytest

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.fhir.bundle import Bundle, bundle_of
from bloodpatch_tracker.exchange.fhir.validation import NotValid, can_validate, validate
from bloodpatch_tracker.exchange.fhir.write import checked, write_folder
from bloodpatch_tracker.exchange.write_file import IsDatabase
from tests.builders import a_patch, a_patient, an_entry

ANA, BEN = (a_patient(key=each, patient_name=each) for each in ("Ana", "Ben"))


def a_bundle(patient: object = ANA) -> Bundle:
    patch = a_patch(ANA if patient is ANA else BEN)
    return bundle_of(Diary(ANA if patient is ANA else BEN, (patch,), (an_entry(patch, 1, 3),)))


def a_wrong_bundle() -> Bundle:
    bundle = a_bundle()
    bundle["entry"][-1]["resource"]["valueInteger"] = "Ana’s secret"  # type: ignore[index]  # as it is made
    return bundle


@pytest.fixture
def without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fhir.resources.R4B.bundle", None)


def test_a_file_for_each_patient_named_after_the_id(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "bundles"
    assert len(list(write_folder(folder, [a_bundle(ANA), a_bundle(BEN)]))) == 2
    assert sorted(each.name for each in folder.iterdir()) == sorted(f"{each.id}.json" for each in (ANA, BEN))
    assert json.loads((folder / f"{BEN.id}.json").read_text("utf-8")) == a_bundle(BEN)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_is_no_fhir_is_not_written_and_says_where_but_not_what(tmp_path: Path) -> None:
    with pytest.raises(NotValid, match="valueInteger") as wrong:
        list(write_folder(tmp_path, [a_wrong_bundle()]))
    assert "secret" not in str(wrong.value)
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / f"{ANA.id}.json").write_bytes(b"SQLite format 3\0 and more")
    with pytest.raises(IsDatabase):
        list(write_folder(tmp_path, [a_bundle()]))


def test_with_the_library_bundles_are_checked() -> None:
    assert can_validate()
    validate(a_bundle())
    with pytest.raises(NotValid):
        validate(a_wrong_bundle())


def test_without_the_library_they_are_written_unchecked(without_the_library: None) -> None:
    assert not can_validate()
    validate(a_wrong_bundle())
    (written,) = checked([a_bundle()])
    assert json.loads(written) == a_bundle()
