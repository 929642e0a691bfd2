"""What ends a return or a lack of relief once a reading fired it: two low readings, far enough apart."""

from bloodpatch_tracker.assessment.course import Reading
from bloodpatch_tracker.assessment.thresholds import Thresholds


class LowRun:
    """Follows the readings after a flag, and says when two low ones, none higher between, lie far enough apart."""

    def __init__(self, limits: Thresholds) -> None:
        self._limits = limits
        self._first: Reading | None = None

    def ends_with(self, reading: Reading) -> bool:
        """Take the next reading; whether the run is long enough with it."""
        if reading.upright > self._limits.clearing_upright:
            self._first = None
            return False
        self._first = self._first or reading
        return reading.at - self._first.at >= self._limits.clearing_apart
