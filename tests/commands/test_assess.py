"""`assess`: by patient id and patch number over all files, each as of its own last moment."""

import json
from pathlib import Path

from tests.builders import an_id
from tests.commands.command import Command, put
from tests.exchange.files import GOOD, PATCH, PATIENT, a_file, row
from tests.exchange.test_read_diary import NO_ENTRY, SECOND

OTHER = {"patient_id": str(an_id("someone else")), "patch_id": str(an_id("another patch")), **NO_ENTRY}


def test_json_is_a_list_of_patches(command: Command, good: Path) -> None:
    assert command("assess", good, "--json") == 0
    (patch,) = json.loads(command.out)
    assert (patch["patient_id"], patch["patch_id"]) == (PATIENT, PATCH)
    assert patch["as_of"] == "2026-03-08T10:00:00-06:00"
    assert command.err == ""


def test_the_moment_may_be_given(command: Command, good: Path) -> None:
    assert command("assess", good, "--json", "--as-of", "2026-03-07T22:00:00Z") == 0
    assert json.loads(command.out)[0]["as_of"] == "2026-03-07T16:00:00-06:00"


def test_patches_after_the_moment_are_not_listed(command: Command, good: Path) -> None:
    assert command("assess", good, "--json", "--as-of", "2026-03-07T08:00:00-06:00") == 0
    assert json.loads(command.out) == []


def test_several_files_are_one_list_in_order(command: Command, tmp_path: Path, good: Path) -> None:
    two = put(tmp_path, a_file(row(**SECOND, **NO_ENTRY), row(**NO_ENTRY)), "two.csv")
    other = put(tmp_path, a_file(row(**OTHER)), "other.csv")
    assert command("assess", two, other, good, "--json") == 0
    found = [(each["patient_id"], each["patch_number"]) for each in json.loads(command.out)]
    assert found == sorted([(PATIENT, 1), (PATIENT, 2), (PATIENT, 1), (OTHER["patient_id"], 1)])


def test_without_entries_the_moment_is_the_last_patch(command: Command, tmp_path: Path) -> None:
    path = put(tmp_path, a_file(row(**SECOND, **NO_ENTRY), row(**NO_ENTRY)))
    assert command("assess", path, "--json") == 0
    assert [each["as_of"] for each in json.loads(command.out)] == [SECOND["patch_time"]] * 2


def test_the_text_is_for_reading(command: Command, good: Path) -> None:
    assert command("assess", good) == 0
    assert command.out.startswith(f"Ana R., patch 1 of {GOOD['patch_time']}, as of 2026-03-08T10:00:00-06:00\n")
    assert "\n  Second patch: " in command.out


def test_an_empty_diary_is_no_problem(command: Command, tmp_path: Path) -> None:
    header = put(tmp_path, a_file().split(b"\r\n")[0])
    assert command("assess", header, "--json") == 0
    assert json.loads(command.out) == []
    assert command("assess", header) == 0
    assert command.out == ""
