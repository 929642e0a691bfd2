"""Warning signs, fever, leg pain and blood pressure."""

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Symptom, WarningSign
from tests.assessment.course_of_scores import MINUTE, also, case, conclusion_at, diary_of, lines_at, sign, symptom

FEVER = also(temperature_c=38.0)
NECK = symptom(Symptom.NECK_STIFFNESS)
LIGHT = symptom(Symptom.LIGHT_SENSITIVITY)
BLURRED = symptom(Symptom.BLURRED_VISION)
VOMITING = symptom(Symptom.VOMITING)
SORE = also(back_pain=7)


@pytest.mark.parametrize("each", WarningSign)
@pytest.mark.parametrize("score", [None, 0, 10])
def test_any_warning_sign_is_an_emergency_whatever_the_score(each: WarningSign, score: int | None) -> None:
    assert lines_at(diary_of((6, score, sign(each))), 6)[0] is Line.EMERGENCY


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("fever with neck stiffness in one entry", (20, 1, FEVER | NECK), at=20, holds=True),
        case("fever with light sensitivity in one entry", (20, 1, FEVER | LIGHT), at=20, holds=True),
        case("fever with back pain 7 in one entry", (20, 1, FEVER | SORE), at=20, holds=True),
        case("back pain 6 is too little", (20, 1, FEVER | also(back_pain=6)), at=20, holds=False),
        case("nausea is not among them", (20, 1, FEVER | symptom(Symptom.NAUSEA)), at=20, holds=False),
        case("37.9 is no fever", (20, 1, also(temperature_c=37.9) | NECK), at=20, holds=False),
        case("neck stiffness 12 h after it", (20, 1, FEVER), (32, 1, NECK), at=32, holds=True),
        case("not yet while it is unknown", (20, 1, FEVER), (32, 1, NECK), at=32 - MINUTE, holds=False),
        case("a minute more than 12 h after it", (20, 1, FEVER), (32 + MINUTE, 1, NECK), at=33, holds=False),
        case("neck stiffness 12 h before it", (8, 1, NECK), (20, 1, FEVER), at=20, holds=True),
        case("a minute more than 12 h before it", (8 - MINUTE, 1, NECK), (20, 1, FEVER), at=20, holds=False),
        case("back pain 7 12 h after it", (20, 1, FEVER), (32, None, SORE), at=32, holds=True),
        case("neck stiffness alone", (20, 1, NECK), at=20, holds=False),
        case("systolic 160", (6, 1, also(systolic_mmhg=160)), at=6, holds=True),
        case("systolic 159", (6, 1, also(systolic_mmhg=159)), at=6, holds=False),
        case("diastolic 110", (6, 1, also(diastolic_mmhg=110)), at=6, holds=True),
        case("diastolic 109", (6, 1, also(diastolic_mmhg=109)), at=6, holds=False),
        case("a reversed pattern with blurred vision", (20, 2, 4, BLURRED), at=20, holds=True),
        case("a reversed pattern with vomiting", (20, 2, 4, VOMITING), at=20, holds=True),
        case("a reversed pattern with nausea", (20, 2, 4, symptom(Symptom.NAUSEA)), at=20, holds=False),
        case("vomiting 12 h after the reversed pattern", (20, 2, 4), (32, 1, VOMITING), at=32, holds=True),
        case("a minute more than 12 h after", (20, 2, 4), (32 + MINUTE, 1, VOMITING), at=33, holds=False),
        case("vomiting 12 h before the reversed pattern", (8, 1, VOMITING), (20, 2, 4), at=20, holds=True),
        case("a minute more than 12 h before", (8 - MINUTE, 1, VOMITING), (20, 2, 4), at=20, holds=False),
        case("vomiting with a gap of -1 is no reversed pattern", (20, 3, 4, VOMITING), at=20, holds=False),
        case("vomiting alone", (20, 2, 0, VOMITING), at=20, holds=False),
    ],
)
def test_emergency(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.EMERGENCY in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("38.0 is fever", (6, 1, FEVER), at=6, holds=True),
        case("37.9 is not", (6, 1, also(temperature_c=37.9)), at=6, holds=False),
        case("it stays when the temperature falls", (6, 1, FEVER), (9, 1, also(temperature_c=36.8)), at=9, holds=True),
        case("one that is an emergency is not listed as fever", (6, 1, FEVER | NECK), at=6, holds=False),
        case("it becomes an emergency later", (6, 1, FEVER), (18, 1, NECK), at=18, holds=False),
        case("another fever beside an emergency", (6, 1, FEVER | NECK), (30, 1, FEVER), at=30, holds=True),
    ],
)
def test_fever(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.FEVER in lines_at(diary, hour)) is holds


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("new shooting pain", (50, 1, also(leg_pain=True)), at=50, holds=True),
        case(
            "it stays when it is gone", (50, 1, also(leg_pain=True)), (60, 1, also(leg_pain=False)), at=60, holds=True
        ),
        case("no such pain", (50, 1, also(leg_pain=False)), at=50, holds=False),
        case("not answered", (50, 1), at=50, holds=False),
    ],
)
def test_radiating_pain(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.RADIATING_PAIN in lines_at(diary, hour)) is holds


