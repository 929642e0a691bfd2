"""A patient refuses what cannot be kept, and nothing else."""

from datetime import date

import pytest

from bloodpatch_tracker.diary.refused import Problem, Why
from tests.builders import a_patient
from tests.diary.refusals import problems, reasons


def test_everything_but_the_id_may_be_unknown() -> None:
    patient = a_patient()
    assert (patient.patient_name, patient.record_number) == ("", "")
    assert patient.date_of_birth is None
    assert patient.postpartum is None


@pytest.mark.parametrize("field", ["patient_name", "record_number"])
def test_text_may_have_1000_characters_of_any_kind_but_not_one_more(field: str) -> None:
    assert getattr(a_patient(**{field: "\0é\n🤕" * 250}), field) == "\0é\n🤕" * 250
    assert reasons(a_patient, **{field: "x" * 1001}) == [(field, "too-long")]


@pytest.mark.parametrize("field", ["patient_name", "record_number"])
def test_a_lone_surrogate_is_not_text(field: str) -> None:
    assert reasons(a_patient, **{field: "A\ud800"}) == [(field, "not-text")]


def test_too_long_a_text_is_told_by_its_beginning_and_the_limit() -> None:
    [problem] = problems(a_patient, patient_name="x" * 1001)
    assert problem == Problem("patient_name", Why.TOO_LONG, "x" * 20 + "…", high=1000)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_the_first_and_the_last_day_of_birth_are_taken(day: date) -> None:
    assert a_patient(date_of_birth=day).date_of_birth == day


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2200, 1, 1)])
def test_a_day_beyond_them_is_refused(day: date) -> None:
    assert reasons(a_patient, date_of_birth=day) == [("date_of_birth", "out-of-range")]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    given = {"patient_name": "x" * 1001, "date_of_birth": date(1, 1, 1), "record_number": "\udfff"}
    assert reasons(a_patient, **given) == [
        ("patient_name", "too-long"),
        ("date_of_birth", "out-of-range"),
        ("record_number", "not-text"),
    ]
