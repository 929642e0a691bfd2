"""`export` of a selection, of the last days, for studies, and as FHIR."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle

from bloodpatch_tracker.exchange.read_file import read_file
from tests.builders import an_id
from tests.commands.command import Command, put, run
from tests.exchange.files import PATIENT, a_file, entry_row, row

OTHER, THIRD = str(an_id("other")), str(an_id("third"))
EARLY = {"observed_at": "2026-02-01T09:00:00-06:00", "recorded_at": "2026-02-01T09:00:00-06:00"}
NEXT_DAY = {"observed_at": "2026-03-08T13:00:00-06:00", "recorded_at": "2026-03-08T13:00:00-06:00"}
UNTIL = ("--as-of", "2026-03-08T14:00:00-06:00")


@pytest.fixture
def filled(tmp_path: Path, database: Path) -> Path:
    """Three patients: two with entries on 7 and 8 March, one whose patch and entry are of February."""
    rows = [row(note="Zebedee", record_number="Zebedee", date_of_birth="1988-05-21"), entry_row(2, **NEXT_DAY)]
    rows = [each | {"record_number": "Zebedee", "date_of_birth": "1988-05-21"} for each in rows]
    rows.append(row(patient_id=OTHER, patch_id=str(an_id("other patch")), entry_id=str(an_id("other entry"))))
    third = {"patient_id": THIRD, "patch_id": str(an_id("third patch")), "entry_id": str(an_id("third entry"))}
    rows.append(row(**third, **EARLY, patch_time="2026-02-01T08:00:00-06:00"))
    assert run("import", put(tmp_path, a_file(*rows)), "--database", database) == 0
    return database


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.csv"


def ids(file: Path) -> set[str]:
    return {str(each.patient.id) for each in read_file(file).diaries}


def test_several_patients(command: Command, filled: Path, out: Path) -> None:
    assert command("export", "--out", out, "--patient", PATIENT, "--patient", THIRD, "--database", filled) == 0
    assert ids(out) == {PATIENT, THIRD}


def test_one_unknown_among_several_stops_it(command: Command, filled: Path, out: Path) -> None:
    unknown = str(an_id("nobody"))
    assert command("export", "--out", out, "--patient", PATIENT, "--patient", unknown, "--database", filled) == 1
    assert command.lines == [f"No patient in the database has the id “{unknown}”."]
    assert not out.exists()


def test_the_last_days(command: Command, filled: Path, out: Path) -> None:
    assert command("export", "--out", out, "--last-days", 1, *UNTIL, "--database", filled) == 0
    assert ids(out) == {PATIENT}
    (diary,) = read_file(out).diaries
    assert [each.observed_at.day for each in diary.entries] == [8]
    assert command.lines[-1] == "Left out: patients of whom nothing is from those days, 2."


def test_the_last_days_end_now_if_nothing_is_said(command: Command, filled: Path, out: Path) -> None:
    days = (datetime.now().astimezone() - datetime.fromisoformat(NEXT_DAY["observed_at"])).days + 1
    if days > 0:  # the clock of whoever runs this is past the samples
        assert command("export", "--out", out, "--last-days", days, "--database", filled) == 0
        assert PATIENT in ids(out)


@pytest.mark.parametrize("days", ["0", "-1", "1.5", "two", "36501", ""])
def test_no_number_of_days_is_wrong_usage(command: Command, filled: Path, out: Path, days: str) -> None:
    assert command("export", "--out", out, f"--last-days={days}", "--database", filled) == 2
    assert "--last-days" in command.lines[-1]


def test_as_of_needs_something_it_is_about(command: Command, filled: Path, out: Path) -> None:
    assert command("export", "--out", out, *UNTIL, "--database", filled) == 2
    assert "--summary or --last-days" in command.lines[-1]
    assert command("export", "--out", out, "--fhir", *UNTIL, "--database", filled) == 2


def test_pseudonymous(command: Command, filled: Path, out: Path, tmp_path: Path) -> None:
    assert command("export", "--out", out, "--pseudonymous", "--database", filled) == 0
    text = out.read_text("utf-8-sig")
    assert not [each for each in ("Ana", "Zebedee", "1988", PATIENT, OTHER, THIRD) if each in text]
    assert any("Ids and dates are made up" in each for each in command.lines)
    assert command("import", out, "--database", tmp_path / "study.db") == 0
    assert "4 new" in command.out
    again = tmp_path / "again.csv"
    assert command("export", "--out", again, "--pseudonymous", "--database", filled) == 0
    assert ids(again) & ids(out) == set()


def test_a_pseudonymous_summary(command: Command, filled: Path, out: Path) -> None:
    assert command("export", "--summary", "--out", out, "--pseudonymous", "--database", filled) == 0
    header, *rows = out.read_text("utf-8-sig").splitlines()
    assert header.startswith("patient_id,patient_name,")
    assert len(rows) == 3
    assert "Ana" not in "".join(rows)
    assert any(each.startswith("Left out too: as_of") for each in command.lines)


def bundles(folder: Path) -> Iterator[Bundle]:
    for file in folder.iterdir():
        yield Bundle.model_validate_json(file.read_bytes())


def test_fhir_into_a_folder(command: Command, filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bundles"
    assert command("export", "--fhir", "--out", folder, "--database", filled) == 0
    assert {each.stem for each in folder.iterdir()} == {PATIENT, OTHER, THIRD}
    assert len(list(bundles(folder))) == 3
    assert command.out == ""
    assert command.lines == [
        "Not in the bundles: reviews, settings, and what entries said before they were changed.",
        "The bundles were validated.",
    ]


def test_fhir_into_a_file_and_on_to_standard_output(
    tmp_path: Path, filled: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "ana.JSON"
    assert run("export", "--fhir", "--out", file, "--patient", PATIENT, "--database", filled) == 0
    capsysbinary.readouterr()
    assert run("export", "--fhir", "--out", "-", "--patient", PATIENT, "--database", filled) == 0
    assert capsysbinary.readouterr().out == file.read_bytes()
    assert json.loads(file.read_bytes())["type"] == "collection"


@pytest.mark.parametrize("name", ["all.json", "-"])
def test_several_bundles_do_not_go_into_one_file(command: Command, filled: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name if name != "-" else name
    assert command("export", "--fhir", "--out", target, "--database", filled) == 1
    (line,) = command.lines
    assert "3 are wanted" in line
    assert not (tmp_path / "all.json").exists()


def test_fhir_pseudonymous(command: Command, filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bundles"
    assert command("export", "--fhir", "--pseudonymous", "--out", folder, "--database", filled) == 0
    written = "".join(f"{each.name} {each.read_text('utf-8')}" for each in folder.iterdir())
    assert not [each for each in ("Ana", "Zebedee", "1988", PATIENT, OTHER, THIRD) if each in written]
    assert len(list(bundles(folder))) == 3


def test_fhir_without_the_extra_says_that_nothing_was_validated(
    command: Command, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fhir.resources.R4B.bundle", None)
    assert command("export", "--fhir", "--out", tmp_path / "bundles", "--database", filled) == 0
    assert command.lines[-1].startswith("The bundles were not validated; ")
    assert len(list((tmp_path / "bundles").iterdir())) == 3


def test_a_folder_that_cannot_be_made_is_a_sentence(command: Command, filled: Path, tmp_path: Path) -> None:
    put(tmp_path, b"", "taken")
    assert command("export", "--fhir", "--out", tmp_path / "taken", "--database", filled) == 1
    assert len(command.lines) == 1


def test_fhir_and_summary_are_two_exports(command: Command, filled: Path, out: Path) -> None:
    assert command("export", "--fhir", "--summary", "--out", out, "--database", filled) == 2
