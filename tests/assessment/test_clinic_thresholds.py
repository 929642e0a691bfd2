"""A clinic's own thresholds: each changes what is concluded at its boundary, and nowhere else; endpoints never."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.course import course_of, is_late
from bloodpatch_tracker.assessment.kept import kept_so_far
from bloodpatch_tracker.assessment.plan import plan_of
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Cause
from tests.assessment.any_diary import bounded, diaries
from tests.assessment.course_of_scores import DAY, WEEK, also, diary_of, did
from tests.builders import a_patch, an_entry, at_hour

CLINIC = "2026.1+clinic.1"
HOUR = timedelta(hours=1)
GOOD = (2, 1)
"""Relief: 1 of 8."""


def own(**changed: Any) -> Thresholds:
    """The published set with these changed."""
    return replace(DEFAULT, rules_version=CLINIC, **changed)


def test_two_sets_of_one_name_have_their_own_fingerprints() -> None:
    """Two stations may each have made the first change of their own file."""
    sets = [own(relief_upright=4), own(relief_upright=5), own(late_after=4 * HOUR), own(fresh=5 * HOUR)]
    assert {each.rules_version for each in sets} == {CLINIC}
    assert len({each.fingerprint for each in sets}) == len(sets)
    assert own(relief_upright=4).fingerprint == sets[0].fingerprint
    assert own(flat_hours=2.0).fingerprint == own(flat_hours=2).fingerprint, "equal sets are one"


@pytest.mark.parametrize("name", [each.name for each in fields(Thresholds)])
def test_each_threshold_and_the_name_count_in_the_fingerprint(name: str) -> None:
    value = getattr(DEFAULT, name)
    more: Any = "+" if isinstance(value, str) else HOUR if isinstance(value, timedelta) else 1
    changed: dict[str, Any] = {name: value + more}
    assert replace(DEFAULT, **changed).fingerprint != DEFAULT.fingerprint


def lines(diary: Diary, hour: float, limits: Thresholds = DEFAULT) -> set[Line]:
    [assessment] = assess(diary, at_hour(diary.patches[0], hour), limits)
    return {each.line for each in assessment.conclusions}


def case(line: Line, hour: float, diary: Diary, published: bool, changed: bool, **threshold: Any) -> Any:
    """A diary whose line holds or not by the published set and by the changed one."""
    [name] = threshold
    return pytest.param(line, hour, diary, published, changed, own(**threshold), id=f"{name}={threshold[name]}")


def fever(celsius: float) -> Diary:
    return diary_of((5, 2, also(temperature_c=celsius)))


def pressure(**answers: int) -> Diary:
    return diary_of((5, 2, also(**answers)), postpartum=True)


def back_pain(hour: float, score: int) -> Diary:
    return diary_of((hour, 2, also(back_pain=score)))


CASES = [
    case(Line.FEVER, 6, fever(38.0), True, False, fever_c=38.1),
    case(Line.FEVER, 6, fever(38.1), True, True, fever_c=38.1),
    case(Line.FEVER, 6, fever(37.8), False, True, fever_c=37.8),
    case(Line.FEVER, 6, fever(37.7), False, False, fever_c=37.8),
    case(Line.EMERGENCY, 6, pressure(systolic_mmhg=160), True, False, systolic_emergency=161),
    case(Line.EMERGENCY, 6, pressure(systolic_mmhg=161), True, True, systolic_emergency=161),
    case(Line.EMERGENCY, 6, pressure(diastolic_mmhg=105), False, True, diastolic_emergency=105),
    case(Line.BLOOD_PRESSURE, 6, pressure(systolic_mmhg=140), True, False, systolic_postpartum=145),
    case(Line.BLOOD_PRESSURE, 6, pressure(systolic_mmhg=145), True, True, systolic_postpartum=145),
    case(Line.BLOOD_PRESSURE, 6, pressure(systolic_mmhg=89), True, False, systolic_low=85),
    case(Line.BLOOD_PRESSURE, 6, pressure(systolic_mmhg=84), True, True, systolic_low=85),
    case(Line.BACK_PAIN_WORSE, 50, back_pain(48, 7), True, False, back_pain_from=49 * HOUR),
    case(Line.BACK_PAIN_WORSE, 50, back_pain(49, 7), True, True, back_pain_from=49 * HOUR),
    case(Line.BACK_PAIN_WORSE, 50, back_pain(48, 7), True, False, back_pain_severe=8),
    case(Line.REVERSED_PATTERN, 6, diary_of((5, 2, 4)), True, False, reversed_gap=3),
    case(Line.REVERSED_PATTERN, 6, diary_of((5, 2, 5)), True, True, reversed_gap=3),
    case(Line.WORSE_THAN_BEFORE, 6, diary_of((5, 8), baseline=(6, 1)), True, False, worse_rise=3),
    case(Line.WORSE_THAN_BEFORE, 6, diary_of((5, 9), baseline=(6, 1)), True, True, worse_rise=3),
    case(Line.NO_EARLY_RELIEF, 6, diary_of((5, 7)), True, False, severe=8),
    case(Line.NO_EARLY_RELIEF, 6, diary_of((5, 8)), True, True, severe=8),
    case(Line.NO_EARLY_RELIEF, 6, diary_of((3, 8)), False, True, early_from=3 * HOUR),
    case(Line.RETURNED, 33, diary_of(GOOD, (30, 4), (32, 4)), True, False, twice_apart=3 * HOUR),
    case(Line.RETURNED, 33, diary_of(GOOD, (30, 4), (33, 4)), True, True, twice_apart=3 * HOUR),
    case(Line.RETURNED, 33, diary_of(GOOD, (30, 4), (32, 4)), True, False, moderate=5),
    case(Line.RETURNED, 33, diary_of(GOOD, (30, 4), (32, 4)), True, False, change=4),
    case(Line.RETURNED, 45, diary_of(GOOD, (30, 7), (32, 4), (45, 3)), True, True, clearing_apart=6 * HOUR),
    case(Line.RETURNED, 45, diary_of(GOOD, (30, 7), (38, 3), (44, 3)), True, False, clearing_apart=6 * HOUR),
    case(Line.LATE_RETURN, 5 * WEEK, diary_of(GOOD, (5 * WEEK, 7)), False, True, late_return_after=timedelta(weeks=4)),
    case(Line.LATE_RETURN, 4 * WEEK, diary_of(GOOD, (4 * WEEK, 7)), False, False, late_return_after=timedelta(weeks=4)),
    case(Line.NOT_RELIEVED, 25, diary_of((24, 7)), True, False, too_soon_before=30 * HOUR),
    case(Line.NOT_RELIEVED, 30, diary_of((30, 7)), True, True, too_soon_before=30 * HOUR),
    case(Line.NO_DATA, 26, diary_of(GOOD), True, False, silence_early=25 * HOUR),
    case(Line.NO_DATA, 27, diary_of(GOOD), True, True, silence_early=25 * HOUR),
    case(Line.PARTIAL_RELIEF, 49, diary_of((20, 3), (49, 4)), True, False, relief_upright=4),
    case(Line.PARTIAL_RELIEF, 49, diary_of((20, 4), (49, 5), baseline=(10, 2)), True, True, relief_upright=4),
    case(Line.PERSISTENT, 6 * DAY, diary_of((6 * DAY, 4)), False, True, persistent_moderate_from=timedelta(days=6)),
    case(Line.RECOVERED, 60, diary_of((30, 2), (50, 2)), False, True, recovered_upright=2),
    case(Line.RECOVERED, 60, diary_of((30, 3), (50, 2)), False, False, recovered_upright=2),
    case(Line.WAITING, 5, diary_of(), False, True, waiting_until=6 * HOUR),
    case(Line.RESTRICTION_BROKEN, 50, diary_of((49, 1, did(Activity.BENDING))), False, True, restriction_hours=72),
    case(Line.RESTRICTION_BROKEN, 30, diary_of((25, 1, did(Activity.DRIVING))), False, True, driving_for=26 * HOUR),
    case(Line.NOT_POSTURAL_BEFORE, 5, diary_of((4, 1), baseline=(8, 6)), False, True, postural_gap=3),
]


@pytest.mark.parametrize("line, hour, diary, published, changed, limits", CASES)
def test_a_changed_threshold_changes_the_conclusion_at_its_boundary(
    line: Line, hour: float, diary: Diary, published: bool, changed: bool, limits: Thresholds
) -> None:
    assert (line in lines(diary, hour)) is published
    assert (line in lines(diary, hour, limits)) is changed


@bounded
@given(diaries())
def test_the_same_numbers_under_another_name_conclude_the_same(diary: Diary) -> None:
    as_of = diary.patches[-1].patch_time + 400 * HOUR
    for mine, published in zip(assess(diary, as_of, own()), assess(diary, as_of), strict=True):
        assert [each.line for each in mine.conclusions] == [each.line for each in published.conclusions]
        assert mine.rules_version == CLINIC
        assert {each.rules_version for each in mine.conclusions} == {CLINIC}


OTHERS = own(
    relief_upright=5,
    relief_percent=20,
    severe=9,
    moderate=6,
    late_after=HOUR,
    recovered_upright=0,
    too_soon_before=12 * HOUR,
    silence_early=6 * HOUR,
)


@bounded
@given(diaries(), st.integers(1, 400))
def test_published_endpoints_stay_as_published(diary: Diary, hour: int) -> None:
    as_of = diary.patches[-1].patch_time + hour * HOUR
    for mine, published in zip(assess(diary, as_of, OTHERS), assess(diary, as_of), strict=True):
        assert mine.endpoints == published.endpoints


def test_every_assessment_carries_the_thresholds_it_was_made_with() -> None:
    diary = diary_of(GOOD, (30, 7))
    [assessment] = assess(diary, at_hour(diary.patches[0], 31), OTHERS)
    assert assessment.limits is OTHERS
    assert all(each.limits is OTHERS for each in assessment.conclusions)


@pytest.mark.parametrize("hour, late", [(8, False), (8.01, True)])
def test_late_is_the_clinics_late(hour: float, late: bool) -> None:
    entry = an_entry(a_patch(), 0, 3, recorded_hour=hour)
    assert is_late(entry)
    assert is_late(entry, own(late_after=8 * HOUR)) is late


def test_the_plan_of_a_patch_of_which_nothing_was_said_is_the_clinics() -> None:
    limits = own(flat_hours=4, quiet_hours=36, restriction_hours=96, lift_limit_kg=2.5, driving_for=48 * HOUR)
    plan = plan_of(a_patch(), limits)
    assert (plan.flat_hours, plan.quiet_hours, plan.hours, plan.lift_limit_kg, plan.driving_hours) == (
        4,
        36,
        96,
        2.5,
        48,
    )
    said = plan_of(a_patch(restriction_hours=24), limits)
    assert said.hours == 24, "what was said of a patch goes first"
    diary = diary_of((60, 1, did(Activity.LIFTING, lifted_kg=3.0)))
    course = course_of(diary, diary.patches[0], at_hour(diary.patches[0], 61), limits)
    assert kept_so_far(course).broken == 1


def test_a_spontaneous_leak_is_given_the_clinics_time() -> None:
    diary = diary_of((80, 8), cause=Cause.SPONTANEOUS)
    as_of = at_hour(diary.patches[0], 81)
    published, mine = assess(diary, as_of)[0], assess(diary, as_of, own(spontaneous_wait=96 * HOUR))[0]
    assert (published.second_patch, mine.second_patch) == ("worth-discussing", "no")


def test_each_threshold_of_the_rules_is_a_number_or_a_length_of_time() -> None:
    kinds = {type(getattr(DEFAULT, field.name)) for field in fields(DEFAULT)}
    assert kinds == {str, int, float, timedelta}
