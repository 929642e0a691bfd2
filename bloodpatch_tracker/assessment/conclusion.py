"""What an assessment says, as frozen values."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review


class Severity(StrEnum):
    """How soon somebody should act, most serious first. A note is listed but never the status."""

    EMERGENCY = "emergency"
    TODAY = "today"
    DISCUSS = "discuss"
    RECHECK = "recheck"
    WATCH = "watch"
    ROUTINE = "routine"
    NOTE = "note"
    GOOD = "good"


class SecondPatch(StrEnum):
    """What the rules say about a second patch; where several lines hold, the earlier of these wins."""

    ASSESS_FIRST = "assess-first"
    TOO_SOON = "too-soon"
    WORTH_DISCUSSING = "worth-discussing"
    NO = "no"


class Line(StrEnum):
    """The lines of the rules, most serious first."""

    EMERGENCY = "emergency"
    FEVER = "fever"
    RADIATING_PAIN = "radiating-pain"
    BLOOD_PRESSURE = "blood-pressure"
    BACK_PAIN_WORSE = "back-pain-worse"
    REVERSED_PATTERN = "reversed-pattern"
    CHANGED_CHARACTER = "changed-character"
    WORSE_THAN_BEFORE = "worse-than-before"
    LATE_RETURN = "late-return"
    REPEAT_FAILURE = "repeat-failure"
    WORSENING = "worsening"
    NO_EARLY_RELIEF = "no-early-relief"
    RETURNED = "returned"
    NOT_RELIEVED = "not-relieved"
    NO_DATA = "no-data"
    POSSIBLE_RETURN = "possible-return"
    PARTIAL_RELIEF = "partial-relief"
    PERSISTENT = "persistent"
    RESTRICTION_BROKEN = "restriction-broken"
    NOT_POSTURAL_BEFORE = "not-postural-before"
    RECOVERED = "recovered"
    CLOSED = "closed"
    ON_COURSE = "on-course"
    WAITING = "waiting"
    SETTLING = "settling"


class Clears(StrEnum):
    """What ends a conclusion."""

    REVIEW = "review"
    REVIEW_OR_TWO_LOW = "review-or-two-low"
    NEXT_READING = "next-reading"
    A_SCORE = "a-score"
    ITS_CAUSES = "its-causes"
    NOTHING = "nothing"


class Remark(StrEnum):
    """What the sentence of a conclusion must say besides."""

    BEFORE_HOUR_24 = "before-hour-24"
    BEFORE_HOUR_72 = "before-hour-72"
    LYING_UNKNOWN = "lying-unknown"
    NOTED_BEFORE = "noted-before"
    TOO_ILL = "too-ill"
    ONLY_BY_CLOCK = "only-by-clock"
    WITHOUT_LATE = "without-late"


@dataclass(frozen=True)
class Conclusion:
    """One line that holds.

    Attributes:
        since: from when it holds. entry_ids: the entries that fired it, by time; empty where silence or the patch did.
        limits: the thresholds it was drawn with, which its sentences name.
        score, score_at: the upright score the line is about and its moment, where it is about one.
        reviewed: the nurse's review that covers it: it no longer counts for status or second patch.
        spoken: a patient's or caregiver's review: the prompt is quiet, the rest stays.
        carried_from: the number of an earlier patch that it carried over from.
    """

    line: Line
    severity: Severity
    second_patch: SecondPatch
    since: datetime
    entry_ids: tuple[UUID, ...]
    clears: Clears
    source: str
    limits: Thresholds
    remarks: frozenset[Remark] = field(default_factory=frozenset)
    score: int | None = None
    score_at: datetime | None = None
    reviewed: Review | None = None
    spoken: Review | None = None
    carried_from: int | None = None

    @property
    def rules_version(self) -> str:
        """The name of the set of thresholds."""
        return self.limits.rules_version


class Epimap(StrEnum):
    """EPiMAP's outcome at 24 h."""

    FAILED = "failed"
    RELIEVED = "relieved"
    UNKNOWN = "unknown"


class Gupta(StrEnum):
    """Gupta's outcome by 48 h."""

    FAILED = "failed"
    COMPLETE = "complete"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Endpoints:
    """The published endpoints of one patch. None where the readings do not give a value.

    Attributes:
        coverage_0_48: answered windows / 6, 0..1. relief_24h_percent: fall from the baseline at 24 h, in percent.
        auc_0_48: area under upright over hours 0–48, score·hours. postural_gap_latest: upright − lying, −10..10.
        window_entries: for each window the entry whose reading it takes, or None.
    """

    coverage_0_48: float
    relief_24h_percent: float | None
    epimap_24h: Epimap
    gupta_48h: Gupta
    auc_0_48: float | None
    postural_gap_latest: int | None
    window_entries: tuple[UUID | None, ...]


@dataclass(frozen=True)
class Assessment:
    """What the diary of one patch shows as of a moment.

    Attributes:
        as_of: the moment; that of the next patch where one ended this.
        status: the most serious conclusion that counts; None where only reviewed flags are left.
        conclusions: every line that holds, most serious first, notes and the good one too.
        limits: the thresholds it was made with.
    """

    patch: Patch
    as_of: datetime
    status: Conclusion | None
    second_patch: SecondPatch
    conclusions: tuple[Conclusion, ...]
    endpoints: Endpoints
    limits: Thresholds

    @property
    def rules_version(self) -> str:
        """The name of the set of thresholds."""
        return self.limits.rules_version
