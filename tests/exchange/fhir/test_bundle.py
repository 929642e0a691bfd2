"""A diary as a FHIR R4 bundle: what becomes of each thing, and that the library finds no fault with any of it."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle as Model
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import voided
from bloodpatch_tracker.diary.vocabulary import Author, Cause, Medicine, Site, Symptom, WarningSign
from bloodpatch_tracker.exchange.fhir.bundle import bundle_json, bundle_of, patient_id
from bloodpatch_tracker.exchange.fhir.values import moment, text
from bloodpatch_tracker.exchange.pseudonymous import pseudonymous
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.places import resource_root
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, at_hour
from tests.diary.any_value import any_text
from tests.strategies import bounded, diaries

FILES = sorted(resource_root().glob("cases/*.csv")) + sorted(resource_root().glob("worked/*.csv"))
STATUSES = {
    "Observation": {"final", "amended", "entered-in-error"},
    "QuestionnaireResponse": {"completed", "amended", "entered-in-error"},
    "Procedure": {"completed"},
}
"""Of the value sets that FHIR requires; the library does not look at them."""
PATIENT = a_patient(patient_name="Ana R.", record_number="MRN 7", date_of_birth=date(1988, 5, 21), postpartum=True)
PATCH = a_patch(
    PATIENT,
    cause=Cause.LUMBAR_PUNCTURE,
    spinal_level="L3/4",
    blood_volume_ml=20,
    baseline_upright=8,
    baseline_lying=0,
    restriction_hours=48,
    clinic_name="City clinic",
    clinic_phone="708-555-0100",
    flat_hours=2,
)


def resources(diary: Diary, kind: str) -> list[Any]:
    bundle: Any = bundle_of(diary)
    return [each["resource"] for each in bundle["entry"] if each["resource"]["resourceType"] == kind]


def of_entry(kind: str, **answers: Any) -> list[Any]:
    entry = an_entry(PATCH, 6, **answers)
    found = resources(Diary(PATIENT, (a_patch(PATIENT),), (entry,)), kind)
    return [each for each in found if "effectiveDateTime" in each or "authored" in each]


def said(response: dict[str, Any]) -> dict[str, Any]:
    """The answers by linkId; a list of values where there are several."""
    return {
        item["linkId"]: [value for answer in item["answer"] for value in answer.values()] for item in response["item"]
    }


def hold_to_fhir(bundle: Any) -> None:
    """The library's look, and what it does not look at: statuses, references, ids that are used once."""
    Model.model_validate(bundle)
    urls = [each["fullUrl"] for each in bundle["entry"]]
    assert len(set(urls)) == len(urls)
    for each in bundle["entry"]:
        resource = each["resource"]
        assert each["fullUrl"] == f"urn:uuid:{resource['id']}"
        if resource["resourceType"] in STATUSES:
            assert resource["status"] in STATUSES[resource["resourceType"]]
    named = [part.partition('"')[0] for part in json.dumps(bundle).split('"reference": "')[1:]]
    assert set(named) <= set(urls)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_published_and_worked_courses_are_valid_with_names_and_without(file: Path) -> None:
    found = read_file(file).diaries
    assert found
    for diary in found:
        hold_to_fhir(bundle_of(diary))
        hold_to_fhir(bundle_of(pseudonymous(diary, bytes(32)), pseudonymous=True))


def test_there_are_published_and_worked_courses() -> None:
    assert len(FILES) == 53


@bounded
@given(diaries())
def test_any_diary_is_valid_as_read_back_from_the_file(diary: Diary) -> None:
    hold_to_fhir(json.loads(bundle_json(bundle_of(diary))))


@given(any_text | st.text(st.characters(max_codepoint=0x9F)))
def test_text_is_never_blank_and_holds_nothing_a_string_must_not(value: str) -> None:
    found = text(value)
    assert found is None or found.strip() == found != ""
    assert not set(found or "") & {chr(code) for code in range(32)} - set("\t\n\r")


def test_the_patient() -> None:
    (found,) = resources(Diary(PATIENT, (PATCH,)), "Patient")
    assert found["name"] == [{"text": "Ana R."}]
    assert found["birthDate"] == "1988-05-21"
    assert found["identifier"][0]["value"] == "MRN 7"
    assert found["identifier"][0]["type"]["coding"][0]["code"] == "MR"
    assert patient_id(bundle_of(Diary(PATIENT, (PATCH,)))) == str(PATIENT.id)


