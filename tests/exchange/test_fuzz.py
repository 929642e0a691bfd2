"""Whatever a file holds, reading it ends in diaries or in problems that can be told, never in an exception."""

import random

from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.exchange.columns import NAMES
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.words.problems import in_file
from tests.exchange.files import a_file, entry_row, row
from tests.strategies import bounded, diaries

GOOD = a_file(row(note='two\nlines, "quoted"', symptoms="nausea;tinnitus"), entry_row(2, temperature_c="36.6"))
HEADER = ",".join(NAMES).encode() + b"\r\n"
NASTY = [
    b'"',
    b",",
    b";",
    b"\t",
    b"\r",
    b"\n",
    b"\0",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"'",
    b"=",
    b"-",
    b"9" * 30,
]


def reads(data: bytes) -> Reading:
    """The file, read; whatever is wrong with it can be said on one line each."""
    reading = read_diaries(data, "x.csv")
    assert (reading.problem_count == 0) == (reading.problems == ())
    assert not (reading.problems and reading.diaries)
    for each in (*reading.problems, *reading.notices):
        line = in_file("x.csv", each.line, each.problem)
        assert line.isprintable()
        assert each.line >= 1
    return reading


@bounded
@given(st.binary(max_size=400))
def test_random_bytes(data: bytes) -> None:
    assert reads(data).diaries == ()


@bounded
@given(st.binary(max_size=400))
def test_random_bytes_under_a_good_header(data: bytes) -> None:
    reads(HEADER + data)


@bounded
@given(st.lists(st.lists(st.text(max_size=12), max_size=len(NAMES) + 1), max_size=5))
def test_random_cells_under_a_good_header(rows: list[list[str]]) -> None:
    cells = ('"' + cell.replace('"', '""') + '"' for line in rows for cell in line)
    reads(HEADER + ",".join(cells).encode("utf-8", "replace"))


def test_a_good_file_with_bytes_put_in_taken_out_and_changed() -> None:
    chance = random.Random(1)
    for _ in range(1500):
        data = bytearray(GOOD)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randint(1, 40)]
                case 2:
                    data[at:at] = chance.choice(NASTY)
                case 3:
                    data[at:at] = data[at : at + chance.randint(1, 400)]
        reads(bytes(data))


@bounded
@given(diaries(), st.data())
def test_a_cell_replaced_by_any_text(diary, data: st.DataObject) -> None:
    written = b"".join(write_diaries([diary])).decode("utf-8-sig")
    at = data.draw(st.integers(0, len(written)))
    text = data.draw(st.text(max_size=20))
    reads((written[:at] + text + written[at:]).encode("utf-8", "surrogatepass"))


@bounded
@given(st.sampled_from(NAMES), st.text(max_size=60))
def test_one_cell_with_any_text_touches_no_other(name: str, text: str) -> None:
    reading = reads(a_file(row(**{name: text.encode("utf-8", "replace").decode()})))
    fields = {each.problem.field for each in reading.problems}
    also = {"void_reason": set(), "patch_time": {"observed_at"}, "recorded_at": {"observed_at"}, "observed_at": set()}
    assert fields <= {name, "entry_id"} | also.get(name, set())
