"""The rule beside each group: one for every group, told with the numbers that hold."""

import re
import string
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.assessment.triage import GROUPS, Group
from bloodpatch_tracker.words.patients import group_title
from bloodpatch_tracker.words.rules import RULES, rule

LONGEST = 240


def test_every_group_and_every_line_has_one() -> None:
    assert set(RULES) == {*GROUPS, *Line}


@pytest.mark.parametrize("group", RULES)
def test_it_is_short_and_whole_and_names_only_thresholds(group: Group) -> None:
    said = rule(group, DEFAULT)
    assert re.fullmatch(r"[A-Z].*\.", said)
    assert len(said) <= LONGEST
    assert group_title(group)
    named = {field for _, field, _, _ in string.Formatter().parse(RULES[group]) if field}
    assert named <= {each.name for each in fields(Thresholds)}


@pytest.mark.parametrize(
    "group, own, said",
    [
        (Line.NO_DATA, {"silence_early": timedelta(hours=18)}, "18 hours at first"),
        (Line.RETURNED, {"moderate": 5}, "upright 5 or more"),
        (Line.CLOSED, {"follow_up_ends": timedelta(weeks=8)}, "After 8 weeks"),
        (Line.FEVER, {"fever_c": 38.5}, "38.5"),
    ],
)
def test_a_clinics_own_number_is_told(group: Group, own: dict[str, object], said: str) -> None:
    assert said not in rule(group, DEFAULT)
    assert said in rule(group, replace(DEFAULT, **own))  # type: ignore[arg-type]  # by the names of its fields
