"""The lanes under the plot."""

import pytest

from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.back_pain_lane import back_pain_row
from bloodpatch_tracker.charts.medicine_lane import letter_groups, medicine_rows
from bloodpatch_tracker.charts.points import Breach, Taken
from bloodpatch_tracker.charts.restriction_lane import breach_label, placed_labels, restriction_row
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine
from tests.builders import a_patch, an_entry, an_id
from tests.charts.chart_english import ENGLISH
from tests.charts.courses import nothing, pictured

ACROSS = Across(80, 500, 48)


def a_breach(hour: float, *activities: Activity | None, kg: float | None = None) -> Breach:
    return Breach(hour, activities, kg, an_id(hour))


@pytest.mark.parametrize(
    "breach, said",
    [
        (a_breach(4, Activity.LIFTING, kg=12), "lifted 12 kg"),
        (a_breach(4, Activity.LIFTING, kg=4.75), "lifted 4.75 kg"),
        (a_breach(4, Activity.LIFTING), "lifted"),
        (a_breach(4, None, Activity.BENDING), "not kept, bent"),
    ],
)
def test_a_breach_says_what_was_done(breach: Breach, said: str):
    assert breach_label(breach, ENGLISH) == said


def test_a_label_has_its_cross_before_it_or_gives_way():
    near = [a_breach(10, Activity.BENDING), a_breach(11, Activity.BENDING), a_breach(12, Activity.BENDING)]
    labels = placed_labels(near, ACROSS, ENGLISH)
    assert [text for text, _, _ in labels] == ["bent"] * len(labels)
    assert len({(start, line) for _, start, line in labels}) == len(labels)


def test_where_everything_was_done_at_once_the_label_says_how_much_more():
    everything = [a_breach(hour, None, *Activity) for hour in range(0, 48, 2)]
    labels = placed_labels(everything, ACROSS, ENGLISH)
    assert any(text.endswith("+6") for text, _, _ in labels)
    assert len(labels) < len(everything)


def test_no_lane_without_a_plan_and_without_a_breach():
    patch = a_patch(restriction_hours=0)
    assert restriction_row(pictured([patch], [], 1), ACROSS, ENGLISH) is None
    breach = an_entry(patch, 1, restrictions_kept=False)
    assert restriction_row(pictured([patch], [breach], 1), ACROSS, ENGLISH) is not None


def test_medicines_taken_close_together_share_their_letters():
    taken = [
        Taken(1, (Medicine.CAFFEINE,), an_id(1)),
        Taken(1.5, (Medicine.ACETAMINOPHEN,), an_id(2)),
        Taken(30, (Medicine.CAFFEINE,), an_id(3)),
    ]
    groups = letter_groups(taken, ACROSS, ENGLISH)
    assert [text for text, _, _ in groups] == ["c a", "c"]
    assert groups[0][1:] == (ACROSS.at(1), ACROSS.at(1.5))


def test_lanes_are_there_only_where_there_is_something():
    assert medicine_rows(nothing(), ACROSS, ENGLISH) == ()
    assert back_pain_row(nothing(), ACROSS, ENGLISH) is None
    patch = a_patch()
    assert back_pain_row(pictured([patch], [an_entry(patch, 1, back_pain=0)], 2), ACROSS, ENGLISH) is not None
