"""How a value refuses what cannot be: the field, the reason, and what was given."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Reasons for a refusal. The sentences that go with them are in `words`."""

    OUT_OF_RANGE = "out-of-range"
    NOT_A_WHOLE_NUMBER = "not-a-whole-number"
    NOT_A_NUMBER = "not-a-number"
    DECIMAL_COMMA = "decimal-comma"
    UNKNOWN_WORD = "unknown-word"
    REPEATED_WORD = "repeated-word"
    NOT_A_TIME = "not-a-time"
    NO_OFFSET = "no-offset"
    NOT_A_DATE = "not-a-date"
    NOT_AN_ID = "not-an-id"
    MISSING = "missing"
    TOO_LONG = "too-long"
    NOT_TEXT = "not-text"
    NO_ANSWER = "no-answer"
    AFTER_RECORDED = "after-recorded"
    BEFORE_PATCH = "before-patch"
    AFTER_NEXT_PATCH = "after-next-patch"
    NOT_VOIDED = "not-voided"
    NUMBER_TAKEN = "number-taken"
    NUMBER_OUT_OF_ORDER = "number-out-of-order"
    TAKEN = "taken"
    # What is known already says otherwise
    DIFFERS = "differs"
    NOT_AMENDED = "not-amended"
    OTHER_PATCH = "other-patch"
    OTHER_PATIENT = "other-patient"
    STRANDED = "stranded"
    # The shape of a file
    TOO_LARGE = "too-large"
    CELL_TOO_LONG = "cell-too-long"
    ROW_TOO_LONG = "row-too-long"
    EMPTY_FILE = "empty-file"
    NO_TEXT_FILE = "no-text-file"
    OTHER_SCHEMA = "other-schema"
    MISSING_COLUMN = "missing-column"
    UNKNOWN_COLUMN = "unknown-column"
    REPEATED_COLUMN = "repeated-column"
    TOO_MANY_COLUMNS = "too-many-columns"
    TOO_MANY_CELLS = "too-many-cells"
    TOO_FEW_CELLS = "too-few-cells"
    OPEN_QUOTE = "open-quote"
    STRAY_QUOTE = "stray-quote"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with one field.

    Attributes:
        field: the column of the diary CSV that the value belongs to.
        why: the reason.
        given: what was given, as text for people; empty where nothing was.
        low, high: the allowed range, ends included, where the reason is about one.
        allowed: the allowed words, where the reason is about a vocabulary.
        other: what it clashes with, as text: the value or the line that stands already.
        unit: that of the range, as text, where one was typed in; blank for the one that is kept.
    """

    field: str
    why: Why
    given: str = ""
    low: float | None = None
    high: float | None = None
    allowed: tuple[str, ...] = ()
    other: str = ""
    unit: str = ""


class Refused(ValueError):
    """A value cannot be made from what was given. Carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.field}: {p.why} ({p.given})" for p in problems))
        self.problems = problems
