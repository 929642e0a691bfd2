"""Bytes become rows that know their line, or one clear sentence says why not."""

import pytest

from bloodpatch_tracker.diary.refused import Why
from bloodpatch_tracker.exchange import table
from bloodpatch_tracker.exchange.columns import NAMES
from bloodpatch_tracker.exchange.file_problem import Unreadable
from bloodpatch_tracker.exchange.table import Table
from tests.exchange.files import a_file, entry_row, row, told

TOO_MANY = "perhaps a text with a separator has no quotes."
HEADER = b"schema,patient_id\n"


def why(data: bytes) -> tuple[int, Why]:
    with pytest.raises(Unreadable) as unreadable:
        list(Table(data))
    return unreadable.value.line, unreadable.value.problem.why


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_row_has_the_line_it_starts_on(end: str) -> None:
    lines = ["", "schema,note", "1,short", "", '2,"two', 'lines"', "", "3,last"]
    found = Table(end.join(lines).encode())
    assert (found.line, found.header) == (2, ["schema", "note"])
    assert list(found) == [(3, ["1", "short"]), (5, ["2", f"two{end}lines"]), (8, ["3", "last"])]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_from_the_header(separator: str) -> None:
    found = Table(f"schema{separator}patient_id\na,;\tb{separator}c".replace("a,;\tb", '"a,;\tb"').encode())
    assert list(found) == [(2, ["a,;\tb", "c"])]


def test_a_quoted_header_with_other_separators_in_unknown_names() -> None:
    assert Table(b'"a,b,c";"schema";"patient_id"\n').header == ["a,b,c", "schema", "patient_id"]


def test_rows_without_anything_in_them_are_skipped() -> None:
    assert list(Table(HEADER + b"\n,\n\r\n1,2\n,\n")) == [(5, ["1", "2"])]


def test_line_breaks_are_only_cr_and_lf() -> None:
    text = "a\x0bb\x0cc\x1cd\x85e\u2028f"
    assert list(Table(HEADER + f"{text},2\n".encode())) == [(2, [text, "2"])]


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\r\n\r"])
def test_an_empty_file(data: bytes) -> None:
    assert why(data) == (1, Why.EMPTY_FILE)


def test_a_quote_that_is_never_closed() -> None:
    assert why(HEADER + b'1,2\n1,"open\n1,2\n') == (3, Why.OPEN_QUOTE)


def test_a_quote_that_is_closed_too_early() -> None:
    assert why(HEADER + b'1,"a"b\n1,2\n') == (2, Why.STRAY_QUOTE)


def test_a_cell_of_ten_megabytes() -> None:
    assert why(HEADER + b"1," + b"x" * 10_000_000 + b"\n") == (2, Why.ROW_TOO_LONG)
    assert why(HEADER + b"1," + b"x" * 200_000 + b"\n") == (2, Why.CELL_TOO_LONG)


def test_an_open_quote_at_the_head_of_a_long_file() -> None:
    assert why(HEADER + b'"' + b"1,2\n" * 1_000_000)[0] == 2


def test_a_million_columns() -> None:
    assert why(b"a," * 1_000_000) == (1, Why.ROW_TOO_LONG)
    assert why(b"a," * 2_000) == (1, Why.TOO_MANY_COLUMNS)


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "FILE_LIMIT", 10)
    assert why(HEADER) == (1, Why.TOO_LARGE)


@pytest.mark.parametrize(
    "data",
    [
        a_file().decode("utf-8-sig").encode("utf-16"),
        a_file().decode("utf-8-sig").encode("utf-16-le"),
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(1000),
        b"PK\x03\x04" + bytes(range(256)),
    ],
    ids=["utf-16", "utf-16-le", "all bytes", "png", "zip"],
)
def test_what_is_no_text_is_told_once(data: bytes) -> None:
    (problem,) = told(data)
    assert problem.startswith("x.csv:1 schema: This is not text in UTF-8")


def test_latin_1_is_told_where_it_stands() -> None:
    data = a_file(row(patient_name="Zoë"), entry_row(2, patient_name="Zoë", note="naïve"))
    problems = told(data.decode("utf-8-sig").encode("latin-1"))
    assert [each.partition(": ")[0] for each in problems] == ["x.csv:2 patient_name", "x.csv:3 note"]
    assert all("is not all text in UTF-8" in each for each in problems)


def test_nul_is_a_character_like_any_other() -> None:
    assert told(a_file(row(note="a\0b"))) == []


def test_too_many_and_too_few_cells() -> None:
    lines = a_file(row(), entry_row(2)).split(b"\r\n")
    problems = told(b"\r\n".join([lines[0], lines[1] + b",more", lines[2][:-1]]))
    assert problems == [
        f"x.csv:2 note: The row has {len(NAMES) + 1} cells, the header {len(NAMES)}; {TOO_MANY}",
        f"x.csv:3 note: The row has {len(NAMES) - 1} cells, the header {len(NAMES)}; a blank cell keeps its separator.",
    ]
