"""Any thresholds that a clinic may have: changes one after the other, each within its range."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bloodpatch_tracker.settings.threshold_rows import THRESHOLD_ROWS, ThresholdRow

NOON = datetime(2026, 3, 7, 12, tzinfo=UTC)


def numbers(row: ThresholdRow) -> st.SearchStrategy[Any]:
    """What the number of a row can be."""
    return st.floats(row.low, row.high) if row.with_decimals else st.integers(round(row.low), round(row.high))


any_row = st.sampled_from(list(THRESHOLD_ROWS.values()))
"""A threshold."""
any_change = any_row.flatmap(lambda row: st.tuples(st.just(row), numbers(row)))
"""A threshold and a number that it can have."""
