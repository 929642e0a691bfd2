"""Settings as they are typed: what a person writes is understood, what cannot be is answered."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st

from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.settings.checks import tidy
from bloodpatch_tracker.settings.settings import ROWS
from bloodpatch_tracker.ui.setting_text import READ, said, typed
from bloodpatch_tracker.words.settings import refusal
from tests.settings.any_settings import values

TYPED = [name for name, row in ROWS.items() if row.kind in READ]


@pytest.mark.parametrize(
    "text, clock",
    [
        ("22:00", time(22)),
        ("7", time(7)),
        ("07:05", time(7, 5)),
        ("7.30", time(7, 30)),
        ("7h30", time(7, 30)),
        ("10 pm", time(22)),
        ("10:15 P.M.", time(22, 15)),
        ("10:15\u202fp.\u00a0m.", time(22, 15)),
        ("12 am", time(0)),
        ("12:30 pm", time(12, 30)),
        ("0:00", time(0)),
    ],
)
def test_times_are_understood_as_people_write_them(text: str, clock: time) -> None:
    assert typed(ROWS["quiet_from"], text) == clock


@pytest.mark.parametrize("text", ["24:00", "7:60", "noon", "13 pm", "0 am", "-7", "7:5", "٧", "7 8"])
def test_what_is_no_time_is_answered_with_one_that_is(text: str) -> None:
    assert refused("quiet_from", text) == f"“{text}” is not a time of day; right would be one like 22:00."


def test_a_time_that_is_needed_is_asked_for() -> None:
    assert refused("quiet_from", " ") == "Nothing is given here, and it is needed."


@pytest.mark.parametrize(
    "name, text, value",
    [
        ("plan_hours", "", None),
        ("plan_hours", "48", 48),
        ("plan_hours", "36,5", 36.5),
        ("plan_lift_kg", "4.5", 4.5),
        ("snooze_minutes", "30", 30),
        ("snooze_minutes", "30.0", 30),
        ("early_hours", "", ()),
        ("early_hours", "1 , 2;4,", (1, 2, 4)),
        ("first_times", "8, 14:00 ,8 pm", (time(8), time(14), time(20))),
    ],
)
def test_numbers_and_lists_are_understood(name: str, text: str, value: Any) -> None:
    assert typed(ROWS[name], text) == value


@pytest.mark.parametrize(
    "name, text, sentence",
    [
        ("snooze_minutes", "4", "“4” is outside 5 to 120."),
        ("snooze_minutes", "12.5", "“12.5” is not a whole number from 5 to 120."),
        ("snooze_minutes", "", "Nothing is given here, and it is needed."),
        ("plan_hours", "two", "“two” is not a number from 0 to 2160."),
        ("plan_hours", "2161", "“2161” is outside 0 to 2160."),
        ("plan_hours", "1e3", "“1e3” is not a number from 0 to 2160."),
        ("early_hours", "1, 73", "“73” is outside 1 to 72."),
        ("early_hours", "1 2", "“1 2” is not a whole number from 1 to 72."),
        ("first_times", ",".join(f"{hour}:00" for hour in range(13)), "These are 13; up to 12 are right."),
        ("clinic_phone", "708\u202e", "There are characters in this that cannot be shown. Typing it anew helps."),
        ("emergency_advice", "x" * 2_001, "This is longer than 2000 characters."),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(name: str, text: str, sentence: str) -> None:
    assert refused(name, text) == sentence


@trials(deadline=None)
@given(st.sampled_from(TYPED).flatmap(lambda name: st.tuples(st.just(name), values(ROWS[name]))))
def test_what_is_shown_of_a_whole_value_can_be_typed_again(pair: tuple[str, Any]) -> None:
    name, value = pair
    row = ROWS[name]
    value = tidy(row, round(value, 6) if isinstance(value, float) else value)
    assert tidy(row, typed(row, said(row, value))) == value


@trials(deadline=None)
@given(st.sampled_from(TYPED), st.text(max_size=40))
def test_whatever_is_typed_is_understood_or_answered(name: str, text: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        typed(ROWS[name], text)
    except Refused as found:
        problems = found.problems
    assert all(map(refusal, problems))


def refused(name: str, text: str) -> str:
    """What is answered to a text that is wrong."""
    with pytest.raises(Refused) as caught:
        typed(ROWS[name], text)
    return refusal(caught.value.problems[0])
