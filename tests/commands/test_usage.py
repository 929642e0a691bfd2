"""Wrong usage is status 2 with a sentence; what is not offered is not there."""

import pytest

from bloodpatch_tracker import __version__
from tests.commands.command import Command


@pytest.mark.parametrize(
    "argv",
    [
        ("nonsense",),
        ("assess",),
        ("import",),
        ("export",),
        ("assess", "x.csv", "--nonsense"),
        ("assess", "x.csv", "--js"),
        ("assess", "x.csv", "--database", "d.db"),
        ("--database", "d.db", "assess", "x.csv"),
        ("--database", "d.db", "demo"),
        ("export", "--out", "x.csv", "--as-of", "2026-03-07T09:00:00Z"),
        ("backup", "--out", "x"),
        ("restore", "x"),
    ],
)
def test_wrong_usage(command: Command, argv: tuple[str, ...]) -> None:
    assert command(*argv) == 2
    assert command.err.startswith("usage: bloodpatch-tracker")
    assert command.out == ""


@pytest.mark.parametrize(
    "time", ["2026-03-07T09:00:00", "2026-02-30T09:00:00Z", "now", "", "0001-01-01T00:00:00+23:00"]
)
def test_a_time_needs_an_offset_and_a_calendar(command: Command, time: str) -> None:
    assert command("assess", "x.csv", "--as-of", time) == 2
    assert f"argument --as-of: “{time}” " in command.err


def test_the_version(command: Command) -> None:
    assert command("--version") == 0
    assert command.out == f"bloodpatch-tracker {__version__}\n"


def test_help_names_what_there_is(command: Command) -> None:
    assert command("--help") == 0
    for name in ("demo", "assess", "import", "export", "report", "check", "--database", "--version"):
        assert name in command.out
    for name in ("backup", "restore"):
        assert name not in command.out


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_database_may_be_named_before_or_after_the_command(command: Command, tmp_path, place: str) -> None:
    named = ("--database", tmp_path / "none.db")
    argv = (*named, "check") if place == "before" else ("check", *named)
    assert command(*argv) == 1
    assert command.err.startswith(str(tmp_path / "none.db"))
