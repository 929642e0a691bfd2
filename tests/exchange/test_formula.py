"""No text leaves that a spreadsheet would run, and every text comes back as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.exchange.formula import guard, unguard
from tests.strategies import bounded

STARTS = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "｜", "％", "\t", "\r", "\n", "'"]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("rest", ["", "1+1", "'", "=cmd()"])
def test_what_would_run_gets_one_apostrophe(start: str, rest: str) -> None:
    assert guard(start + rest) == f"'{start}{rest}"


@pytest.mark.parametrize("text", ["", "Ana", "a=1", " =1", "4.5", "L4/5 – left"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guard(text) == text


@bounded
@given(st.text() | st.builds(str.__add__, st.sampled_from([*STARTS, "''"]), st.text()))
def test_text_comes_back_as_it_was_typed(text: str) -> None:
    assert unguard(guard(text)) == text


@bounded
@given(st.text())
def test_a_guarded_cell_never_starts_with_what_would_run(text: str) -> None:
    assert guard(text)[:1] not in STARTS[:-1]


def test_exactly_one_apostrophe_comes_off() -> None:
    assert unguard("''=1") == "'=1"
    assert unguard("'") == ""
