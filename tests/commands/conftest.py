"""The command, a good file and a place for a database."""

from pathlib import Path

import pytest

from tests.commands.command import Command, put
from tests.exchange.files import a_file, entry_row, row


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command."""
    return Command(capsys)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A diary file of one patient with two entries."""
    later = {"observed_at": "2026-03-08T09:00:00-06:00", "recorded_at": "2026-03-08T10:00:00-06:00"}
    return put(tmp_path, a_file(row(), entry_row(2, **later)), "good.csv")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where a database may be made."""
    return tmp_path / "diary.db"
