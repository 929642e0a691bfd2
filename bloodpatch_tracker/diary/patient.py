"""The person whose diary it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem


@dataclass(frozen=True)
class Patient:
    """A patient. Everything but the id may be unknown: blank text, or None.

    Raises:
        Refused: a text is too long or not text, a date lies outside the years that can be kept.
    """

    id: UUID
    patient_name: str = ""
    date_of_birth: date | None = None
    record_number: str = ""
    postpartum: bool | None = None

    def __post_init__(self) -> None:
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.text("patient_name", self.patient_name)
        yield from checks.day("date_of_birth", self.date_of_birth)
        yield from checks.text("record_number", self.record_number)
