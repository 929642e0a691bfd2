"""The one frozen picture that banner, chart and table all show, so that they cannot disagree."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from bloodpatch_tracker.assessment.asking import asks_for_the_team
from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.check_ins import CheckIn
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.prompts import asked_check_ins
from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch


@dataclass(frozen=True)
class Shown:
    """A diary and what it shows as of `now`: an assessment for each patch done by then, the current one last.

    `zone` is where it is looked at; None is the computer's. `check_ins` are those that the current patch is
    reminded of. `limits` are the thresholds that everything was made with.
    """

    diary: Diary
    assessments: tuple[Assessment, ...]
    now: datetime
    zone: tzinfo | None = None
    check_ins: tuple[CheckIn, ...] = ()
    schedule: Schedule = DEFAULT_SCHEDULE
    limits: Thresholds = DEFAULT

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

    @property
    def asks(self) -> bool:
        """Whether a flag wants the team to hear of it and nobody has said yet that they have."""
        return asks_for_the_team(self.current)


def look_at(
    diary: Diary,
    now: datetime,
    zone: tzinfo | None = None,
    schedule: Schedule = DEFAULT_SCHEDULE,
    limits: Thresholds = DEFAULT,
) -> Shown | None:
    """The picture of a diary; None while no patch of it has been done."""
    assessments = assess(diary, now, limits)
    if not assessments:
        return None
    asked = asked_check_ins(diary, assessments[-1], now, zone, schedule, limits)
    return Shown(diary, assessments, now, zone, asked, schedule, limits)
