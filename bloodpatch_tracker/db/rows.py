"""The tables of a diary, one row for one value. `convert.py` turns one into the other.

Columns are named as in the diary CSV; those that a later schema added come last, in the order of adding, since that is
where SQLite puts them. Nothing is deleted along with something else: there is no ON DELETE.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bloodpatch_tracker.db.base import HIGHEST_VERSION, STRICT, Base, number, offset_minutes, text
from bloodpatch_tracker.diary.checks import NAME_LENGTH, NOTE_LENGTH
from bloodpatch_tracker.diary.patch import HIGHEST_NUMBER, LONGEST_PLAN_HOURS
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Decision, Medicine, Site, Symptom, WarningSign


class PatientRow(Base):
    """A patient. `version` grows by one with every save that concerns the patient's diary; NULL is none yet."""

    __tablename__ = "patients"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    patient_name: Mapped[str] = text(NAME_LENGTH)
    date_of_birth: Mapped[date | None]
    record_number: Mapped[str] = text(NAME_LENGTH)
    postpartum: Mapped[bool | None]
    version: Mapped[int | None] = number(1, HIGHEST_VERSION)


class PatchRow(Base):
    """A patch of a patient. Its number is not unique here: two patches may change places in one save."""

    __tablename__ = "patches"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patients.id"), index=True)
    patch_number: Mapped[int] = number(1, HIGHEST_NUMBER)
    patch_time: Mapped[datetime]
    patch_time_offset_minutes: Mapped[int] = offset_minutes()
    cause: Mapped[Cause | None]
    spinal_level: Mapped[str] = text(NAME_LENGTH)
    blood_volume_ml: Mapped[float | None] = number(0, 100)
    baseline_upright: Mapped[int | None] = number(0, 10)
    baseline_lying: Mapped[int | None] = number(0, 10)
    restriction_hours: Mapped[float | None] = number(0, LONGEST_PLAN_HOURS)
    lift_limit_kg: Mapped[float | None] = number(0, 300)
    clinic_name: Mapped[str] = text(NAME_LENGTH)
    clinic_phone: Mapped[str] = text(NAME_LENGTH)
    flat_hours: Mapped[float | None] = number(0, LONGEST_PLAN_HOURS)
    quiet_hours: Mapped[float | None] = number(0, LONGEST_PLAN_HOURS)


class EntryRow(Base):
    """An entry under a patch, with its answers."""

    __tablename__ = "entries"
    __table_args__: Any = (Index(None, "patch_id", "observed_at"), STRICT)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    patch_id: Mapped[UUID] = mapped_column(ForeignKey("patches.id"))
    observed_at: Mapped[datetime]
    observed_at_offset_minutes: Mapped[int] = offset_minutes()
    recorded_at: Mapped[datetime]
    recorded_at_offset_minutes: Mapped[int] = offset_minutes()
    amended_at: Mapped[datetime | None]
    amended_at_offset_minutes: Mapped[int | None] = offset_minutes()
    voided_at: Mapped[datetime | None]
    voided_at_offset_minutes: Mapped[int | None] = offset_minutes()
    void_reason: Mapped[str] = text(NAME_LENGTH)
    author: Mapped[Author]
    headache_upright: Mapped[int | None] = number(0, 10)
    headache_lying: Mapped[int | None] = number(0, 10)
    minutes_upright: Mapped[int | None] = number(0, 1440)
    headache_site: Mapped[Site | None]
    too_ill: Mapped[bool]
    symptoms: Mapped[frozenset[Symptom]]
    back_pain: Mapped[int | None] = number(0, 10)
    leg_pain: Mapped[bool | None]
    temperature_c: Mapped[float | None] = number(30, 45)
    systolic_mmhg: Mapped[int | None] = number(40, 300)
    diastolic_mmhg: Mapped[int | None] = number(20, 200)
    warning_signs: Mapped[frozenset[WarningSign]]
    activities: Mapped[frozenset[Activity]]
    lifted_kg: Mapped[float | None] = number(0, 300)
    restrictions_kept: Mapped[bool | None]
    medicines: Mapped[frozenset[Medicine]]
    note: Mapped[str] = text(NOTE_LENGTH)


class ReviewRow(Base):
    """A review of a patch."""

    __tablename__ = "reviews"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    patch_id: Mapped[UUID] = mapped_column(ForeignKey("patches.id"), index=True)
    reviewer: Mapped[str] = text(NAME_LENGTH)
    role: Mapped[Author]
    made_at: Mapped[datetime]
    made_at_offset_minutes: Mapped[int] = offset_minutes()
    decision: Mapped[Decision]
    comment: Mapped[str] = text(NOTE_LENGTH)
    voided_at_offset_minutes: Mapped[int | None] = offset_minutes()
    voided_at: Mapped[datetime | None]
