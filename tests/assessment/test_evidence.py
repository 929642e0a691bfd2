"""What the list says of a status is what decided it, and nothing that only stood near."""

from dataclasses import replace
from typing import Any

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.evidence import evidence_of
from bloodpatch_tracker.assessment.standing import standing_of
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision, Symptom, WarningSign
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour

PATIENT = a_patient(postpartum=True)
PATCH = a_patch(PATIENT, baseline_upright=8, baseline_lying=2)
NUMB = ("warning_signs", "numbness")
STIFF, BLURRED = frozenset({Symptom.NECK_STIFFNESS}), frozenset({Symptom.BLURRED_VISION})


def shown(*answers: dict[str, Any], reviews: tuple[Review, ...] = ()) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Line and evidence of a diary with these entries, from hour 50 on, an hour apart; calm before."""
    entries = [an_entry(PATCH, hour, 1, 0) for hour in (20, 40)]
    entries += [an_entry(PATCH, 50 + place, **each) for place, each in enumerate(answers)]
    standing = standing_of(Diary(PATIENT, (PATCH,), tuple(entries), reviews), at_hour(PATCH, 60))
    assert standing is not None
    return standing.code, standing.evidence


@pytest.mark.parametrize(
    "answers, line, evidence",
    [
        ([{"warning_signs": frozenset({WarningSign.NUMBNESS}), "temperature_c": 37.0}], "emergency", [NUMB]),
        (
            [{"temperature_c": 38.6}, {"temperature_c": 37.0, "upright": 1}],
            "fever",
            [("temperature_c", "38.6")],
        ),
        (
            [{"temperature_c": 38.6}, {"symptoms": STIFF | BLURRED}],
            "emergency",
            [("temperature_c", "38.6"), ("symptoms", "neck-stiffness")],
        ),
        (
            [{"systolic_mmhg": 170, "diastolic_mmhg": 95}],
            "emergency",
            [("systolic_mmhg", "170"), ("diastolic_mmhg", "95")],
        ),
        (
            [{"systolic_mmhg": 145, "diastolic_mmhg": 80}, {"upright": 2, "systolic_mmhg": 120}],
            "blood-pressure",
            [("systolic_mmhg", "145"), ("diastolic_mmhg", "80")],
        ),
        ([{"systolic_mmhg": 85}], "blood-pressure", [("systolic_mmhg", "85")]),
        ([{"leg_pain": True, "back_pain": 1}], "radiating-pain", [("leg_pain", "True")]),
        ([{"back_pain": 7, "temperature_c": 37.0}], "back-pain-worse", [("back_pain", "7")]),
        (
            [{"upright": 1, "lying": 5, "back_pain": 2}],
            "reversed-pattern",
            [("headache_lying", "5"), ("headache_upright", "1")],
        ),
        (
            [{"upright": 1, "lying": 5}, {"symptoms": BLURRED}],
            "emergency",
            [("headache_lying", "5"), ("headache_upright", "1"), ("symptoms", "blurred-vision")],
        ),
        ([{"upright": 8, "lying": 2}], "returned", []),
        ([{"upright": 1, "back_pain": 1}], "recovered", []),
    ],
)
def test_it_is_what_decided(answers: list[dict[str, Any]], line: str, evidence: list[tuple[str, str]]) -> None:
    assert shown(*answers) == (line, tuple(evidence))


def test_all_signs_are_told_and_the_latest_that_decides_of_a_number() -> None:
    signs = [{"warning_signs": frozenset({each})} for each in (WarningSign.SEIZURE, WarningSign.NUMBNESS)]
    assert shown(*signs) == ("emergency", (NUMB, ("warning_signs", "seizure")))
    assert shown({"temperature_c": 39.5}, {"temperature_c": 38.2}) == ("fever", (("temperature_c", "38.2"),))


def test_what_is_signed_off_has_none() -> None:
    review = a_review(PATCH, 55, Author.NURSE, Decision.CALLED)
    assert shown({"leg_pain": True}, reviews=(review,))[1] == ()


def test_what_was_carried_over_still_says_what_it_was() -> None:
    sign = an_entry(PATCH, 50, warning_signs=frozenset({WarningSign.NUMBNESS}))
    diary = Diary(PATIENT, (PATCH, a_patch(PATIENT, 2, 55)), (sign,))
    standing = standing_of(diary, at_hour(PATCH, 60))
    assert standing is not None
    assert (standing.code, standing.evidence, standing.since) == ("emergency", (NUMB,), at_hour(PATCH, 50))


def test_numbers_are_those_of_the_rules_in_force() -> None:
    """A fever that no rule calls one decides nothing."""
    diary = Diary(PATIENT, (PATCH,), (an_entry(PATCH, 50, temperature_c=38.6),))
    [assessment] = assess(diary, at_hour(PATCH, 60))
    assert assessment.status is not None
    stricter = replace(assessment.status, limits=replace(assessment.limits, fever_c=39.0))
    assert evidence_of(diary, stricter) == ()
