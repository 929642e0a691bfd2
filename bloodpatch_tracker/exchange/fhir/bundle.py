"""One patient's diary as a FHIR R4 Bundle of type collection."""

import json
from collections.abc import Iterator

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.fhir import codes
from bloodpatch_tracker.exchange.fhir.answers import entry_answers, patch_facts
from bloodpatch_tracker.exchange.fhir.observations import baselines, observations
from bloodpatch_tracker.exchange.fhir.values import Resource, moment, reference, resource, text
from bloodpatch_tracker.words.choices import CHOICES

Bundle = dict[str, object]


def bundle_of(diary: Diary, *, pseudonymous: bool = False) -> Bundle:
    """The bundle: the same for the same diary, whenever it is made.

    Patient; for each patch a Procedure, its facts and the scores from before; for each entry a QuestionnaireResponse
    and its Observations. Voided entries are in it, as entered in error. Reviews are not.

    Args:
        pseudonymous: say so in it.
    """
    security = {"meta": {"security": [codes.PSEUDONYMOUS]}} if pseudonymous else {}
    entries = [{"fullUrl": f"urn:uuid:{each['id']}", "resource": each} for each in _resources(diary)]
    return {"resourceType": "Bundle", **security, "type": "collection", "entry": entries}


def bundle_json(bundle: Bundle) -> bytes:
    """The bundle as a file."""
    return (json.dumps(bundle, ensure_ascii=False, indent=1) + "\n").encode()


def patient_id(bundle: Bundle) -> str:
    """Whose bundle it is."""
    first: dict[str, dict[str, str]] = bundle["entry"][0]  # type: ignore[index]  # made above: the Patient comes first
    return first["resource"]["id"]


def _resources(diary: Diary) -> Iterator[Resource]:
    yield _patient(diary.patient)
    for patch in diary.patches:
        yield _procedure(patch)
        yield patch_facts(patch, diary)
        yield from baselines(patch)
        for entry in diary.entries_of(patch):
            yield entry_answers(entry, diary.patient.id)
            yield from observations(entry, diary.patient.id)


def _patient(patient: Patient) -> Resource:
    number, name = text(patient.record_number), text(patient.patient_name)
    return resource(
        "Patient",
        patient.id,
        identifier=[{"type": codes.RECORD_NUMBER, "value": number}] if number else None,
        name=[{"text": name}] if name else None,
        birthDate=str(patient.date_of_birth) if patient.date_of_birth else None,
    )


def _procedure(patch: Patch) -> Resource:
    level = text(patch.spinal_level)
    return resource(
        "Procedure",
        patch.id,
        status="completed",
        code=codes.PATCH,
        subject=reference(patch.patient_id),
        performedDateTime=moment(patch.patch_time),
        reasonCode=[{"text": CHOICES[patch.cause]}] if patch.cause else None,
        bodySite=[{"text": level}] if level else None,
    )
