"""The clinic's own thresholds as frozen values: every change that was ever made, and the thresholds that come of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from bloodpatch_tracker.assessment.thresholds import DEFAULT, RULES_VERSION, Thresholds
from bloodpatch_tracker.settings.threshold_rows import Value


@dataclass(frozen=True)
class ThresholdChange:
    """One change of one threshold; back to the published value is a change too.

    Attributes:
        number: of the change, from 1 on. at: when, with an offset. by, why: neither is blank.
        rules: the published set that the program had then.
        before, after: as `Thresholds` has the value.
    """

    number: int
    at: datetime
    by: str
    why: str
    rules: str
    threshold: str
    before: Value
    after: Value


@dataclass(frozen=True)
class ClinicRules:
    """All changes, oldest first; without any the published set holds."""

    changes: tuple[ThresholdChange, ...] = ()

    @cached_property
    def limits(self) -> Thresholds:
        """The thresholds that hold, under a name that says how many changes have led to them."""
        if not self.changes:
            return DEFAULT
        own = {change.threshold: change.after for change in self.changes}
        name = f"{RULES_VERSION}+clinic.{len(self.changes)}"
        return replace(DEFAULT, rules_version=name, **own)  # type: ignore[arg-type]  # each is of its field's own type

    def of(self, threshold: str) -> tuple[ThresholdChange, ...]:
        """The changes of one threshold, oldest first."""
        return tuple(change for change in self.changes if change.threshold == threshold)
