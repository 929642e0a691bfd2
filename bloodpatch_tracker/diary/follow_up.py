"""One line of a clinic's list: a patient, the patch that counts, and how it stands."""

from dataclasses import dataclass

from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.standing import Standing


@dataclass(frozen=True)
class FollowUp:
    """A patient in the list.

    Attributes:
        version: of the diary; it grows with every change to it.
        patch: the latest patch; None where none is known.
        standing: what was kept of it; None where it was never assessed. It may be of an older version.
    """

    patient: Patient
    version: int = 0
    patch: Patch | None = None
    standing: Standing | None = None
