"""Scores and measurements as Observations: each for itself, with when it was so and when it was written down."""

from collections.abc import Iterator
from uuid import UUID

from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.exchange.fhir import codes
from bloodpatch_tracker.exchange.fhir.author import author_of
from bloodpatch_tracker.exchange.fhir.values import Resource, moment, part_id, quantity, reference, resource

Elements = dict[str, object]

HEAD: codes.Coded = {"text": "Head"}
BACK: codes.Coded = {"text": "Back"}
OBSERVED = frozenset(
    {"headache_upright", "headache_lying", "back_pain", "temperature_c", "systolic_mmhg", "diastolic_mmhg"}
)
"""The answers that are Observations."""


def baselines(patch: Patch) -> Iterator[Resource]:
    """The scores from before a patch: of a time that ends with it."""
    for name, score, position in (
        ("baseline_upright", patch.baseline_upright, codes.UPRIGHT),
        ("baseline_lying", patch.baseline_lying, codes.LYING),
    ):
        if score is not None:
            before = {"end": moment(patch.patch_time)}
            shared: Elements = {
                "status": "final",
                "subject": reference(patch.patient_id),
                "effectivePeriod": before,
            }
            yield _score(part_id(patch.id, name), score, HEAD, position, shared)


def observations(entry: Entry, patient_id: UUID) -> Iterator[Resource]:
    """The scores and measurements of an entry."""
    answers = entry.answers
    shared: Elements = {
        "status": status(entry),
        "subject": reference(patient_id),
        "effectiveDateTime": moment(entry.observed_at),
        "issued": moment(entry.amended_at or entry.recorded_at),
        "performer": [author_of(entry, patient_id)],
        "derivedFrom": [reference(entry.id)],
    }
    for name, score, site, position in (
        ("headache_upright", answers.headache_upright, HEAD, codes.UPRIGHT),
        ("headache_lying", answers.headache_lying, HEAD, codes.LYING),
        ("back_pain", answers.back_pain, BACK, None),
    ):
        if score is not None:
            yield _score(part_id(entry.id, name), score, site, position, shared)
    if answers.temperature_c is not None:
        yield _vital(
            part_id(entry.id, "temperature_c"),
            codes.TEMPERATURE,
            shared | {"valueQuantity": quantity(answers.temperature_c, "°C", "Cel")},
        )
    if answers.systolic_mmhg is not None or answers.diastolic_mmhg is not None:
        components = [
            _component(codes.SYSTOLIC, answers.systolic_mmhg),
            _component(codes.DIASTOLIC, answers.diastolic_mmhg),
        ]
        yield _vital(part_id(entry.id, "blood_pressure"), codes.BLOOD_PRESSURE, shared | {"component": components})


def status(entry: Entry) -> str:
    """Voided, amended, or as it was first written."""
    if entry.voided_at is not None:
        return "entered-in-error"
    return "final" if entry.amended_at is None else "amended"


def _score(own_id: UUID, score: int, site: codes.Coded, position: codes.Coded | None, shared: Elements) -> Resource:
    position_said = [{"url": codes.BODY_POSITION, "valueCodeableConcept": position}] if position else None
    return resource(
        "Observation",
        own_id,
        extension=position_said,
        category=[codes.SURVEY],
        code=codes.concept(codes.LOINC, *codes.SCORE),
        bodySite=site,
        valueInteger=score,
        **shared,
    )


def _vital(own_id: UUID, code: tuple[str, str], shared: Elements) -> Resource:
    return resource(
        "Observation", own_id, category=[codes.VITAL_SIGNS], code=codes.concept(codes.LOINC, *code), **shared
    )


def _component(code: tuple[str, str], value: int | None) -> Elements:
    """One of the two pressures; the one that is not known says so, as the panel has both."""
    named: Elements = {"code": codes.concept(codes.LOINC, *code)}
    if value is None:
        return named | {"dataAbsentReason": codes.UNKNOWN}
    return named | {"valueQuantity": quantity(value, "mmHg", "mm[Hg]")}
