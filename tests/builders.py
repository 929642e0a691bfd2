"""Patients, patches, entries and reviews for tests: short to ask for, the same ones every time.

Hours count from the patch. Ids come from the arguments, so equal arguments give equal values; `key` makes a
difference where two things are otherwise alike.
"""

from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID, uuid5

from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision

PATCH_TIME = datetime(2026, 3, 7, 9, tzinfo=timezone(timedelta(hours=-6)))
"""When the first patch is done, if nobody says otherwise."""

NAMESPACE = UUID("5b1ad9a0-64a9-4c5e-9d0e-0d1f5a3c7b21")


def an_id(*about: object) -> UUID:
    """The id that always belongs to these words."""
    return uuid5(NAMESPACE, "|".join(map(repr, about)))


def at_hour(patch: Patch, hour: float) -> datetime:
    """The moment `hour` hours after the patch, with the patch's offset."""
    return patch.patch_time + timedelta(hours=hour)


def a_patient(*, key: object = "", **known: Any) -> Patient:
    """A patient of whom only `known` is known."""
    known.setdefault("id", an_id("patient", key))
    return Patient(**known)


def a_patch(
    patient: Patient | None = None,
    number: int = 1,
    hours_after_first: float = 0,
    *,
    key: object = "",
    **known: Any,
) -> Patch:
    """A patch `hours_after_first` hours after PATCH_TIME; of `a_patient()`, if nobody says whose."""
    patient_id = (patient or a_patient()).id
    known.setdefault("id", an_id("patch", patient_id, number, key))
    known.setdefault("patch_time", PATCH_TIME + timedelta(hours=hours_after_first))
    return Patch(patient_id=patient_id, patch_number=number, **known)


def an_entry(
    patch: Patch,
    hour: float,
    upright: int | None = None,
    lying: int | None = None,
    *,
    recorded_hour: float | None = None,
    amended_hour: float | None = None,
    voided_hour: float | None = None,
    author: Author = Author.PATIENT,
    void_reason: str = "",
    key: object = "",
    id: UUID | None = None,  # noqa: A002  # the field's own name
    **answers: Any,
) -> Entry:
    """An entry about `hour`, typed at once unless `recorded_hour` says otherwise; it needs an answer."""
    return Entry(
        id=id or an_id("entry", patch.id, hour, upright, lying, author, sorted(answers), key),
        patch_id=patch.id,
        observed_at=at_hour(patch, hour),
        recorded_at=at_hour(patch, hour if recorded_hour is None else recorded_hour),
        author=author,
        answers=Answers(headache_upright=upright, headache_lying=lying, **answers),
        amended_at=None if amended_hour is None else at_hour(patch, amended_hour),
        voided_at=None if voided_hour is None else at_hour(patch, voided_hour),
        void_reason=void_reason,
    )


def a_review(
    patch: Patch,
    hour: float,
    role: Author = Author.NURSE,
    decision: Decision = Decision.CALLED,
    *,
    reviewer: str = "",
    comment: str = "",
    key: object = "",
) -> Review:
    """A review made at `hour`."""
    return Review(
        id=an_id("review", patch.id, hour, role, decision, key),
        patch_id=patch.id,
        reviewer=reviewer,
        role=role,
        made_at=at_hour(patch, hour),
        decision=decision,
        comment=comment,
    )
