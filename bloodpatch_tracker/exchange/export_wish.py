"""What somebody wishes to be exported."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem

MOST_DAYS = 36_500
"""A century: longer than any diary; keeps a typing slip out."""


class What(StrEnum):
    """What leaves: the diary CSV, the summary CSV, or a FHIR bundle for each patient."""

    DIARY = "diary"
    SUMMARY = "summary"
    FHIR = "fhir"


@dataclass(frozen=True)
class ExportWish:
    """What is to leave, of whom, and how much of it.

    Attributes:
        patient_ids: None means everybody.
        last_days: only what was observed in so many days, 1–36500, up to the moment of the export, or, pseudonymous,
            up to what is last in each diary; None means all.
        pseudonymous: with nothing that names anybody, and made-up ids and dates.

    Raises:
        Refused: `last_days` is outside its range.
    """

    what: What = What.DIARY
    patient_ids: tuple[UUID, ...] | None = None
    last_days: int | None = None
    pseudonymous: bool = False

    def __post_init__(self) -> None:
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.whole("last_days", self.last_days, 1, MOST_DAYS)
