"""What may still hold a patient once the record is erased: other diaries of this program, backups above all."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Holder:
    """A file beside a diary.

    Attributes:
        path: where it lies. changed_at: when it was last written to, with an offset; None where that is not known.
        looked_at: whether it could be looked at; where it could, it holds the patient.
    """

    path: str
    changed_at: datetime | None
    looked_at: bool
