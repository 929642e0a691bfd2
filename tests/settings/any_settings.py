"""Any settings that there can be, and any value that a TOML file can have in their place."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from bloodpatch_tracker.settings.checks import TURNS_TEXT_ROUND
from bloodpatch_tracker.settings.row import Kind, Row, choices_of
from bloodpatch_tracker.settings.settings import ROWS, Settings

times = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
line = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="".join(TURNS_TEXT_ROUND))
nested: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.integers(min_value=10**400, max_value=10**410),
        st.floats(),
        st.text(),
        st.sampled_from(["\x00", "\u202e911", "\x7f", "a" * 5_000, "22:00", "night", "en", "-0", "1e9"]),
        st.times(),
        st.just(date(2026, 3, 7)),
        st.just(datetime(2026, 3, 7, tzinfo=UTC)),
    ),
    lambda inner: st.lists(inner, max_size=30) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def values(row: Row) -> st.SearchStrategy[Any]:
    """What a setting of this row can be."""
    low, high = round(row.low), round(row.high)
    letters = st.one_of(line, st.just("\n")) if row.lines else line
    return {
        Kind.CHOICE: st.sampled_from(choices_of(row) if row.kind is Kind.CHOICE else [None]),
        Kind.TOGGLE: st.booleans(),
        Kind.LEVEL: st.integers(low, high),
        Kind.WHOLE: st.integers(low, high),
        Kind.NUMBER: st.none() | st.floats(low, high),
        Kind.TEXT: st.text(letters, max_size=min(high, 80)),
        Kind.TIME: times,
        Kind.HOURS: st.lists(st.integers(low, high), max_size=24).map(tuple),
        Kind.TIMES: st.lists(times, max_size=high).map(tuple) if row.kind is Kind.TIMES else st.nothing(),
    }[row.kind]


any_settings = st.fixed_dictionaries({name: values(row) for name, row in ROWS.items()}).map(
    lambda chosen: Settings(**chosen)
)
