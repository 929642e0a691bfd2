"""Commands conclude by the clinic's own thresholds, and say so where their file cannot be used."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bloodpatch_tracker.commands.clinic_limits import clinic_limits
from bloodpatch_tracker.keeping import thresholds_named
from bloodpatch_tracker.places import config_folder, settings_file, thresholds_file
from bloodpatch_tracker.settings.clinic_rules import ClinicRules
from bloodpatch_tracker.settings.file import write_settings
from bloodpatch_tracker.settings.settings import Settings
from tests.commands.command import Command

NOON = datetime(2026, 3, 7, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def set_late_after(hours: int, named: str = "") -> None:
    file = thresholds_named(named)
    file.change(ClinicRules(), "late_after", timedelta(hours=hours), NOON, "Dr. M. Sanz", "So.")


def test_without_a_file_nothing_is_said(command: Command, good: Path) -> None:
    assert command("assess", good, "--json") == 0
    assert command.err == ""
    assert {each["rules_version"] for each in json.loads(command.out)} == {"2026.1"}


def test_a_clinics_own_are_used_and_named(command: Command, good: Path, database: Path) -> None:
    set_late_after(8)
    assert command("assess", good, "--json") == 0
    assert command.err == ""
    assert {each["rules_version"] for each in json.loads(command.out)} == {"2026.1+clinic.1"}
    command("import", "--database", database, good)
    command("export", "--database", database, "--summary", "--out", "-")
    assert command.out.splitlines()[1].endswith("2026.1+clinic.1")


def test_a_file_that_cannot_be_used_is_told_in_one_line_and_the_published_set_holds(
    command: Command, good: Path
) -> None:
    set_late_after(8)
    thresholds_file().write_text(thresholds_file().read_text("utf-8").replace("to = 8", "to = 99"), "utf-8")
    assert command("assess", good, "--json") == 0
    assert {each["rules_version"] for each in json.loads(command.out)} == {"2026.1"}
    [line] = command.lines
    assert f"“to” of change 1 in {thresholds_file()} is “99”; right would be a whole number from 1 to 24" in line


def test_the_settings_may_name_another_file(tmp_path: Path, command: Command, good: Path) -> None:
    shared = tmp_path / "share" / "rules.toml"
    write_settings(settings_file(), Settings(thresholds_file=str(shared)))
    assert clinic_limits().rules_version == "2026.1"
    command("assess", good)
    assert f"there is no file {shared}" in command.err
    shared.parent.mkdir()
    set_late_after(8, str(shared))
    assert clinic_limits().late_after == timedelta(hours=8)
    assert not thresholds_file().exists()


def test_a_name_without_a_folder_lies_beside_the_settings() -> None:
    assert thresholds_file("shared.toml") == config_folder() / "shared.toml"
