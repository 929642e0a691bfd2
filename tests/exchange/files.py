"""Diary files for tests, written cell by cell."""

from collections.abc import Iterable, Mapping

from bloodpatch_tracker.exchange.columns import NAMES, SCHEMA
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.words.problems import in_file
from tests.builders import an_id

PATIENT, PATCH, ENTRY = (str(an_id(each)) for each in ("patient", "patch", "entry"))
GOOD = {
    "schema": SCHEMA,
    "patient_id": PATIENT,
    "patient_name": "Ana R.",
    "patch_id": PATCH,
    "patch_number": "1",
    "patch_time": "2026-03-07T09:00:00-06:00",
    "entry_id": ENTRY,
    "observed_at": "2026-03-07T13:00:00-06:00",
    "recorded_at": "2026-03-07T13:00:00-06:00",
    "author": "patient",
    "headache_upright": "4",
}
"""The filled cells of one good row."""


def row(**cells: str) -> dict[str, str]:
    """The good row with other cells."""
    return GOOD | cells


def entry_row(key: object, **cells: str) -> dict[str, str]:
    """A further entry of the same patch."""
    return row(entry_id=str(an_id("entry", key)), **cells)


def quoted(cell: str, separator: str = ",") -> str:
    """A cell as RFC 4180 has it."""
    return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in f'{separator}"\r\n') else cell


def a_file(
    *rows: Mapping[str, str], columns: Iterable[str] = NAMES, separator: str = ",", end: str = "\r\n", bom: bool = True
) -> bytes:
    """The bytes of a diary file; of one good row, if none is given."""
    columns = tuple(columns)
    lines = [columns, *([each.get(name, "") for name in columns] for each in rows or (GOOD,))]
    text = "".join(separator.join(quoted(cell, separator) for cell in line) + end for line in lines)
    return text.encode("utf-8-sig" if bom else "utf-8")


def told(data: bytes) -> list[str]:
    """The problems of a file as they are printed."""
    reading = read_diaries(data, "x.csv")
    return [in_file("x.csv", each.line, each.problem) for each in reading.problems]
