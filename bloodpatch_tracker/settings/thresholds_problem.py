"""What is wrong with a file of thresholds. The sentences are in `words/thresholds_problem.py`."""

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """Why a file of thresholds is not used."""

    NOT_TOML = "not-toml"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    NOT_THERE = "not-there"
    """Only where somebody named it."""
    NOT_RULES = "not-rules"
    NEWER = "newer"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    NOT_A_TABLE = "not-a-table"
    NUMBER = "number"
    """Changes are counted from 1 on, without a gap."""
    NO_TIME = "no-time"
    NO_TEXT = "no-text"
    THRESHOLD = "threshold"
    UNIT = "unit"
    WHOLE_NUMBER = "whole-number"
    DECIMAL_NUMBER = "decimal-number"
    FROM = "from"
    """Not what the change before it led to."""
    ORDER = "order"
    """Two thresholds do not fit together."""


@dataclass(frozen=True)
class ThresholdsProblem:
    """One thing that is wrong.

    Attributes:
        change: the number of the change it is in; 0 where it is in none. key: what it is about.
        given: what stands there, as text; right: what would be right, as text; low, high: or a number from the one
            to the other.
    """

    wrong: Wrong
    change: int = 0
    key: str = ""
    given: str = ""
    right: str = ""
    low: float = 0
    high: float = 0


class WrongThresholds(Exception):
    """Nothing of the file is used."""

    def __init__(self, problem: ThresholdsProblem) -> None:
        super().__init__(f"change {problem.change}, {problem.key}: {problem.wrong} ({problem.given})")
        self.problem = problem
