"""The table of settings: every row is typed, what cannot be is refused, and the defaults are those of the rules."""

from dataclasses import replace
from datetime import time

import pytest

from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.choices import Contrast, Language, TemperatureUnit, Theme, WeightUnit
from bloodpatch_tracker.settings.row import Group, Kind, choices_of
from bloodpatch_tracker.settings.schedule import schedule_of
from bloodpatch_tracker.settings.settings import ROWS, Settings
from tests.diary.refusals import reasons


def test_the_rows_are_the_fields_in_their_order_group_by_group() -> None:
    assert list(ROWS) == list(Settings.__dataclass_fields__)
    groups = [row.group for row in ROWS.values()]
    assert list(dict.fromkeys(groups)) == list(Group)
    assert groups == sorted(groups, key=list(Group).index)


def test_kinds_come_from_the_types() -> None:
    kinds = {row.kind: row.name for row in reversed(ROWS.values())}
    assert kinds == {
        Kind.CHOICE: "theme",
        Kind.LEVEL: "brightness",
        Kind.TEXT: "reviewer",
        Kind.TOGGLE: "remind",
        Kind.TIME: "quiet_from",
        Kind.WHOLE: "snooze_minutes",
        Kind.HOURS: "early_hours",
        Kind.TIMES: "first_times",
        Kind.NUMBER: "plan_flat_hours",
    }


def test_choices_are_the_words_of_the_enum() -> None:
    enums = {"theme": Theme, "contrast": Contrast, "role": Author, "language": Language}
    enums |= {"temperature_unit": TemperatureUnit, "weight_unit": WeightUnit}
    assert {name: choices_of(row) for name, row in ROWS.items() if row.kind is Kind.CHOICE} == {
        name: tuple(words) for name, words in enums.items()
    }


def test_the_default_check_ins_are_those_of_the_clinical_rules() -> None:
    assert schedule_of(Settings()) == DEFAULT_SCHEDULE


def test_a_clinics_own_hours_and_times_make_its_schedule() -> None:
    chosen = Settings(early_hours=(3,), week_times=(time(10),), quiet_until=time(6, 30))
    assert schedule_of(chosen) == replace(
        DEFAULT_SCHEDULE, early_hours=(3,), week_times=(time(10),), quiet_until=time(6, 30)
    )


@pytest.mark.parametrize(
    "given, why",
    [
        ({"brightness": 59}, "out-of-range"),
        ({"brightness": 101}, "out-of-range"),
        ({"text_percent": 201}, "out-of-range"),
        ({"snooze_minutes": 4}, "out-of-range"),
        ({"early_hours": (1, 73)}, "out-of-range"),
        ({"early_hours": tuple(range(1, 26))}, "too-many-cells"),
        ({"first_times": tuple(time(hour) for hour in range(13))}, "too-many-cells"),
        ({"plan_hours": float("nan")}, "out-of-range"),
        ({"plan_hours": float("inf")}, "out-of-range"),
        ({"plan_lift_kg": -0.5}, "out-of-range"),
        ({"emergency_number": "1" * 61}, "too-long"),
        ({"clinic_phone": "11\x002"}, "not-text"),
        ({"clinic_phone": "708\u202e555"}, "not-text"),
        ({"clinic_name": "two\nlines"}, "not-text"),
        ({"emergency_advice": "half a letter: \ud800"}, "not-text"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(given: dict[str, object], why: str) -> None:
    assert reasons(Settings, **given) == [(next(iter(given)), why)]


def test_everything_wrong_is_told_at_once() -> None:
    assert [field for field, _ in reasons(Settings, brightness=1, snooze_minutes=1, plan_hours=-1)] == [
        "brightness",
        "snooze_minutes",
        "plan_hours",
    ]


def test_values_are_kept_tidy() -> None:
    chosen = Settings(
        clinic_name="  City clinic ",
        emergency_advice="First line\nsecond line\n",
        early_hours=(8, 2, 2),
        first_times=(time(20), time(8, 0, 30), time(8)),
        quiet_from=time(21, 30, 59, 999),
    )
    assert chosen.clinic_name == "City clinic"
    assert chosen.emergency_advice == "First line\nsecond line"
    assert chosen.early_hours == (2, 8)
    assert chosen.first_times == (time(8), time(20))
    assert chosen.quiet_from == time(21, 30)
