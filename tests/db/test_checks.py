"""The database itself refuses what no value can hold, whoever writes it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.tables import METADATA
from bloodpatch_tracker.diary import vocabulary as words
from tests.db.files import fill, make_filled, raw

TIMES_REFUSED = [
    "2026-03-07T15:00:00.000000",
    "2026-03-07T15:00:00.000Z",
    "2026-03-07T15:00:00Z",
    "2026-03-07 15:00:00.000000Z",
    "2026-03-07T15:00:00.000000+00:00",
    "2026-02-30T15:00:00.000000Z",
    "2026-13-01T15:00:00.000000Z",
    "2026-03-07T24:00:00.000000Z",
    "2026-03-07T15:60:00.000000Z",
    "2026-03-07T15:00:60.000000Z",
    "2026-03-07T15:00:00.00000xZ",
    "2025-02-29T00:00:00.000000Z",
    "1899-12-30T23:59:59.999999Z",
    "2200-01-02T00:00:00.000000Z",
    "now",
    "",
    1,
]
TIMES_TAKEN = [
    "1899-12-31T00:00:00.000000Z",
    "2024-02-29T23:59:59.999999Z",
    "2200-01-01T23:59:59.999999Z",
]
IDS_REFUSED = ["", "x", "5B1AD9A0-64a9-4c5e-9d0e-0d1f5a3c7b21", "5b1ad9a064a94c5e9d0e0d1f5a3c7b21", 7]
IDS_REFUSED += ["5b1ad9a0-64a9-4c5e-9d0e-0d1f5a3c7b2", "5b1ad9a0-64a9-4c5e-9d0e-0d1f5a3c7b21a"]
IDS_REFUSED += ["5b1ad9a0-64a9-4c5e-9d0e-0d1f5a3c-b21", "5b1ad9a0-64a9-4c5e-9d0e-0d1f5a3c7g21"]

Case = tuple[list[Any], list[Any]]
"""What is refused, and what is taken."""

MOMENT: Case = TIMES_REFUSED, TIMES_TAKEN
MINUTES: Case = [-1440, 1440, 0.5, "x"], [-1439, 0, 1439]
SCORE: Case = [-1, 11, 1.5, "x"], [0, 10, None]
SHORT: Case = ["x" * 1001, None], ["", "é" * 1000]
LONG: Case = ["x" * 100_001, None], ["", "é" * 100_000]
LIST: Case = ["x" * 4001, None], ["", "x" * 4000]
HIGHEST = 2_147_483_647
COUNT: Case = [-1, HIGHEST + 1, 0.5, "x", None], [0, HIGHEST]
MAYBE: Case = TIMES_REFUSED, [*TIMES_TAKEN, None]
FLAG: Case = [-1, 2, 0.5, "yes"], [0, 1, None]


def numbers(low: float, high: float) -> Case:
    return [low - 0.001, high + 0.001, "x", float("inf")], [low, high, (low + high) / 2, None]


def whole(low: int, high: int) -> Case:
    return [low - 1, high + 1, low + 0.5, "x"], [low, high, None]


def one_of(vocabulary: Any, *also: Any) -> Case:
    refused = ["", "elsewhere", next(iter(vocabulary)).upper(), 1]
    return refused, [*(word.value for word in vocabulary), *also]


def some_of(vocabulary: Any) -> Case:
    first, second, *_ = vocabulary
    refused = ["elsewhere", f"{first};elsewhere", f"{first};{first}", f"{first};", f";{first}", ";"]
    return [*refused, f"{first};;{second}", f"{first}, {second}", first.upper(), None], [
        "",
        first,
        ";".join(vocabulary),
    ]


CASES: dict[str, dict[str, Case]] = {
    "patients": {
        "id": (IDS_REFUSED, []),
        "patient_name": SHORT,
        "date_of_birth": (
            ["2023-02-30", "1899-12-31", "2200-01-01", "23-1-1", "now", ""],
            ["1900-01-01", "2024-02-29"],
        ),
        "record_number": SHORT,
        "postpartum": FLAG,
        "version": ([0, -1, 0.5, "x", HIGHEST + 1], [1, HIGHEST, None]),
    },
    "patches": {
        "id": (IDS_REFUSED, []),
        "patch_number": ([0, 1001, 1.5, None], [1, 1000]),
        "patch_time": MOMENT,
        "patch_time_offset_minutes": MINUTES,
        "cause": one_of(words.Cause, None),
        "spinal_level": SHORT,
        "blood_volume_ml": numbers(0, 100),
        "baseline_upright": SCORE,
        "baseline_lying": SCORE,
        "restriction_hours": numbers(0, 2160),
        "lift_limit_kg": numbers(0, 300),
        "clinic_name": SHORT,
        "clinic_phone": SHORT,
        "flat_hours": numbers(0, 2160),
        "quiet_hours": numbers(0, 2160),
    },
    "entries": {
        "id": (IDS_REFUSED, []),
        "observed_at": MOMENT,
        "observed_at_offset_minutes": MINUTES,
        "recorded_at": MOMENT,
        "recorded_at_offset_minutes": MINUTES,
        "amended_at": (TIMES_TAKEN, [None]),  # half a moment
        "amended_at_offset_minutes": (MINUTES[0], [None]),
        "voided_at": ([*TIMES_REFUSED, None], TIMES_TAKEN),
        "voided_at_offset_minutes": (MINUTES[0] + [None], MINUTES[1]),
        "void_reason": SHORT,
        "author": one_of(words.Author),
        "headache_upright": SCORE,
        "headache_lying": SCORE,
        "minutes_upright": whole(0, 1440),
        "headache_site": one_of(words.Site, None),
        "too_ill": ([-1, 2, None, "yes"], [0, 1]),
        "symptoms": some_of(words.Symptom),
        "back_pain": SCORE,
        "leg_pain": FLAG,
        "temperature_c": numbers(30, 45),
        "systolic_mmhg": whole(40, 300),
        "diastolic_mmhg": whole(20, 200),
        "warning_signs": some_of(words.WarningSign),
        "activities": some_of(words.Activity),
        "lifted_kg": numbers(0, 300),
        "restrictions_kept": FLAG,
        "medicines": some_of(words.Medicine),
        "note": LONG,
    },
    "reviews": {
        "id": (IDS_REFUSED, []),
        "reviewer": SHORT,
        "role": one_of(words.Author),
        "made_at": MOMENT,
        "made_at_offset_minutes": MINUTES,
        "decision": one_of(words.Decision),
        "comment": LONG,
        "voided_at": ([*TIMES_REFUSED, None], TIMES_TAKEN),
        "voided_at_offset_minutes": (MINUTES[0] + [None], MINUTES[1]),
    },
    "changes": {
        "subject_table": (["", "changes", None], ["patients", "patches", "entries", "reviews"]),
        "subject_id": (IDS_REFUSED, []),
        "action": (["", "deleted", None], ["amended", "voided", "unvoided"]),
        "changed_at": MOMENT,
        "changed_at_offset_minutes": MINUTES,
        "changed_by": one_of(words.Author, None),
        "reason": SHORT,
    },
    "standings": {
        "version": COUNT,
        "rules_version": SHORT,
        "as_of": MOMENT,
        "changes_at": MAYBE,
        "code": SHORT,
        "severity": SHORT,
        "second_patch": SHORT,
        "since": MAYBE,
        "codes": LIST,
        "evidence": SHORT,
        "scores": LIST,
        "last_upright": SCORE,
        "last_upright_at": MAYBE,
        "last_entry_at": MAYBE,
        "entries": COUNT,
        "late_entries": COUNT,
        "coverage_0_48": ([-0.001, 1.001, "x", None], [0, 0.5, 1]),
        "reviewed_at": MAYBE,
        "reviewer": SHORT,
        "decision": one_of(words.Decision, None),
    },
}
COLUMNS = [(table, column) for table, columns in CASES.items() for column in columns]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A diary with a row in every table, open to anybody."""
    path: Path = tmp_path_factory.mktemp("checks") / "diary.sqlite"
    make_filled(path)
    with raw(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def takes(file: sqlite3.Connection, table: str, column: str, value: object) -> bool:
    """Whether the value can stand in the column of every row there; it does not stay."""
    file.execute("BEGIN")
    try:
        file.execute(f"UPDATE {table} SET {column} = ?", (value,))
    except sqlite3.IntegrityError:
        return False
    finally:
        file.execute("ROLLBACK")
    return True


@pytest.fixture(scope="module")
def on_server(server: Any, server_template: str) -> Iterator[Any]:
    """The same on a server."""
    database = server.new_database(server_template)
    with closing(open_book(server.url(database))) as book:
        fill(book)
    with server.connect(database) as connection:
        yield connection


def takes_on_server(connection: Any, table: str, column: str, value: object) -> bool:
    """Whether a value that somebody typed can stand in the column of every row there; it does not stay."""
    import psycopg

    connection.execute("BEGIN")
    try:
        connection.execute(f"UPDATE {table} SET {column} = %s", (None if value is None else str(value),))
    except (psycopg.IntegrityError, psycopg.DataError):
        return False
    finally:
        connection.execute("ROLLBACK")
    return True


@pytest.mark.parametrize("table, column", COLUMNS)
def test_on_a_server_a_column_takes_no_more_either(on_server: Any, table: str, column: str) -> None:
    refused, taken = CASES[table][column]
    assert [value for value in refused if takes_on_server(on_server, table, column, value)] == []
    assert [value for value in taken if not takes_on_server(on_server, table, column, value)] == []


@pytest.mark.parametrize(
    "statement",
    [
        *(
            f"UPDATE {table} SET {column} = '00000000-0000-0000-0000-000000000000'"
            for table, column in (("patches", "patient_id"), ("entries", "patch_id"), ("reviews", "patch_id"))
        ),
        "DELETE FROM patients",
        "DELETE FROM patches",
    ],
)
def test_on_a_server_nothing_is_left_alone_either(on_server: Any, statement: str) -> None:
    import psycopg

    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        on_server.execute(statement)


@pytest.mark.parametrize("table, column", COLUMNS)
def test_a_column_takes_no_more_than_a_value_may_hold(file: sqlite3.Connection, table: str, column: str) -> None:
    refused, taken = CASES[table][column]
    assert [value for value in refused if takes(file, table, column, value)] == []
    assert [value for value in taken if not takes(file, table, column, value)] == []


def test_there_is_a_case_above_for_every_column_that_has_a_check() -> None:
    checked = {
        (name, str(check.name).removeprefix(f"ck_{name}_").removesuffix("_form"))
        for name, table in METADATA.tables.items()
        for check in table.constraints
        if str(check.name).startswith("ck_")
    }
    assert checked == set(COLUMNS)


@pytest.mark.parametrize("table, column", [("patches", "patient_id"), ("entries", "patch_id"), ("reviews", "patch_id")])
def test_nothing_refers_to_what_is_not_there(file: sqlite3.Connection, table: str, column: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        file.execute(f"UPDATE {table} SET {column} = '00000000-0000-0000-0000-000000000000'")


@pytest.mark.parametrize("table", ["patients", "patches"])
def test_what_is_referred_to_is_not_deleted(file: sqlite3.Connection, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        file.execute(f"DELETE FROM {table}")
