"""How a patch stands, kept beside its diary so that a list of patients reads conclusions instead of making them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.diary.vocabulary import Decision

MOST_SCORES = 100
"""Of a course, the last so many are kept for the small curve."""


@dataclass(frozen=True)
class Standing:
    """What the diary of a patch came to when it was last assessed: words and figures of the rules, none of its text.

    Attributes:
        version: of the diary it was made from.
        rules_version: of the rules it was made by, with a digest of their numbers, which the name alone does not tell.
        as_of: when. changes_at: from when on the clock alone may change it; None where it never will.
        code, severity: of the status, as the rules name them; both blank where only reviewed flags are left.
        second_patch: the rules' answer. since: from when the status holds; None without one.
        codes: every line that holds, most serious first.
        evidence: name and value of the answers that decided the status, where no upright score shows it.
        scores: minutes since the patch and upright 0–10 of the last readings, by time.
        last_upright_at, last_upright: of the last reading. last_entry_at: of the last entry of any kind.
        entries, late_entries: that count; of these, late.
        coverage_0_48: answered windows / 6, 0..1.
        reviewed_at, reviewer, decision: the last sign-off by a nurse that stands.

    Raises:
        Refused: a time has no offset, a number is outside its range.
    """

    patch_id: UUID
    version: int
    rules_version: str
    as_of: datetime
    changes_at: datetime | None = None
    code: str = ""
    severity: str = ""
    second_patch: str = ""
    since: datetime | None = None
    codes: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()
    scores: tuple[tuple[int, int], ...] = ()
    last_upright: int | None = None
    last_upright_at: datetime | None = None
    last_entry_at: datetime | None = None
    entries: int = 0
    late_entries: int = 0
    coverage_0_48: float = 0.0
    reviewed_at: datetime | None = None
    reviewer: str = ""
    decision: Decision | None = None

    def __post_init__(self) -> None:
        checks.fix_offsets(self, *MOMENTS)
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        for name in MOMENTS:
            yield from checks.moment(name, getattr(self, name))
        for name in ("code", "severity", "second_patch", "rules_version", "reviewer"):
            yield from checks.text(name, getattr(self, name))
        if self.evidence:
            yield from checks.text("evidence", ";".join(f"{name}={value}" for name, value in self.evidence))
        yield from checks.whole("last_upright", self.last_upright, 0, 10)
        yield from checks.in_range("coverage_0_48", self.coverage_0_48, 0, 1)
        if not all(0 <= upright <= 10 for _, upright in self.scores):  # at once, for there may be many
            for _, upright in self.scores:
                yield from checks.whole("scores", upright, 0, 10)

    def holds(self, version: int, now: datetime, rules_version: str) -> bool:
        """Whether it is still what an assessment now would come to."""
        in_time = self.as_of <= now and (self.changes_at is None or now < self.changes_at)
        return self.version == version and self.rules_version == rules_version and in_time


MOMENTS = ("as_of", "changes_at", "since", "last_upright_at", "last_entry_at", "reviewed_at")