HIGH = also(systolic_mmhg=140)


@pytest.mark.parametrize(
    "diary, hour, holds",
    [
        case("systolic 140 with headache 1", (20, 1, HIGH), at=20, holds=True, postpartum=True),
        case("systolic 139", (20, 1, also(systolic_mmhg=139)), at=20, holds=False, postpartum=True),
        case("diastolic 90", (20, 1, also(diastolic_mmhg=90)), at=20, holds=True, postpartum=True),
        case("diastolic 89", (20, 1, also(diastolic_mmhg=89)), at=20, holds=False, postpartum=True),
        case("lying headache is headache", (20, None, 1, HIGH), at=20, holds=True, postpartum=True),
        case("upright 0 but lying 1", (20, 0, 1, HIGH), at=20, holds=True, postpartum=True),
        case("no headache", (20, 0, 0, HIGH), at=20, holds=False, postpartum=True),
        case("headache unknown", (20, None, HIGH), at=20, holds=False, postpartum=True),
        case("headache 12 h before", (8, 1), (20, None, HIGH), at=20, holds=True, postpartum=True),
        case("more than 12 h before", (8 - MINUTE, 1), (20, None, HIGH), at=20, holds=False, postpartum=True),
        case("headache 12 h after", (20, None, HIGH), (32, 1), at=32, holds=True, postpartum=True),
        case("more than 12 h after", (20, None, HIGH), (32 + MINUTE, 1), at=33, holds=False, postpartum=True),
        case("not postpartum", (20, 1, HIGH), at=20, holds=False, postpartum=False),
        case("postpartum unknown", (20, 1, HIGH), at=20, holds=False),
        case(
            "an emergency's pressure is high too", (20, 1, also(systolic_mmhg=165)), at=20, holds=True, postpartum=True
        ),
        case("systolic 89 for anyone", (20, 0, also(systolic_mmhg=89)), at=20, holds=True),
        case("systolic 90 is expected", (20, 0, also(systolic_mmhg=90)), at=20, holds=False),
        case("it stays when pressure rises", (20, 0, also(systolic_mmhg=89)), (22, 0, HIGH), at=22, holds=True),
    ],
)
def test_blood_pressure(diary: Diary, hour: float, holds: bool) -> None:
    assert (Line.BLOOD_PRESSURE in lines_at(diary, hour)) is holds


def test_an_emergency_of_two_entries_holds_since_the_later_and_names_both() -> None:
    diary = diary_of((20, 1, FEVER), (30, 1, NECK))
    found = conclusion_at(diary, 40, Line.EMERGENCY)
    assert found.since == diary.entries[1].observed_at
    assert found.entry_ids == tuple(entry.id for entry in diary.entries)
