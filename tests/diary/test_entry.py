"""An entry refuses every answer outside its range, an impossible order of times, and to say nothing."""

import math
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bloodpatch_tracker.diary.entry import ANSWERS, UNANSWERED, Answers, Entry, amended, unvoided, voided
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Medicine, Site, Symptom, WarningSign
from tests.builders import a_patch, an_entry, an_id, at_hour
from tests.diary.refusals import problems, reasons

PATCH = a_patch()
NOON = datetime(2026, 3, 8, 12, tzinfo=UTC)
SCORE = Answers(headache_upright=0)
WHOLE: dict[str, tuple[Any, Any]] = {
    "headache_upright": (0, 10),
    "headache_lying": (0, 10),
    "minutes_upright": (0, 1440),
    "back_pain": (0, 10),
    "systolic_mmhg": (40, 300),
    "diastolic_mmhg": (20, 200),
}
BROKEN: dict[str, tuple[Any, Any]] = {"temperature_c": (30, 45), "lifted_kg": (0, 300)}
RANGES = WHOLE | BROKEN


def entry(answers: Answers = UNANSWERED, observed_at: datetime = NOON, **given: Any) -> Entry:
    """An entry typed at noon."""
    return Entry(an_id("entry"), PATCH.id, observed_at, NOON, Author.PATIENT, answers, **given)


@pytest.mark.parametrize("field", RANGES)
def test_both_ends_of_a_range_are_taken(field: str) -> None:
    for value in RANGES[field]:
        assert getattr(Answers(**{field: value}), field) == value


@pytest.mark.parametrize("field", WHOLE)
def test_a_whole_number_beyond_an_end_is_refused(field: str) -> None:
    low, high = WHOLE[field]
    for value in (low - 1, high + 1):
        assert problems(Answers, **{field: value}) == (Problem(field, Why.OUT_OF_RANGE, str(value), low, high),)


@pytest.mark.parametrize("field", WHOLE)
@pytest.mark.parametrize("value", [5.0, True, False, "5"])
def test_what_is_no_integer_is_refused(field: str, value: Any) -> None:
    assert reasons(Answers, **{field: value}) == [(field, "not-a-whole-number")]


@pytest.mark.parametrize("field", BROKEN)
def test_a_number_just_beyond_an_end_is_refused(field: str) -> None:
    low, high = BROKEN[field]
    for value in (math.nextafter(low, -1), math.nextafter(high, 1e9), math.nan, math.inf, -math.inf):
        assert reasons(Answers, **{field: value}) == [(field, "out-of-range")]


def test_a_note_may_have_100000_characters_but_not_one_more() -> None:
    assert len(Answers(note="é" * 100_000).note) == 100_000
    assert reasons(Answers, note="é" * 100_001) == [("note", "too-long")]
    assert reasons(Answers, note="\ud83d") == [("note", "not-text")]


ALONE: dict[str, Any] = {
    "headache_site": Site.NECK,
    "too_ill": True,
    "leg_pain": False,
    "restrictions_kept": False,
    "symptoms": frozenset({Symptom.NAUSEA}),
    "warning_signs": frozenset({WarningSign.SEIZURE}),
    "activities": frozenset({Activity.LIFTING}),
    "medicines": frozenset({Medicine.OTHER}),
    "note": " ",
}


@pytest.mark.parametrize("field", [*RANGES, *ALONE])
def test_each_answer_alone_is_enough_zero_and_no_among_them(field: str) -> None:
    answers = Answers(**{field: RANGES[field][0] if field in RANGES else ALONE[field]})
    assert not answers.blank
    assert entry(answers=answers).answers == answers


def test_there_is_a_case_above_for_every_answer() -> None:
    assert [*ANSWERS] == [*vars(UNANSWERED)]
    assert set(ANSWERS) == set(RANGES) | set(ALONE)


def test_an_entry_that_answers_nothing_is_refused() -> None:
    assert UNANSWERED.blank
    assert reasons(entry) == [("entry_id", "no-answer")]


def test_an_entry_may_be_about_five_minutes_after_its_typing_but_no_later() -> None:
    """Clocks of two devices differ."""
    assert entry(observed_at=NOON + timedelta(minutes=5), answers=SCORE)
    late = {"observed_at": NOON + timedelta(minutes=5, microseconds=1), "answers": SCORE}
    assert reasons(entry, **late) == [("observed_at", "after-recorded")]


def test_a_wrong_time_is_told_once_not_also_as_out_of_order() -> None:
    assert reasons(entry, observed_at=datetime(2300, 1, 1, tzinfo=UTC), answers=SCORE) == [
        ("observed_at", "out-of-range")
    ]


def test_only_a_voided_entry_has_a_reason_for_its_void() -> None:
    assert entry(voided_at=NOON, void_reason="twice", answers=SCORE)
    assert entry(voided_at=NOON, answers=SCORE)
    assert reasons(entry, void_reason="twice", answers=SCORE) == [("void_reason", "not-voided")]


def test_the_reason_for_a_void_is_a_short_text() -> None:
    assert reasons(entry, voided_at=NOON, void_reason="x" * 1001, answers=SCORE) == [("void_reason", "too-long")]


@pytest.mark.parametrize("upright, lying, gap", [(7, 2, 5), (2, 7, -5), (0, 0, 0), (None, 2, None), (7, None, None)])
def test_the_gap_is_upright_minus_lying_where_both_are_known(
    upright: int | None, lying: int | None, gap: int | None
) -> None:
    assert an_entry(PATCH, 1, upright, lying).gap == gap


def test_amending_keeps_id_and_typing_and_marks_when() -> None:
    before = an_entry(PATCH, 2, 5)
    after = amended(before, Answers(headache_upright=3), at_hour(PATCH, 1), at_hour(PATCH, 4))
    assert (after.id, after.recorded_at, after.author) == (before.id, before.recorded_at, before.author)
    assert (after.answers.headache_upright, after.observed_at) == (3, at_hour(PATCH, 1))
    assert after.amended_at == at_hour(PATCH, 4)


def test_voiding_and_taking_the_void_back_gives_the_same_entry() -> None:
    before = an_entry(PATCH, 2, 5)
    gone = voided(before, "not mine", at_hour(PATCH, 3))
    assert (gone.voided_at, gone.void_reason) == (at_hour(PATCH, 3), "not mine")
    assert unvoided(gone) == before


def test_two_entries_say_the_same_whenever_amended_and_whether_voided_or_not() -> None:
    one = an_entry(PATCH, 2, 5)
    again = voided(amended(one, one.answers, one.observed_at, at_hour(PATCH, 9)), "why", at_hour(PATCH, 10))
    assert one.says_the_same(again)
    assert not one.says_the_same(amended(one, Answers(headache_upright=4), one.observed_at, at_hour(PATCH, 9)))
