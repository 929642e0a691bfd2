"""What makes a covered flag fire anew."""

from typing import Any

import pytest

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Symptom
from tests.assessment.course_of_scores import DAY, Row, also, conclusion_at, diary_of, did, sign, symptom

GOOD: Row = (2, 1)
LEG, FEVER, ILL, BENT = also(leg_pain=True), also(temperature_c=38.5), also(too_ill=True), did(Activity.BENDING)
STIFF = FEVER | symptom(Symptom.NECK_STIFFNESS)
NECK = symptom(Symptom.NECK_STIFFNESS)
HIGH = also(systolic_mmhg=145)
TYPED_AT_10, TYPED_AT_32 = also(recorded_hour=10), also(recorded_hour=32)
AMENDED_AT_10 = also(amended_hour=10)


def said(line: Line, review: float, sentence: str, *rows: Row, at: float | None = None, **known: Any) -> Any:
    """A line, its diary reviewed at an hour by a nurse, and by a patient, and the hour it is looked at: that of the
    last row, where not said."""
    hour = max(row[0] for row in rows) if at is None else at
    by_nurse, by_patient = (diary_of(*rows, reviews=(made,), **known) for made in (review, (review, Author.PATIENT)))
    return pytest.param(line, by_nurse, by_patient, hour, id=f"{line}: {sentence}")


@pytest.mark.parametrize(
    "line, by_nurse, by_patient, hour",
    [
        said(Line.EMERGENCY, 9, "any warning sign does", (8, 1, sign()), (12, 1, sign())),
        said(Line.EMERGENCY, 9, "typed up after it", (8, 1, sign()), (8.5, 1, sign() | TYPED_AT_10), at=10),
        said(Line.EMERGENCY, 9, "amended after it", (8, 1, sign()), (8.5, 1, sign() | AMENDED_AT_10), at=10),
        said(Line.EMERGENCY, 9, "fever and stiff neck, near those seen", (8, 1, STIFF), (12, 1, STIFF)),
        said(Line.EMERGENCY, 21, "completed after it", (8, 1, sign()), (20, 1, FEVER), (25, 1, NECK)),
        said(Line.FEVER, 9, "a new fever", (8, 1, FEVER), (40, 1, FEVER)),
        said(Line.RADIATING_PAIN, 9, "new leg pain", (8, 1, LEG), (12, 1, LEG)),
        said(Line.BLOOD_PRESSURE, 9, "near a headache seen", (8, 3, HIGH), (12, 3, HIGH), postpartum=True),
        said(Line.BACK_PAIN_WORSE, 51, "by itself", (50, 1, also(back_pain=7)), (60, 1, also(back_pain=7))),
        said(Line.REVERSED_PATTERN, 31, "a new one", (30, 2, 5), (33, 2, 5)),
        said(Line.RESTRICTION_BROKEN, 9, "another one", (8, 1, BENT), (12, 1, BENT)),
        said(Line.RETURNED, 31, "2 above the highest before", GOOD, (30, 7), (32, 9)),
        said(Line.RETURNED, 31, "back after it cleared", GOOD, (30, 8), (32, 1), (44, 1), (50, 8)),
        said(Line.RETURNED, 33, "half of what cleared it seen", GOOD, (30, 8), (32, 1), (44, 1), (50, 8)),
        said(Line.NOT_RELIEVED, 31, "2 above", (20, 7), (30, 7), (32, 9)),
        said(Line.NO_EARLY_RELIEF, 6, "2 above", (5, 7), (7, 9)),
        said(Line.NO_EARLY_RELIEF, 6, "gone and back", (5, 8), (7, 6), (8, 8)),
        said(Line.WORSE_THAN_BEFORE, 4, "2 above", (3, 7), (5, 9), baseline=(5, 1)),
        said(Line.CHANGED_CHARACTER, 21, "2 above", (20, 7, 7), (24, 9, 9)),
        said(Line.POSSIBLE_RETURN, 31, "gone and back", GOOD, (30, 5), (32, 1), (34, 5)),
        said(Line.PERSISTENT, 14.5 * DAY, "2 above", (14 * DAY, 2), (15 * DAY, 4)),
        said(Line.PERSISTENT, 14.5 * DAY, "0, then 2", (14 * DAY, 2), (15 * DAY, 0), (16 * DAY, 2)),
        said(Line.NO_DATA, 30, "a silence after it", GOOD, (32, 1), at=56),
        said(Line.NO_DATA, 5, "too ill twice more", *((hour, None, ILL) for hour in (2, 4, 6, 8))),
    ],
)
def test_fires_anew(line: Line, by_nurse: Diary, by_patient: Diary, hour: float) -> None:
    """An entry the review had not seen meets the line by itself; for lines about scores, an upright at least 2 above
    the highest before. It ends the quiet after a patient's or caregiver's review too."""
    assert conclusion_at(by_nurse, hour, line).reviewed is None
    assert conclusion_at(by_patient, hour, line).spoken is None


