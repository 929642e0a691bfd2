"""Written files are whole or absent, and only their owner's."""

import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bloodpatch_tracker.exchange.write_file import write_file, write_steps

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and pipes are those of POSIX")


def broken() -> Iterator[bytes]:
    yield b"half"
    raise KeyboardInterrupt


def test_a_new_file(tmp_path: Path) -> None:
    write_file(tmp_path / "x.csv", [b"one", b"two"])
    assert (tmp_path / "x.csv").read_bytes() == b"onetwo"
    assert [each.name for each in tmp_path.iterdir()] == ["x.csv"]


@posix
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    write_file(tmp_path / "x.csv", [b"one"])
    assert stat.S_IMODE((tmp_path / "x.csv").stat().st_mode) == 0o600


def test_what_was_there_stays_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"before")

    def looking() -> Iterator[bytes]:
        yield b"after"
        assert path.read_bytes() == b"before"

    write_file(path, looking())
    assert path.read_bytes() == b"after"


def test_nothing_is_left_of_a_file_that_was_not_finished(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with pytest.raises(KeyboardInterrupt):
        write_file(path, broken())
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        write_file(path, broken())
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_step_by_step_no_more_is_asked_for_than_was_written(tmp_path: Path) -> None:
    path, asked = tmp_path / "x.csv", []

    def chunks() -> Iterator[bytes]:
        for each in (b"one", b"two", b"three"):
            asked.append(each)
            yield each

    steps = write_steps(path, chunks())
    for count in (1, 2, 3):
        next(steps)
        assert len(asked) == count
        assert not path.exists()
    assert next(steps, "over") == "over"
    assert path.read_bytes() == b"onetwothree"


@pytest.mark.parametrize("before", [b"before", None])
def test_closed_midway_it_leaves_what_was_there(tmp_path: Path, before: bytes | None) -> None:
    path = tmp_path / "x.csv"
    if before is not None:
        path.write_bytes(before)
    steps = write_steps(path, [b"one", b"two"])
    next(steps)
    steps.close()
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if before is None else [before])


@pytest.mark.parametrize("where", ["missing/x.csv", "."])
def test_a_place_that_cannot_be_written(tmp_path: Path, where: str) -> None:
    with pytest.raises(OSError, match=r"\S"):
        write_file(tmp_path / where, [b"one"])
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_bytes(b"before")
    link.symlink_to(target)
    write_file(link, [b"after"])
    assert link.is_symlink()
    assert target.read_bytes() == b"after"


@posix
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, [b"one", b"two"])
    reader.join(timeout=30)
    assert read == [b"onetwo"]
    assert pipe.is_fifo()
