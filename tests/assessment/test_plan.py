"""The plan, step by step: what may be done from which hour on."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.plan import Plan, Restricted, Step, plan_of, step_at, steps
from bloodpatch_tracker.assessment.restrictions import PRESETS
from tests.assessment.any_diary import bounded
from tests.assessment.course_of_scores import MINUTE
from tests.builders import a_patch

FLAT, QUIET, DRIVING, *MOVING = Restricted
STANDARD = Plan(flat_hours=2, quiet_hours=24, driving_hours=24, hours=48, lift_limit_kg=4.5)


def test_the_standard_plan_in_three_steps_and_what_comes_after() -> None:
    assert steps(plan_of(a_patch())) == (
        Step(0, 2, (FLAT, QUIET, DRIVING, *MOVING)),
        Step(2, 24, (QUIET, DRIVING, *MOVING)),
        Step(24, 48, tuple(MOVING)),
        Step(48, None, ()),
    )


def test_what_is_restricted_is_told_in_one_order_and_the_rest_is_allowed() -> None:
    first, _, third, last = steps(STANDARD)
    assert first.allowed == ()
    assert third.allowed == (FLAT, QUIET, DRIVING)
    assert last.allowed == tuple(Restricted)


@pytest.mark.parametrize(
    "known, expected",
    [
        ({}, STANDARD),
        ({"flat_hours": 0, "quiet_hours": 0}, Plan(0, 0, 24, 48, 4.5)),
        ({"restriction_hours": 0, "lift_limit_kg": 0}, Plan(2, 24, 24, 0, 0)),
        (
            {"flat_hours": 24, "quiet_hours": 72, "restriction_hours": 1008, "lift_limit_kg": 2.5},
            Plan(24, 72, 24, 1008, 2.5),
        ),
        ({"restriction_hours": 72.5}, Plan(2, 24, 24, 72.5, 4.5)),
    ],
)
def test_what_nobody_said_is_as_in_the_standard_plan_and_zero_is_said(known: dict[str, Any], expected: Plan) -> None:
    assert plan_of(a_patch(**known)) == expected


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_preset_makes_a_plan_that_ends_as_it_says(preset: Any) -> None:
    patch = a_patch(
        flat_hours=preset.flat_hours,
        quiet_hours=preset.quiet_hours,
        restriction_hours=preset.hours,
        lift_limit_kg=preset.lift_limit_kg,
    )
    found = steps(plan_of(patch))
    ends = {each: min(step.from_hour for step in found if each not in step.not_yet) for each in Restricted}
    assert ends == {FLAT: preset.flat_hours, QUIET: preset.quiet_hours, DRIVING: 24} | dict.fromkeys(
        MOVING, preset.hours
    )


def test_a_plan_of_no_hours_at_all_still_keeps_from_driving() -> None:
    assert steps(Plan(0, 0, 24, 0, 4.5)) == (Step(0, 24, (DRIVING,)), Step(24, None, ()))


def test_where_nothing_is_restricted_there_is_one_step() -> None:
    assert steps(Plan(0, 0, 0, 0, 0)) == (Step(0, None, ()),)


def test_bending_may_end_before_quiet_does() -> None:
    assert [(step.from_hour, step.not_yet) for step in steps(Plan(1, 30, 24, 12, 4.5))] == [
        (0, (FLAT, QUIET, DRIVING, *MOVING)),
        (1, (QUIET, DRIVING, *MOVING)),
        (12, (QUIET, DRIVING)),
        (24, (QUIET,)),
        (30, ()),
    ]


@pytest.mark.parametrize(
    "hour, begins",
    [(-5, 0), (0, 0), (2 - MINUTE, 0), (2, 2), (24 - MINUTE, 2), (24, 24), (48 - MINUTE, 24), (48, 48), (9999, 48)],
)
def test_the_moment_at_which_a_limit_ends_belongs_to_the_time_after_it(hour: float, begins: float) -> None:
    assert step_at(STANDARD, hour).from_hour == begins


hours = st.sampled_from([0.0, 0.5, 2.0, 24.0, 48.0, 2160.0]) | st.floats(0, 2160)


@given(plan=st.builds(Plan, hours, hours, hours, hours, hours), hour=hours)
@bounded
def test_steps_follow_each_other_without_a_gap_and_only_ever_allow_more(plan: Plan, hour: float) -> None:
    found = steps(plan)
    assert found[0].from_hour == 0
    assert found[-1].until_hour is None
    assert found[-1].not_yet == ()
    for one, other in pairwise(found):
        assert one.until_hour == other.from_hour > one.from_hour
        assert set(other.not_yet) < set(one.not_yet)
    assert step_at(plan, hour).not_yet == tuple(each for each in Restricted if hour < plan.until(each))


def test_nothing_is_allowed_that_a_stricter_part_of_the_plan_still_forbids() -> None:
    """Flat for a day is not being up and about; resting quietly is nothing strenuous and no driving."""
    flat_long = Plan(flat_hours=24, quiet_hours=2, driving_hours=24, hours=0, lift_limit_kg=4.5)
    assert step_at(flat_long, 3).allowed == ()
    quiet_long = Plan(flat_hours=2, quiet_hours=48, driving_hours=24, hours=0, lift_limit_kg=4.5)
    assert step_at(quiet_long, 30).allowed == (Restricted.FLAT,)
    assert step_at(quiet_long, 48).allowed == tuple(Restricted)
