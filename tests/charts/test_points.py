"""What is drawn is what was written down, no more."""

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.charts.points import (
    Breach,
    LaterPatch,
    Point,
    Scored,
    Taken,
    breaches_of,
    flags_of,
    later_patches_of,
    points_of,
    taken_of,
)
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine
from tests.builders import a_patch, an_entry
from tests.charts.courses import pictured

PATCH = a_patch(baseline_upright=8)


def test_points_are_the_answers_by_time_and_an_unanswered_score_is_none():
    both, lying_only, neither = (
        an_entry(PATCH, 4, 3, 0),
        an_entry(PATCH, 2, None, 1),
        an_entry(PATCH, 3, note="slept"),
    )
    picture = pictured([PATCH], [both, lying_only, neither], 5)
    assert points_of(picture, Scored.UPRIGHT) == (Point(4, 3, False, both.id),)
    assert points_of(picture, Scored.LYING) == (Point(2, 1, False, lying_only.id), Point(4, 0, False, both.id))
    assert points_of(picture, Scored.BACK_PAIN) == ()


def test_zero_is_data():
    zero = an_entry(PATCH, 4, 0, back_pain=0)
    picture = pictured([PATCH], [zero], 5)
    assert [point.score for point in points_of(picture, Scored.UPRIGHT)] == [0]
    assert [point.score for point in points_of(picture, Scored.BACK_PAIN)] == [0]


def test_what_was_typed_or_amended_more_than_6_hours_later_is_late():
    entries = [
        an_entry(PATCH, 1, 3, recorded_hour=7),
        an_entry(PATCH, 2, 3, recorded_hour=8.1),
        an_entry(PATCH, 3, 3, amended_hour=9.1),
    ]
    assert [point.late for point in points_of(pictured([PATCH], entries, 10), Scored.UPRIGHT)] == [False, True, True]


def test_voided_entries_and_those_not_known_by_the_moment_are_no_points():
    entries = [an_entry(PATCH, 1, 3, voided_hour=2), an_entry(PATCH, 2, 3, recorded_hour=30), an_entry(PATCH, 12, 3)]
    assert points_of(pictured([PATCH], entries, 11), Scored.UPRIGHT) == ()


def test_what_is_typed_up_after_the_next_patch_still_belongs_on_the_chart_of_the_one_before():
    second = a_patch(number=2, hours_after_first=40)
    entries = [an_entry(PATCH, 30, 5, recorded_hour=45), an_entry(second, 1, 2)]
    assert [point.hour for point in points_of(pictured([PATCH, second], entries, 50, 0), Scored.UPRIGHT)] == [30]


def test_breaches_are_what_the_rules_call_so():
    kept = an_entry(PATCH, 3, activities=frozenset({Activity.LIFTING}), lifted_kg=2)
    lifted = an_entry(PATCH, 4, activities=frozenset({Activity.LIFTING, Activity.BENDING}), lifted_kg=12)
    not_kept = an_entry(PATCH, 60, restrictions_kept=False)
    assert breaches_of(pictured([PATCH], [kept, lifted, not_kept], 61)) == (
        Breach(4, (Activity.BENDING, Activity.LIFTING), 12, lifted.id),
        Breach(60, (None,), None, not_kept.id),
    )


def test_medicines_come_in_the_order_of_the_vocabulary():
    taken = an_entry(PATCH, 4, medicines=frozenset({Medicine.OPIOID, Medicine.CAFFEINE}))
    assert taken_of(pictured([PATCH], [taken], 5)) == (Taken(4, (Medicine.CAFFEINE, Medicine.OPIOID), taken.id),)


def test_flags_are_the_conclusions_that_ask_for_something_numbered_most_serious_first():
    entries = [
        an_entry(PATCH, 1, 2),
        an_entry(PATCH, 20, 2, activities=frozenset({Activity.BENDING})),
        an_entry(PATCH, 30, 7, 2),
        an_entry(PATCH, 32, temperature_c=38.5),
    ]
    flags = flags_of(pictured([PATCH], entries, 33))
    assert [(flag.number, flag.conclusion.line, flag.hour) for flag in flags] == [
        (1, Line.FEVER, 32),
        (2, Line.RETURNED, 30),
    ]


def test_a_good_line_is_no_flag():
    assert flags_of(pictured([PATCH], [an_entry(PATCH, 1, 2)], 2)) == ()


def test_a_later_patch_is_known_from_its_moment_on():
    patches = [PATCH, a_patch(number=2, hours_after_first=40), a_patch(number=3, hours_after_first=90)]
    assert later_patches_of(pictured(patches, [], 60, 0)) == (LaterPatch(40, 2),)
    assert later_patches_of(pictured(patches, [], 60)) == ()
