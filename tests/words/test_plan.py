"""Whose plan it is, and that banner and plan agree about when it ends."""

from typing import Any

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.words.banner import restrictions
from bloodpatch_tracker.words.plan import told
from tests.builders import a_patch, a_patient, at_hour


@pytest.mark.parametrize(
    "said, whose",
    [
        ({}, "the standard plan, as no other"),
        (
            {"flat_hours": 2, "quiet_hours": 48, "restriction_hours": 336, "lift_limit_kg": 4.5},
            "published plan (Extended",
        ),
        ({"restriction_hours": 12}, "written down as your clinic’s"),
    ],
)
def test_it_says_whose_plan_it_is(said: dict[str, Any], whose: str) -> None:
    diary = Diary(a_patient(), (a_patch(**said),))
    now = at_hour(diary.patches[0], 5)
    [first, *_] = told(diary, assess(diary, now)[0], now, lambda moment: moment)
    assert whose in first.lines[0]


def test_banner_and_plan_end_together_where_driving_outlasts_the_rest() -> None:
    """Heavy things are allowed from hour 12, driving from hour 24."""
    patch = a_patch(restriction_hours=12)
    assert "(in 11 h)" in restrictions(patch, at_hour(patch, 13), lambda moment: moment)
    assert "ended" in restrictions(patch, at_hour(patch, 24), lambda moment: moment)
