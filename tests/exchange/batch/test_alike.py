"""Who is asked about: whoever has another id and the same name or record number, however it is written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.batch.alike import Known, Why, compared, why_alike
from tests.builders import a_patient


@pytest.mark.parametrize(
    "name",
    ["ana r.", "  Ana   R. ", "ÁNA R.", "A\u0301na R.", "ANA\u00a0R.", "\uff21na R."],  # as typed
)
def test_the_same_name_however_it_is_written(name: str) -> None:
    one, other = a_patient(key=1, patient_name="Ana R."), a_patient(key=2, patient_name=name)
    assert why_alike(one, other) == (Why.NAME,)


@pytest.mark.parametrize("one, other", [("Ana R.", "Ana P."), ("", ""), ("  ", ""), ("", "Ana R.")])
def test_other_names_and_no_names_are_nobody(one: str, other: str) -> None:
    assert why_alike(a_patient(key=1, patient_name=one), a_patient(key=2, patient_name=other)) == ()


def test_what_two_people_have_in_common_the_strongest_first() -> None:
    day = date(1990, 5, 3)
    one = a_patient(key=1, patient_name="Ana R.", date_of_birth=day, record_number="a-12")
    assert why_alike(one, a_patient(key=2, patient_name="Ana R.", date_of_birth=day)) == (Why.NAME_AND_BIRTH,)
    assert why_alike(one, a_patient(key=2, patient_name="ana r.", record_number="A-12 ")) == (
        Why.RECORD_NUMBER,
        Why.NAME,
    )
    assert why_alike(one, a_patient(key=2, patient_name="Ana R.", date_of_birth=date(1991, 5, 3))) == (Why.NAME,)


def test_one_id_is_one_person_whatever_else() -> None:
    assert why_alike(a_patient(patient_name="Ana R."), a_patient(patient_name="Ana R.", record_number="1")) == ()


@given(st.text())
def test_compared_twice_is_compared_once(text: str) -> None:
    assert compared(compared(text)) == compared(text)


people = st.builds(
    lambda key, name, number: a_patient(key=key, patient_name=name, record_number=number),
    st.integers(0, 3),
    st.sampled_from(["", "Ana", "ána ", "Eva"]),
    st.sampled_from(["", "1", " 1"]),
)


@given(st.dictionaries(st.one_of(st.none(), st.integers(0, 4)), st.lists(people, max_size=3)), people)
def test_everybody_of_book_and_earlier_files_is_found_who_is_alike(
    places: dict[int | None, list[Patient]], patient: Patient
) -> None:
    known = Known()
    for place in (0, 1, None):  # what was said before counts no longer
        known.set_people(place, [a_patient(key=9, patient_name="Ana", record_number="1")])
        known.set_people(place, [])
    for place, those in places.items():
        known.set_people(place, {each.id: each for each in those}.values())
    found = {each.other.id for each in known.alike(patient, 2)}
    if patient.id in {each.id for each in places.get(None, [])}:
        assert found == set()
        return
    last = {place: {each.id: each for each in those} for place, those in places.items()}
    earlier = [each for place, those in last.items() if place is None or place < 2 for each in those.values()]
    assert found == {each.id for each in earlier if why_alike(patient, each)}