def test_the_patch_is_a_procedure_by_its_cpt_code_with_its_reason_as_text() -> None:
    (found,) = resources(Diary(PATIENT, (PATCH,)), "Procedure")
    assert found["code"]["coding"] == [{"system": "http://www.ama-assn.org/go/cpt", "code": "62273"}]
    assert found["performedDateTime"] == "2026-03-07T09:00:00-06:00"
    assert found["reasonCode"] == [{"text": "Lumbar puncture (spinal tap)"}]
    assert found["bodySite"] == [{"text": "L3/4"}]


def test_what_else_is_known_of_a_patch() -> None:
    (found,) = resources(Diary(PATIENT, (PATCH,)), "QuestionnaireResponse")
    assert "authored" not in found
    assert found["partOf"] == [{"reference": f"urn:uuid:{PATCH.id}"}]
    answers = said(found)
    assert answers["postpartum"] == [True]
    assert answers["patch_number"] == [1]
    assert answers["cause"] == ["lumbar-puncture"]
    assert answers["clinic_phone"] == ["708-555-0100"]
    assert answers["blood_volume_ml"][0]["value"] == 20
    assert answers["blood_volume_ml"][0]["code"] == "mL"
    assert answers["flat_hours"][0]["value"] == 2
    assert "lift_limit_kg" not in answers


def test_scores_from_before_are_of_a_time_that_ends_with_the_patch() -> None:
    upright, lying = resources(Diary(PATIENT, (PATCH,)), "Observation")
    assert (upright["valueInteger"], lying["valueInteger"]) == (8, 0)
    assert upright["effectivePeriod"] == {"end": "2026-03-07T09:00:00-06:00"}


def test_each_score_is_an_integer_with_the_position_of_the_body() -> None:
    upright, lying, back = of_entry("Observation", upright=7, lying=0, back_pain=4)
    for each, score in ((upright, 7), (lying, 0), (back, 4)):
        assert each["valueInteger"] == score
        assert each["code"]["coding"][0]["code"] == "72514-3"
        assert each["effectiveDateTime"] == "2026-03-07T15:00:00-06:00"
        assert each["status"] == "final"
    positions = [each["extension"][0]["valueCodeableConcept"] for each in (upright, lying)]
    assert [each["coding"][0]["code"] for each in positions] == ["33586001", "40199007"]
    assert [each["text"] for each in positions] == ["Upright", "Lying"]
    assert upright["extension"][0]["url"] == "http://hl7.org/fhir/StructureDefinition/observation-bodyPosition"
    assert "extension" not in back
    assert [each["bodySite"]["text"] for each in (upright, lying, back)] == ["Head", "Head", "Back"]


def test_temperature_and_blood_pressure() -> None:
    warm, pressure = of_entry("Observation", temperature_c=38.2, systolic_mmhg=145, diastolic_mmhg=92)
    assert warm["code"]["coding"][0]["code"] == "8310-5"
    assert (warm["valueQuantity"]["value"], warm["valueQuantity"]["code"]) == (38.2, "Cel")
    assert pressure["code"]["coding"][0]["code"] == "85354-9"
    parts = [(each["code"]["coding"][0]["code"], each["valueQuantity"]) for each in pressure["component"]]
    assert [(code, value["value"], value["code"]) for code, value in parts] == [
        ("8480-6", 145, "mm[Hg]"),
        ("8462-4", 92, "mm[Hg]"),
    ]


def test_a_pressure_that_is_not_known_says_so() -> None:
    (pressure,) = of_entry("Observation", diastolic_mmhg=92)
    assert pressure["component"][0]["dataAbsentReason"]["coding"][0]["code"] == "unknown"
    assert "valueQuantity" not in pressure["component"][0]


