"""`demo --clinic`: how many patients, told in a sentence where it cannot be; never together with pictures."""

import pytest

from bloodpatch_tracker import app
from bloodpatch_tracker.words.commands import MAKING_UP
from bloodpatch_tracker.words.usage import CLINIC_OR_SCREENSHOTS
from tests.commands.command import Command


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int | None]:
    """What windows would have been opened: how many made-up patients, or None for the told ones."""
    counts: list[int | None] = []

    def clinic(count: int) -> int:
        counts.append(count)
        return 0

    def samples() -> int:
        counts.append(None)
        return 0

    monkeypatch.setattr(app, "run_clinic_demo", clinic)
    monkeypatch.setattr(app, "run_demo", samples)
    return counts


@pytest.mark.parametrize("count", [1, 200, 20_000])
def test_so_many_patients(command: Command, opened: list[int | None], count: int) -> None:
    assert command("demo", "--clinic", count) == 0
    assert opened == [count]
    assert command.lines == ([MAKING_UP.format(count=count)] if count > 1_000 else [])


def test_without_it_the_told_patients_open(command: Command, opened: list[int | None]) -> None:
    assert command("demo") == 0
    assert opened == [None]


@pytest.mark.parametrize("count", ["0", "20001", "99999999999999999999999"])
def test_too_few_or_too_many(command: Command, opened: list[int | None], count: str) -> None:
    assert command("demo", f"--clinic={count}") == 2
    assert f"argument --clinic: “{count}” is" in command.lines[-1]
    assert "from 1 to 20000" in command.lines[-1] or "outside 1 to 20000" in command.lines[-1]
    assert opened == []


@pytest.mark.parametrize("count", ["", "many", "1.5", "1,5", "1_0", "-3", "٣"])
def test_no_number_of_patients(command: Command, opened: list[int | None], count: str) -> None:
    assert command("demo", f"--clinic={count}") == 2
    assert "argument --clinic: " in command.lines[-1]
    assert command.lines[-1].endswith(".")
    assert opened == []


def test_it_needs_a_number(command: Command, opened: list[int | None]) -> None:
    assert command("demo", "--clinic") == 2
    assert opened == []


def test_a_clinic_or_pictures(command: Command, opened: list[int | None], tmp_path) -> None:
    assert command("demo", "--clinic", "3", "--screenshots", tmp_path / "pictures") == 2
    assert command.lines[-1].endswith(CLINIC_OR_SCREENSHOTS)
    assert opened == []
    assert not (tmp_path / "pictures").exists()


def test_it_has_a_database_of_its_own(command: Command, opened: list[int | None]) -> None:
    assert command("--database", "d.db", "demo", "--clinic", "3") == 2
    assert opened == []
