"""A sign-off that was taken back: the report concludes what the rules conclude, of an ended patch too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Line
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import taken_back
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.report.content import Content, content_of
from bloodpatch_tracker.exchange.report.record_text import record_text
from tests.assessment.any_diary import EXTRAS, bounded
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, at_hour

ZONE = PATCH_TIME.tzinfo
FIRST, SECOND = a_patch(baseline_upright=8), a_patch(None, 2, 30)
COURSE = (an_entry(FIRST, 10, 2, temperature_c=38.5), an_entry(FIRST, 26, 2))
SIGNED = a_review(FIRST, 11, comment="She is well.")


def ended(back_hour: float) -> Diary:
    """
    fever at 10 ─ signed off at 11 ─ another patch at 30; the sign-off taken back at an hour
    """
    back = taken_back(SIGNED, at_hour(FIRST, back_hour))
    return Diary(a_patient(), (FIRST, SECOND), COURSE, (back,))


def reported(back_hour: float) -> Content:
    return content_of(ended(back_hour), at_hour(FIRST, 40), ZONE, patch_id=FIRST.id)


def test_taken_back_after_the_next_patch_it_stood_when_the_patch_ended() -> None:
    content = reported(31)
    assert Line.FEVER not in {each.line for each in content.assessment.conclusions if each.reviewed is None}
    assert [each.body.endswith("She is well.") for each in content.sign_offs] == [True]


def test_taken_back_before_the_next_patch_it_was_never_made() -> None:
    content = reported(29)
    assert Line.FEVER in {each.line for each in content.assessment.conclusions if each.reviewed is None}
    assert content.sign_offs == ()


@pytest.mark.parametrize("back_hour, stood", [(29, False), (31, True)])
def test_the_text_to_copy_says_the_same(back_hour: float, stood: bool) -> None:
    text = record_text(ended(back_hour), at_hour(FIRST, 40), ZONE, patch_id=FIRST.id)
    assert ("She is well." in text) is stood


def concluded(assessment: Assessment) -> object:
    """All that is concluded, each flag with the review that covers it."""
    flags = [
        (each.line, each.since, each.reviewed and each.reviewed.id, each.spoken and each.spoken.id)
        for each in assessment.conclusions
    ]
    status = assessment.status.line if assessment.status else None
    return assessment.as_of, status, assessment.second_patch, flags


@st.composite
def reviewed(draw: st.DrawFn) -> Diary:
    """Two patches, entries of the first, and reviews of it, most of them taken back before or after the second."""
    hours = draw(st.sets(st.integers(0, 29), min_size=2, max_size=6))
    rows = [an_entry(FIRST, hour, draw(st.integers(0, 10)), 1, **draw(st.sampled_from(EXTRAS))) for hour in hours]
    roles = st.sampled_from((Author.NURSE, Author.PATIENT))
    made = draw(st.dictionaries(st.sampled_from((5.0, 12.0, 20.0, 29.5, 45.0)), roles, min_size=1, max_size=3))
    reviews = [a_review(FIRST, hour, role) for hour, role in made.items()]
    back = [(each, draw(st.sampled_from((None, 13.0, 29.0, 31.0, 60.0)))) for each in reviews]
    return Diary(
        a_patient(),
        (FIRST, SECOND),
        tuple(rows),
        tuple(each if hour is None else taken_back(each, at_hour(FIRST, hour)) for each, hour in back),
    )


@given(reviewed(), st.sampled_from((25.0, 30.0, 40.0, 90.0)))
@bounded
def test_a_report_concludes_what_the_rules_do_whatever_was_taken_back(diary: Diary, hour: float) -> None:
    as_of = at_hour(FIRST, hour)
    for each in assess(diary, as_of):
        found = content_of(diary, as_of, ZONE, patch_id=each.patch.id)
        assert concluded(found.assessment) == concluded(each)
