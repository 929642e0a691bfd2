"""A standing says what the assessment says, and for how long that holds while nothing is written."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.standing import changes_at, standing_of
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import taken_back
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from tests.assessment.any_diary import bounded, diaries
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour

PATIENT = a_patient()
PATCH = a_patch(PATIENT, baseline_upright=8)
INSTANT = timedelta(microseconds=1)


def a_diary(*scores: tuple[float, int]) -> Diary:
    return Diary(PATIENT, (PATCH,), tuple(an_entry(PATCH, hour, upright) for hour, upright in scores), version=7)


def what_holds(diary: Diary, moment: datetime) -> object:
    """All that the rules say of every patch but the moment itself."""
    return [replace(each, as_of=diary.patches[0].patch_time) for each in assess(diary, moment)]


def test_it_has_the_status_the_figures_and_the_last_sign_off() -> None:
    diary = a_diary((1, 6), (4, 3), (26, 8))
    review = a_review(PATCH, 27, Author.NURSE, Decision.CALLED, reviewer="N. N.")
    gone = taken_back(a_review(PATCH, 28, Author.NURSE, reviewer="Z."), at_hour(PATCH, 28.5))
    spoken = a_review(PATCH, 29, Author.PATIENT, Decision.SPOKEN)
    before = standing_of(diary, at_hour(PATCH, 26.5))
    after = standing_of(replace(diary, reviews=(review, gone, spoken)), at_hour(PATCH, 30))
    assert before is not None
    assert after is not None
    assert (before.code, before.severity, before.second_patch) == ("returned", "discuss", "worth-discussing")
    assert before.since == at_hour(PATCH, 26)
    assert (before.version, before.rules_version) == (7, DEFAULT.fingerprint)
    assert before.scores == ((60, 6), (240, 3), (1560, 8))
    assert (before.last_upright, before.last_upright_at, before.entries) == (8, at_hour(PATCH, 26), 3)
    assert (before.reviewed_at, before.reviewer, before.decision) == (None, "", None)
    assert (after.code, after.second_patch, after.codes[0]) == ("", "no", "returned")
    assert (after.reviewed_at, after.reviewer, after.decision) == (review.made_at, "N. N.", Decision.CALLED)


def test_it_is_of_the_latest_patch_that_was_done() -> None:
    second = a_patch(PATIENT, 2, 48)
    diary = Diary(PATIENT, (PATCH, second))
    for hour, patch in ((47, PATCH), (48, second)):
        standing = standing_of(diary, at_hour(PATCH, hour))
        assert standing is not None
        assert standing.patch_id == patch.id
    assert standing_of(diary, at_hour(PATCH, -1)) is None


def test_late_entries_are_counted() -> None:
    diary = Diary(PATIENT, (PATCH,), (an_entry(PATCH, 1, 5), an_entry(PATCH, 2, 4, recorded_hour=9)))
    standing = standing_of(diary, at_hour(PATCH, 10))
    assert standing is not None
    assert (standing.entries, standing.late_entries) == (2, 1)


def test_silence_changes_it_at_the_hour_the_rules_name() -> None:
    """The last score is of hour 30, so at hour 54 nobody has heard anything for 24 h."""
    diary, moment = a_diary((1, 6), (4, 3), (30, 2)), at_hour(PATCH, 31)
    found = [standing_of(diary, moment)]
    while found[-1] and found[-1].code != "no-data":
        assert found[-1].changes_at is not None
        found.append(standing_of(diary, found[-1].changes_at))
    assert found[-1] is not None
    assert timedelta(0) <= found[-1].as_of - at_hour(PATCH, 54) <= INSTANT


def test_a_follow_up_long_over_never_changes_again() -> None:
    diary = a_diary((1, 6), (4, 3))
    assert changes_at(diary, at_hour(PATCH, 24 * 120)) is None


@bounded
@given(data=st.data())
def test_until_it_may_change_the_rules_say_the_same(data: st.DataObject) -> None:
    diary = data.draw(diaries())
    start = diary.patches[0].patch_time
    moment = start + timedelta(minutes=data.draw(st.integers(0, 60 * 24 * 70)))
    following = changes_at(diary, moment)
    until = following - INSTANT if following else moment + timedelta(days=400)
    between = moment + data.draw(st.floats(0, 1)) * (until - moment)
    for later in (between, until):
        assert what_holds(diary, later) == what_holds(diary, moment)
