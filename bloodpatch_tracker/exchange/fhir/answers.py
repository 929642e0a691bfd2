"""What has no code, as answers to questions: `linkId` is the column of the diary CSV, and its words are the answers."""

from collections.abc import Iterable
from uuid import UUID

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.exchange import columns
from bloodpatch_tracker.exchange.columns import Column, Kind, Part, columns_of
from bloodpatch_tracker.exchange.fhir.author import author_of
from bloodpatch_tracker.exchange.fhir.observations import OBSERVED, status
from bloodpatch_tracker.exchange.fhir.values import (
    Resource,
    moment,
    part_id,
    quantity,
    reference,
    resource,
    text,
)
from bloodpatch_tracker.words.questions import QUESTIONS

Answer = dict[str, object]

UNITS = {
    "minutes_upright": ("min", "min"),
    "lifted_kg": ("kg", "kg"),
    "lift_limit_kg": ("kg", "kg"),
    "blood_volume_ml": ("ml", "mL"),
    "restriction_hours": ("h", "h"),
    "flat_hours": ("h", "h"),
    "quiet_hours": ("h", "h"),
}
"""Answers with a unit: as people write it, and in UCUM."""
WHEN = tuple(each for each in columns_of(Part.ENTRY) if each.kind in (columns.EARLY, columns.LATE))
REASON = tuple(each for each in columns_of(Part.ENTRY) if each.kind is columns.TEXT)
ANSWERS = tuple(each for each in columns_of(Part.ANSWERS) if each.name not in OBSERVED)
ELSEWHERE = {"patch_id", "patch_time", "baseline_upright", "baseline_lying"}
PLAN = tuple(Column(name, Part.PATCH, columns.NUMBER, name) for name in ("flat_hours", "quiet_hours"))
FACTS = (*(each for each in columns_of(Part.PATCH) if each.name not in ELSEWHERE), *PLAN)
POSTPARTUM = tuple(each for each in columns_of(Part.PATIENT) if each.name == "postpartum")


def entry_answers(entry: Entry, patient_id: UUID) -> Resource:
    """An entry: when it was so and when it was written down each for itself, and all that is no Observation."""
    items = [*_items((*WHEN, *REASON), entry), *_items(ANSWERS, entry.answers)]
    said = {"final": "completed"}.get(status(entry), status(entry))
    return resource(
        "QuestionnaireResponse",
        entry.id,
        partOf=[reference(entry.patch_id)],
        status=said,
        subject=reference(patient_id),
        authored=moment(entry.amended_at or entry.recorded_at),  # "when the answers were last changed"
        author=author_of(entry, patient_id),
        item=items,
    )


def patch_facts(patch: Patch, diary: Diary) -> Resource:
    """What is known of a patch, and of the patient at that time, beyond when and why it was done."""
    return resource(
        "QuestionnaireResponse",
        part_id(patch.id, "facts"),
        partOf=[reference(patch.id)],
        status="completed",
        subject=reference(patch.patient_id),
        item=[*_items(POSTPARTUM, diary.patient), *_items(FACTS, patch)],
    )


def _items(asked: Iterable[Column], value: object) -> list[dict[str, object]]:
    """The questions that are answered."""
    found: list[dict[str, object]] = []
    for column in asked:
        answers = _answers(column, getattr(value, column.key))
        if answers:
            found.append({"linkId": column.name, "text": QUESTIONS[column.name], "answer": answers})
    return found


def _answers(column: Column, value: object) -> list[Answer]:
    """One answer, or one for each word of a list; none where nothing was answered."""
    cell = column.text(value)
    if not cell:
        return []
    if column.name in UNITS:
        return [{"valueQuantity": quantity(value, *UNITS[column.name])}]  # type: ignore[arg-type]  # a number, by its kind
    if column.kind in DIRECT:
        return [{DIRECT[column.kind]: value}]
    if column.kind in (columns.EARLY, columns.LATE):
        return [{"valueDateTime": moment(value)}]  # type: ignore[arg-type]  # a moment, by its kind
    if column.kind is columns.TEXT:
        typed = text(str(value))
        return [{"valueString": typed}] if typed else []
    return [{"valueString": word} for word in cell.split(";")]


DIRECT: dict[Kind, str] = {
    columns.WHOLE: "valueInteger",
    columns.NUMBER: "valueDecimal",
    columns.YES_NO: "valueBoolean",
    columns.YES: "valueBoolean",
}
