"""A file looked at: good ones, and the worst that may lie in a folder under the name of a diary."""

import os
from pathlib import Path

import pytest

from bloodpatch_tracker.diary.refused import Why
from bloodpatch_tracker.exchange.batch.content import SIZE_MOST
from bloodpatch_tracker.exchange.batch.look import Look, look_at
from bloodpatch_tracker.exchange.read_diary import WATCHED
from tests.exchange.files import GOOD, a_file, entry_row, row


def put(folder: Path, data: bytes) -> Path:
    path = folder / "x.csv"
    path.write_bytes(data)
    return path


def why(look: Look) -> Why:
    """The one problem of a file."""
    [problem] = look.reading.problems
    return problem.problem.why


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_good_file(tmp_path: Path, separator: str) -> None:
    look = look_at(put(tmp_path, a_file(columns=(*GOOD, "mood"), separator=separator)))
    assert (len(look.reading.diaries), look.error) == (1, None)
    assert look.header is not None
    assert (look.header.separator, look.header.known, look.header.unknown) == (separator, tuple(GOOD), ("mood",))


def test_a_file_is_known_again_by_its_bytes(tmp_path: Path) -> None:
    first, again = (look_at(put(tmp_path, a_file())).digest for _ in range(2))
    assert first == again != look_at(put(tmp_path, a_file(row(headache_upright="5")))).digest


def test_a_decimal_comma_a_cut_off_file_and_no_text_are_told(tmp_path: Path) -> None:
    assert why(look_at(put(tmp_path, a_file(row(temperature_c="36,6"))))) is Why.DECIMAL_COMMA
    assert why(look_at(put(tmp_path, a_file()[:-20]))) is Why.TOO_FEW_CELLS
    binary = look_at(put(tmp_path, b"%PDF-1.7\n\x00\xff\xfe" + os.urandom(5000)))
    assert (binary.reading.problem_count, binary.header) == (1, None)


def test_a_file_of_two_hundred_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    assert why(look_at(path)) is Why.TOO_LARGE


def test_a_file_of_just_the_size_that_is_read(tmp_path: Path) -> None:
    data = a_file(row(note=""))
    blank = b"\r\n" * ((SIZE_MOST - len(data)) // 2)
    assert not look_at(put(tmp_path, data + blank)).reading.problem_count
    assert why(look_at(put(tmp_path, data + blank + b"\r\n"))) is Why.TOO_LARGE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders")
@pytest.mark.parametrize("written_to", [False, True])
def test_a_pipe_does_not_hold_anybody_up(tmp_path: Path, written_to: bool) -> None:
    path = tmp_path / "x.csv"
    os.mkfifo(path)
    both = os.open(path, os.O_RDWR) if written_to else None
    try:
        assert look_at(path).error is not None
    finally:
        if both is not None:
            os.close(both)


def test_a_folder_and_nothing_are_told(tmp_path: Path) -> None:
    assert look_at(tmp_path).error is not None
    assert isinstance(look_at(tmp_path / "gone.csv").error, FileNotFoundError)


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError  # by hand, as nothing is closed to root

    path = put(tmp_path, a_file())
    monkeypatch.setattr("bloodpatch_tracker.exchange.batch.content.os.open", refuse)
    assert isinstance(look_at(path).error, PermissionError)


def test_whoever_watches_can_end_it(tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    seen: list[int] = []

    def watch(line: int) -> None:
        seen.append(line)
        if len(seen) == 2:
            raise Enough

    path = put(tmp_path, a_file(*(entry_row(number) for number in range(WATCHED * 5))))
    with pytest.raises(Enough):
        look_at(path, watch)
    assert seen == [WATCHED + 1, 2 * WATCHED + 1]
