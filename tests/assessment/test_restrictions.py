"""The restriction plan: how long, how heavy, and what was done against it."""

from datetime import timedelta
from typing import Any

import pytest

from bloodpatch_tracker.assessment.course import course_of
from bloodpatch_tracker.assessment.restrictions import PRESETS, breaches, lift_limit, restricted_for, restrictions_end
from bloodpatch_tracker.diary.vocabulary import Activity
from tests.assessment.course_of_scores import Row, also, diary_of, did
from tests.builders import a_patch, at_hour

PUBLISHED = {
    "standard": (2, 24, 48, 4.5),
    "extended": (2, 48, 14 * 24, 4.5),
    "spontaneous-leak": (24, 72, 6 * 7 * 24, 2.5),
}
"""Hours flat, quiet, and without strenuous activity, bending, lifting; the limit in kg."""


def test_the_presets_are_those_of_the_rules_and_name_their_source() -> None:
    assert {p.name: (p.flat_hours, p.quiet_hours, p.hours, p.lift_limit_kg) for p in PRESETS} == PUBLISHED
    assert all(each.source for each in PRESETS)


@pytest.mark.parametrize("known, hours", [({}, 48), ({"restriction_hours": 0}, 0), ({"restriction_hours": 72.5}, 72.5)])
def test_a_plan_lasts_48_h_unless_it_is_known_otherwise(known: dict[str, Any], hours: float) -> None:
    patch = a_patch(**known)
    assert restricted_for(patch) == timedelta(hours=hours)
    assert restrictions_end(patch) == at_hour(patch, hours)


@pytest.mark.parametrize("known, limit", [({}, 4.5), ({"lift_limit_kg": 0}, 0), ({"lift_limit_kg": 10}, 10)])
def test_a_limit_of_0_is_a_limit(known: dict[str, Any], limit: float) -> None:
    assert lift_limit(a_patch(**known)) == limit


@pytest.mark.parametrize(
    "row, told",
    [
        ((20, 1, did(Activity.BENDING, Activity.STRENUOUS)), (Activity.STRENUOUS, Activity.BENDING)),
        ((20, 1, also(restrictions_kept=False)), (None,)),
        ((20, 1, did(Activity.DRIVING, restrictions_kept=False)), (None, Activity.DRIVING)),
        ((20, 1, did(Activity.LIFTING, lifted_kg=4.5)), ()),
        ((30, 1, did(Activity.DRIVING, Activity.TWISTING)), (Activity.TWISTING,)),
        ((50, 1, did(*Activity)), ()),
    ],
)
def test_what_an_entry_tells_against_the_plan(row: Row, told: tuple[Activity | None, ...]) -> None:
    diary = diary_of(row)
    course = course_of(diary, diary.patches[0], at_hour(diary.patches[0], 60))
    assert breaches(course, diary.entries[0]) == told