@pytest.mark.parametrize(
    "line, by_nurse, by_patient, hour",
    [
        said(Line.EMERGENCY, 9, "a score alone", (8, 1, sign()), (12, 10)),
        said(Line.EMERGENCY, 9, "a void", (8, 1, sign()), (12, 1, sign() | also(voided_hour=13)), at=14),
        said(Line.FEVER, 9, "fever gone", (8, 1, FEVER), (12, 1, also(temperature_c=37))),
        said(Line.BLOOD_PRESSURE, 9, "a headache near what was seen", (8, 3, HIGH), (12, 3), postpartum=True),
        said(Line.BACK_PAIN_WORSE, 51, "1 above the lowest", (50, 1, also(back_pain=7)), (60, 1, also(back_pain=6))),
        said(Line.REVERSED_PATTERN, 31, "gone", (30, 2, 5), (33, 2, 1)),
        said(Line.RETURNED, 31, "1 above the highest before", GOOD, (30, 7), (32, 8)),
        said(Line.RETURNED, 31, "as high", GOOD, (30, 8), (32, 8)),
        said(Line.RETURNED, 31, "the highest of all before", (1, 8), GOOD, (30, 7), (32, 9)),
        said(Line.RETURNED, 31, "one low reading does not clear it", GOOD, (30, 8), (32, 1), (50, 8)),
        said(Line.RETURNED, 31, "a low one of before it, typed late", GOOD, (29, 1, TYPED_AT_32), (30, 8), (33, 8)),
        said(Line.NOT_RELIEVED, 31, "1 above", (20, 7), (30, 7), (32, 8)),
        said(Line.NO_EARLY_RELIEF, 6, "as high", (5, 8), (7, 8)),
        said(Line.WORSE_THAN_BEFORE, 4, "1 above", (3, 7), (5, 8), baseline=(5, 1)),
        said(Line.CHANGED_CHARACTER, 21, "as high", (20, 7, 7), (24, 7, 7)),
        said(Line.POSSIBLE_RETURN, 31, "as high", GOOD, (30, 5), (32, 5, 4)),
        said(Line.PERSISTENT, 14.5 * DAY, "still 2", (14 * DAY, 2), (15 * DAY, 2)),
        said(Line.NO_DATA, 30, "the same silence", GOOD, at=40),
        said(Line.NO_DATA, 5, "too ill once more", *((hour, None, ILL) for hour in (2, 4, 6))),
    ],
)
def test_does_not_fire_anew(line: Line, by_nurse: Diary, by_patient: Diary, hour: float) -> None:
    assert conclusion_at(by_nurse, hour, line).reviewed
    assert conclusion_at(by_patient, hour, line).spoken


def test_what_fired_anew_names_only_what_is_new() -> None:
    diary = diary_of((8, 1, sign()), (12, 1, sign()), reviews=(9,))
    found = conclusion_at(diary, 13, Line.EMERGENCY)
    assert (found.entry_ids, found.since) == ((diary.entries[1].id,), diary.entries[1].observed_at)