def test_everything_else_is_answered_in_the_words_of_the_diary_csv() -> None:
    (found,) = of_entry(
        "QuestionnaireResponse",
        upright=3,
        minutes_upright=0,
        headache_site=Site.NECK,
        symptoms=frozenset({Symptom.VOMITING, Symptom.NECK_STIFFNESS}),
        leg_pain=False,
        warning_signs=frozenset({WarningSign.NUMBNESS}),
        lifted_kg=4.5,
        medicines=frozenset({Medicine.CAFFEINE}),
        note="two\nlines",
    )
    answers = said(found)
    assert answers["minutes_upright"][0] == {
        "value": 0,
        "unit": "min",
        "system": "http://unitsofmeasure.org",
        "code": "min",
    }
    assert answers["headache_site"] == ["neck"]
    assert answers["symptoms"] == ["neck-stiffness", "vomiting"]
    assert answers["leg_pain"] == [False]
    assert answers["warning_signs"] == ["numbness"]
    assert answers["lifted_kg"][0]["value"] == 4.5
    assert answers["medicines"] == ["caffeine"]
    assert answers["note"] == ["two\nlines"]
    assert {"headache_upright", "too_ill", "restrictions_kept", "activities"} & set(answers) == set()


def test_when_it_was_so_and_when_it_was_written_down_are_told_apart() -> None:
    (found,) = of_entry("QuestionnaireResponse", upright=3, recorded_hour=14)
    assert found["authored"] == "2026-03-07T23:00:00-06:00"
    assert said(found)["observed_at"] == ["2026-03-07T15:00:00-06:00"]
    assert said(found)["recorded_at"] == ["2026-03-07T23:00:00-06:00"]
    (score,) = of_entry("Observation", upright=3, recorded_hour=14)
    assert (score["effectiveDateTime"], score["issued"]) == ("2026-03-07T15:00:00-06:00", "2026-03-07T23:00:00-06:00")


def test_amendments_as_such() -> None:
    (found,) = of_entry("QuestionnaireResponse", upright=3, amended_hour=20)
    assert (found["status"], found["authored"]) == ("amended", "2026-03-08T05:00:00-06:00")
    assert said(found)["recorded_at"] == ["2026-03-07T15:00:00-06:00"]
    (score,) = of_entry("Observation", upright=3, amended_hour=20)
    assert score["status"] == "amended"


def test_a_voided_entry_was_entered_in_error() -> None:
    entry = voided(an_entry(PATCH, 6, 3, amended_hour=7), "a slip", at_hour(PATCH, 8))
    diary = Diary(PATIENT, (a_patch(PATIENT),), (entry,))
    (score,) = resources(diary, "Observation")
    response = resources(diary, "QuestionnaireResponse")[-1]
    assert score["status"] == response["status"] == "entered-in-error"
    assert said(response)["void_reason"] == ["a slip"]


@pytest.mark.parametrize(
    "author, expected",
    [
        (Author.PATIENT, {"reference": PATIENT.id.urn}),
        (Author.CAREGIVER, {"type": "RelatedPerson", "display": "Caregiver"}),
        (Author.NURSE, {"type": "Practitioner", "display": "Nurse"}),
    ],
)
def test_who_wrote_it(author: Author, expected: dict[str, str]) -> None:
    (score,) = of_entry("Observation", upright=3, author=author)
    assert score["performer"] == [expected]


def test_it_is_the_same_every_time_and_other_ids_for_other_entries() -> None:
    diary = Diary(PATIENT, (PATCH,), tuple(an_entry(PATCH, hour, 3, 1) for hour in (1, 2)))
    assert bundle_json(bundle_of(diary)) == bundle_json(bundle_of(replace(diary)))


def test_offsets_beyond_those_of_fhir_become_utc() -> None:
    odd = datetime(2026, 3, 7, 23, 30, tzinfo=timezone(timedelta(hours=23)))
    assert moment(odd) == "2026-03-07T00:30:00+00:00"
    assert moment(odd.astimezone(timezone(timedelta(hours=14)))) == "2026-03-07T14:30:00+14:00"
    assert moment(PATCH_TIME.astimezone(UTC)) == "2026-03-07T15:00:00+00:00"


def test_a_pseudonymous_bundle_says_what_it_is() -> None:
    bundle: Any = bundle_of(Diary(PATIENT), pseudonymous=True)
    assert bundle["meta"]["security"][0]["code"] == "PSEUDED"
    assert "meta" not in bundle_of(Diary(PATIENT))
