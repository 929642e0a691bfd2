"""The one frozen picture that banner, chart and table all show, so that they cannot disagree."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch


@dataclass(frozen=True)
class Shown:
    """A diary and what it shows as of `now`: an assessment for each patch done by then, the current one last.

    `zone` is where it is looked at; None is the computer's.
    """

    diary: Diary
    assessments: tuple[Assessment, ...]
    now: datetime
    zone: tzinfo | None = None

    def local(self, moment: datetime) -> datetime:
        """A moment by the wall clock of whoever looks at it."""
        return moment.astimezone(self.zone)

    @property
    def current(self) -> Assessment:
        """The assessment of the latest patch."""
        return self.assessments[-1]

    @property
    def patch(self) -> Patch:
        """The latest patch."""
        return self.current.patch


def look_at(diary: Diary, now: datetime, zone: tzinfo | None = None) -> Shown | None:
    """The picture of a diary; None while no patch of it has been done."""
    assessments = assess(diary, now)
    return Shown(diary, assessments, now, zone) if assessments else None
