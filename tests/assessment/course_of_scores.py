"""A diary from a compact table, looked at some hours after its first patch.

A row is `(hour, upright, lying, also(...))`; what stands at the end may be left out, and None is an unanswered score.
Hours count from the patch the row belongs to.
"""

from typing import Any

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Line
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Symptom, WarningSign
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour

MINUTE = 1 / 60
DAY, WEEK = 24, 168

Row = tuple[Any, ...]
Made = float | tuple[float, Author]
"""A review: a nurse's at this hour, or that of somebody else."""


def also(**answers: Any) -> dict[str, Any]:
    """Further answers of a row, or how it was written: `recorded_hour`, `amended_hour`, `voided_hour`, `key`."""
    return answers


def sign(*signs: WarningSign) -> dict[str, Any]:
    """A row's warning signs; a fainting, if nobody says which."""
    return also(warning_signs=frozenset(signs or {WarningSign.FAINTING}))


def symptom(*symptoms: Symptom) -> dict[str, Any]:
    """A row's symptoms."""
    return also(symptoms=frozenset(symptoms))


def did(*activities: Activity, **answers: Any) -> dict[str, Any]:
    """What was done, of the things a plan restricts."""
    return also(activities=frozenset(activities), **answers)


def entry_of(patch: Patch, row: Row) -> Entry:
    """The entry of a row."""
    scores = [each for each in row if not isinstance(each, dict)]
    extras = row[-1] if isinstance(row[-1], dict) else {}
    return an_entry(patch, *scores, **extras)


def diary_of(
    *rows: Row,
    baseline: tuple[int | None, int | None] = (8, 2),
    number: int = 1,
    postpartum: bool | None = None,
    reviews: tuple[Made, ...] = (),
    **known: Any,
) -> Diary:
    """The diary of one patch, reviewed at the hours in `reviews`; `known` is what else is known of the patch."""
    patient = a_patient(postpartum=postpartum)
    patch = a_patch(patient, number, baseline_upright=baseline[0], baseline_lying=baseline[1], **known)
    made = (a_review(patch, *(each if isinstance(each, tuple) else (each,))) for each in reviews)
    return Diary(patient, (patch,), tuple(entry_of(patch, row) for row in rows), tuple(made))


def looked_at(diary: Diary, hour: float) -> Assessment:
    """The assessment of the latest patch, `hour` hours after the first."""
    return assess(diary, at_hour(diary.patches[0], hour))[-1]


def lines_at(diary: Diary, hour: float) -> list[Line]:
    """Every line that holds at that hour, in order."""
    return [each.line for each in looked_at(diary, hour).conclusions]


def conclusion_at(diary: Diary, hour: float, line: Line) -> Conclusion:
    """The one conclusion of a line that holds at that hour."""
    (found,) = (each for each in looked_at(diary, hour).conclusions if each.line is line)
    return found


def case(sentence: str, *rows: Row, at: float, holds: object, **known: Any) -> Any:
    """A row of a test's table: the sentence it proves, a diary, the hour it is looked at, and what is expected then."""
    return pytest.param(diary_of(*rows, **known), at, holds, id=sentence)
