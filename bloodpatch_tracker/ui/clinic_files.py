"""What the clinic's side of a window reaches for outside the diary, handed in as plain values and callables."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from bloodpatch_tracker.diary.holder import Holder
from bloodpatch_tracker.settings.thresholds_file import ThresholdsFile


@dataclass(frozen=True)
class ClinicFiles:
    """Without arguments nothing, for windows that are only looked at.

    Attributes:
        thresholds: the file of the clinic's thresholds, by the path that the settings name, blank where they do not.
        holders: the other diaries that still hold a patient, or could not be looked at.
    """

    thresholds: Callable[[str], ThresholdsFile] | None = None
    holders: Callable[[UUID], tuple[Holder, ...]] | None = None
