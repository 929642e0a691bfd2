"""The columns of the diary CSV `bloodpatch-diary/1`, in order: the one table that reader, writer and docs share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from math import nan
from typing import Any
from uuid import UUID

from bloodpatch_tracker.diary import vocabulary
from bloodpatch_tracker.exchange import cells, formula, texts

SCHEMA = "bloodpatch-diary/1"


class Part(Enum):
    """What a column belongs to."""

    FILE = "file"
    PATIENT = "patient"
    PATCH = "patch"
    ENTRY = "entry"
    ANSWERS = "answers"
    DERIVED = "derived"


@dataclass(frozen=True)
class Kind:
    """How values of one kind are read and written.

    Attributes:
        read: from a text that is not blank; raises `Refused`. write: from a value that is not None.
        otherwise: what to go on with where a cell cannot be read, so that the rest of its row is checked still.
            A number that is none draws the allowed range out of the value it is given to.
    """

    read: Callable[[str], object]
    write: Callable[[Any], str]
    otherwise: object = None


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        name: in the header. part: the value it belongs to. key: the name of the value's field.
        required: whether it must be there, and filled: in every row, or, of an entry, in the rows of entries.
    """

    name: str
    part: Part
    kind: Kind
    key: str
    required: bool = False

    def text(self, value: object) -> str:
        """The cell for a value; None is blank."""
        return "" if value is None else self.kind.write(value)


TEXT = Kind(cells.typed, formula.guard, "")
ID = Kind(cells.identifier, str, UUID(int=0))
DATE = Kind(cells.day, str)
WHOLE = Kind(cells.whole, texts.number, nan)
NUMBER = Kind(cells.number, texts.number, nan)
YES_NO = Kind(cells.yes_no, texts.yes_no)
YES = Kind(cells.yes, texts.yes, False)
EARLY = Kind(cells.moment, texts.moment, datetime(1900, 1, 2, tzinfo=UTC))
LATE = Kind(cells.moment, texts.moment, datetime(2199, 12, 30, tzinfo=UTC))
CAUSE = Kind(cells.word(vocabulary.Cause), str)
AUTHOR = Kind(cells.word(vocabulary.Author), str, vocabulary.Author.PATIENT)
SITE = Kind(cells.word(vocabulary.Site), str)
SYMPTOMS = Kind(cells.words(vocabulary.Symptom), texts.words(vocabulary.Symptom), frozenset())
SIGNS = Kind(cells.words(vocabulary.WarningSign), texts.words(vocabulary.WarningSign), frozenset())
ACTIVITIES = Kind(cells.words(vocabulary.Activity), texts.words(vocabulary.Activity), frozenset())
MEDICINES = Kind(cells.words(vocabulary.Medicine), texts.words(vocabulary.Medicine), frozenset())


def _column(name: str, part: Part, kind: Kind, *, key: str = "", required: bool = False) -> Column:
    return Column(name, part, kind, key or name, required)


COLUMNS = (
    _column("schema", Part.FILE, TEXT, required=True),
    _column("patient_id", Part.PATIENT, ID, key="id", required=True),
    _column("patient_name", Part.PATIENT, TEXT),
    _column("date_of_birth", Part.PATIENT, DATE),
    _column("record_number", Part.PATIENT, TEXT),
    _column("postpartum", Part.PATIENT, YES_NO),
    _column("patch_id", Part.PATCH, ID, key="id", required=True),
    _column("patch_number", Part.PATCH, WHOLE, required=True),
    _column("patch_time", Part.PATCH, EARLY, required=True),
    _column("cause", Part.PATCH, CAUSE),
    _column("spinal_level", Part.PATCH, TEXT),
    _column("blood_volume_ml", Part.PATCH, NUMBER),
    _column("baseline_upright", Part.PATCH, WHOLE),
    _column("baseline_lying", Part.PATCH, WHOLE),
    _column("restriction_hours", Part.PATCH, NUMBER),
    _column("lift_limit_kg", Part.PATCH, NUMBER),
    _column("clinic_name", Part.PATCH, TEXT),
    _column("clinic_phone", Part.PATCH, TEXT),
    _column("entry_id", Part.ENTRY, ID, key="id", required=True),
    _column("observed_at", Part.ENTRY, EARLY, required=True),
    _column("recorded_at", Part.ENTRY, LATE, required=True),
    _column("amended_at", Part.ENTRY, EARLY),
    _column("voided_at", Part.ENTRY, EARLY),
    _column("void_reason", Part.ENTRY, TEXT),
    _column("hours_since_patch", Part.DERIVED, NUMBER),
    _column("author", Part.ENTRY, AUTHOR, required=True),
    _column("headache_upright", Part.ANSWERS, WHOLE),
    _column("headache_lying", Part.ANSWERS, WHOLE),
    _column("minutes_upright", Part.ANSWERS, WHOLE),
    _column("headache_site", Part.ANSWERS, SITE),
    _column("too_ill", Part.ANSWERS, YES),
    _column("symptoms", Part.ANSWERS, SYMPTOMS),
    _column("back_pain", Part.ANSWERS, WHOLE),
    _column("leg_pain", Part.ANSWERS, YES_NO),
    _column("temperature_c", Part.ANSWERS, NUMBER),
    _column("systolic_mmhg", Part.ANSWERS, WHOLE),
    _column("diastolic_mmhg", Part.ANSWERS, WHOLE),
    _column("warning_signs", Part.ANSWERS, SIGNS),
    _column("activities", Part.ANSWERS, ACTIVITIES),
    _column("lifted_kg", Part.ANSWERS, NUMBER),
    _column("restrictions_kept", Part.ANSWERS, YES_NO),
    _column("medicines", Part.ANSWERS, MEDICINES),
    _column("note", Part.ANSWERS, TEXT),
)
NAMES = tuple(column.name for column in COLUMNS)
PLACES = {name: place for place, name in enumerate(NAMES)}
NEEDED = tuple(column.name for column in COLUMNS if column.required and column.part is not Part.ENTRY)
"""Columns without which a file is no diary."""


def columns_of(part: Part) -> tuple[Column, ...]:
    """The columns of one part, in order."""
    return tuple(column for column in COLUMNS if column.part is part)
