"""What is written reads back as the same, and is written again as the same bytes."""

import csv
import io
import random

from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.exchange.columns import NAMES
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.take_in import take_in
from bloodpatch_tracker.exchange.write_diary import write_diaries
from tests.builders import PATCH_TIME
from tests.strategies import bounded, many_diaries

WITH_ID = ("patient_id", "patch_id", "entry_id")
WITH_TIME = ("patch_time", "observed_at", "recorded_at", "amended_at", "voided_at")


def written(diaries: tuple[Diary, ...]) -> bytes:
    return b"".join(write_diaries(diaries))


@bounded
@given(many_diaries())
def test_diaries_read_back_equal_and_write_the_same_bytes(diaries: tuple[Diary, ...]) -> None:
    data = written(diaries)
    reading = read_diaries(data, "x.csv")
    assert reading.problems == ()
    assert reading.diaries == diaries
    assert written(reading.diaries) == data


@bounded
@given(many_diaries())
def test_export_import_export_gives_the_same_bytes_and_a_second_import_adds_nothing(diaries: tuple[Diary, ...]) -> None:
    data = written(diaries)
    book = MemoryBook()
    take_in(book, read_diaries(data, "x.csv"), at=PATCH_TIME)
    assert written(tuple(book.diary(patient.id) for patient in book.patients())) == data
    again = take_in(book, read_diaries(data, "x.csv"), at=PATCH_TIME)
    assert (again.changes, again.problems, again.differences) == ((), (), ())
    assert again.unchanged == sum(len(diary.entries) for diary in diaries)


@bounded
@given(
    many_diaries(),
    st.randoms(use_true_random=False),
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r", "\r\n"]),
    st.booleans(),
)
def test_the_ways_spreadsheets_save_it_read_the_same(
    diaries: tuple[Diary, ...], chance: random.Random, separator: str, end: str, bom: bool
) -> None:
    """Rows and columns in any order, other separators and line ends, no byte-order mark, upper-case ids, `Z`."""
    header, *rows = csv.reader(io.StringIO(written(diaries).decode("utf-8-sig"), newline=""))
    chance.shuffle(rows)
    order = chance.sample(range(len(header)), len(header))
    lines = [_line([header[place] for place in order], separator, end)]
    for cells in rows:
        named = dict(zip(header, cells, strict=True))
        named |= {name: named[name].upper() for name in WITH_ID}
        named |= {name: named[name].replace("+00:00", "Z") for name in WITH_TIME}
        lines.append(_line([named[header[place]] for place in order], separator, end))
    reading = read_diaries("".join(lines).encode("utf-8-sig" if bom else "utf-8"), "x.csv")
    assert reading.problems == ()
    assert reading.diaries == diaries
    assert written(reading.diaries) == written(diaries)


def _line(cells: list[str], separator: str, end: str) -> str:
    return separator.join('"' + cell.replace('"', '""') + '"' for cell in cells) + end


@bounded
@given(many_diaries())
def test_rows_are_in_order_and_every_row_is_whole(diaries: tuple[Diary, ...]) -> None:
    header, *rows = csv.DictReader(
        io.StringIO(written(diaries).decode("utf-8-sig"), newline=""), fieldnames=NAMES, strict=True
    )
    assert list(header.values()) == list(NAMES)
    assert len(rows) == sum(max(len(diary.entries_of(patch)), 1) for diary in diaries for patch in diary.patches)
    places = [(each["patient_id"], int(each["patch_number"])) for each in rows]
    assert places == sorted(places)
