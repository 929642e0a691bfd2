"""Who decides on a further patch reads that it may harm, where worse lying down was noted."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Line
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Decision
from bloodpatch_tracker.ui.sign_off_form import DECISIONS, SignOffForm
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour

PATCH = a_patch(baseline_upright=8)
NOW: datetime = at_hour(PATCH, 30)
FURTHER = [Decision.SECOND_PATCH_DISCUSSED, Decision.SECOND_PATCH_BOOKED]


def assessed(lying: int, reviews: Sequence[Review] = ()) -> Assessment:
    entries = tuple(an_entry(PATCH, hour, 2, lying) for hour in (26, 28))
    [found] = assess(Diary(a_patient(), (PATCH,), entries, tuple(reviews)), NOW)
    assert any(each.line is Line.REVERSED_PATTERN for each in found.conclusions) is (lying > 2)
    return found


@pytest.mark.parametrize("reviews", [(), (a_review(PATCH, 29),)], ids=["open", "reviewed"])
def test_it_is_said_of_a_further_patch_alone(qtbot: QtBot, reviews: tuple[Review, ...]) -> None:
    form = SignOffForm()
    qtbot.addWidget(form)
    form.show_picture(assessed(8, reviews), ended=False)
    assert form.caution.isHidden()
    cautioned = []
    for decision in DECISIONS:
        form.decision._buttons[decision].click()
        if not form.caution.isHidden():
            cautioned.append(decision)
    assert sorted(cautioned) == sorted(FURTHER)
    form.decision._buttons[FURTHER[0]].click()
    form.clear()
    assert form.caution.isHidden()


def test_it_comes_with_what_was_typed_before_and_with_what_is_noted_meanwhile(qtbot: QtBot) -> None:
    form = SignOffForm()
    qtbot.addWidget(form)
    form.show_typed(Decision.SECOND_PATCH_BOOKED, "")
    form.show_picture(assessed(1), ended=False)
    assert form.caution.isHidden()
    form.show_picture(assessed(8), ended=False)
    assert not form.caution.isHidden()
    assert "may harm" in form.caution.text()
