"""A file is read whole, if it is there and not too large."""

from pathlib import Path

import pytest

from bloodpatch_tracker.diary.refused import Why
from bloodpatch_tracker.exchange import read_file as module
from bloodpatch_tracker.exchange.read_file import read_file
from tests.exchange.files import a_file


def test_a_file_is_read_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(a_file())
    reading = read_file(path)
    assert reading.name == str(path)
    assert len(reading.diaries) == 1


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_what_is_no_file_is_an_os_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r"\S"):
        read_file(tmp_path / name)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a file without an end is needed")
def test_a_file_without_an_end_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FILE_LIMIT", 3 * module.PIECE)
    (problem,) = read_file(Path("/dev/zero")).problems
    assert problem.problem.why is Why.TOO_LARGE


def test_a_file_that_says_it_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FILE_LIMIT", 10)
    path = tmp_path / "x.csv"
    path.write_bytes(a_file())
    (problem,) = read_file(path).problems
    assert problem.problem.why is Why.TOO_LARGE
