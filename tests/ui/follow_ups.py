"""Patients of a clinic for tests of its list: short to ask for, without a database."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.triage import Followed
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Cause
from tests.builders import PATCH_TIME, a_patch, a_patient

NOW = PATCH_TIME + timedelta(hours=60)


def followed(
    name: str, line: Line | str = Line.ON_COURSE, *, record: str = "", cause: Cause | None = None, **known: Any
) -> Followed:
    """Somebody whose status is this line, with a patch `hours` ago; the rest of `known` is of the standing."""
    patient = a_patient(key=name, patient_name=name, record_number=record)
    patch = a_patch(patient, cause=cause, patch_time=NOW - timedelta(hours=known.pop("hours", 60)))
    standing = Standing(patch.id, 1, "2026.1", NOW, code=str(line), severity="x", since=NOW - timedelta(hours=1))
    return Followed(FollowUp(patient, 1, patch, replace(standing, **known)), sure=True)


def ago(hours: float) -> datetime:
    """So many hours ago."""
    return NOW - timedelta(hours=hours)


def patient_of(each: Followed) -> Patient:
    """The patient alone."""
    return each.follow_up.patient
