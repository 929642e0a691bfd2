"""The one table of columns fits the values it is about."""

from dataclasses import fields

import pytest

from bloodpatch_tracker.diary.entry import ANSWERS, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.columns import COLUMNS, NUMBER, TEXT, WHOLE, Column, Part, columns_of
from tests.exchange.files import a_file, row, told


def keys(part: Part) -> set[str]:
    return {column.key for column in columns_of(part)}


def names(kind: type) -> set[str]:
    return {each.name for each in fields(kind)}


def test_every_field_has_a_column_but_what_the_format_has_no_place_for() -> None:
    assert keys(Part.PATIENT) == names(Patient)
    assert keys(Part.PATCH) | {"patient_id", "flat_hours", "quiet_hours"} == names(Patch)
    assert keys(Part.ENTRY) | {"patch_id", "answers"} == names(Entry)
    assert tuple(column.key for column in columns_of(Part.ANSWERS)) == ANSWERS


def test_the_columns_with_text_are_those_that_are_guarded() -> None:
    guarded = {column.name for column in COLUMNS if column.kind is TEXT} - {"schema"}
    assert guarded == {
        *("patient_name", "record_number", "spinal_level", "clinic_name", "clinic_phone", "void_reason", "note")
    }


@pytest.mark.parametrize(
    "column",
    [each for each in COLUMNS if each.kind in (WHOLE, NUMBER) and each.part is not Part.DERIVED],
    ids=lambda column: column.name,
)
@pytest.mark.parametrize("text", ["many", "99999", "nan", "-1"])
def test_a_bad_number_is_told_with_its_range(column: Column, text: str) -> None:
    (problem,) = told(a_file(row(**{column.name: text})))
    assert problem.startswith(f"x.csv:2 {column.name}: “{text}” is ")
    assert " to " in problem
