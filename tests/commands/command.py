"""The real command, run in this process."""

from pathlib import Path

import pytest

from bloodpatch_tracker.cli import main


def run(*argv: object) -> int:
    """The exit status, be it returned or raised."""
    try:
        return main([str(each) for each in argv])
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1


class Command:
    """Runs the command and holds on to what the last run said."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self._captured = captured
        self.out = self.err = ""

    def __call__(self, *argv: object) -> int:
        """Run it; the exit status."""
        self._captured.readouterr()  # what somebody else said before
        status = run(*argv)
        self.out, self.err = self._captured.readouterr()
        assert "Traceback" not in self.err
        return status

    @property
    def lines(self) -> list[str]:
        """Standard error, by line."""
        return self.err.splitlines()


def put(folder: Path, data: bytes, name: str = "x.csv") -> Path:
    """A file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path
