"""What is the same for everybody in the made-up clinic."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule
from bloodpatch_tracker.cohort.shares import PUBLISHED, Shares


@dataclass(frozen=True)
class Clinic:
    """The moment all is seen at, in UTC; the zone of its clocks on the wall; when check-ins are due; the shares."""

    now: datetime
    zone: tzinfo | None
    schedule: Schedule = DEFAULT_SCHEDULE
    shares: Shares = PUBLISHED
