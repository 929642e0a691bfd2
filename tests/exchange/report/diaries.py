"""Diaries to report: an ordinary one, one with hardly anything in it, and the worst that can be kept."""

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from random import Random

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Decision, Medicine, Symptom, WarningSign
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour
from tests.charts.courses import returned_with_danger

Reported = tuple[Diary, datetime]
"""A diary, and the moment as of which it is reported."""

NAME, RECORD, NOTE, COMMENT = "Ana Ruiz Núñez", "12-345", "Slept badly.", "She comes in tomorrow."


@cache
def ordinary() -> Reported:
    """Relief, a return, a fever, two sign-offs, notes; as of hour 60."""
    picture = returned_with_danger()
    patient = replace(picture.diary.patient, patient_name=NAME, record_number=RECORD, date_of_birth=date(1988, 5, 21))
    patch = replace(picture.patch, cause=Cause.EPIDURAL, spinal_level="L3–L4", blood_volume_ml=18.5)
    entries = [replace(each, answers=replace(each.answers, note=NOTE)) for each in picture.diary.entries]
    reviews = (
        a_review(patch, 50, reviewer="M. Ortega", comment=COMMENT),
        a_review(patch, 55, Author.PATIENT, Decision.SPOKEN),
    )
    return Diary(patient, (patch,), tuple(entries), reviews), picture.assessment.as_of


@cache
def sparse() -> Reported:
    """A patch of which only the time is known, two hours ago."""
    patch = a_patch()
    return Diary(a_patient(), (patch,)), at_hour(patch, 2)


@cache
def worst() -> Reported:
    """Nothing shorter than it may be, in every script, with a return, danger signs and 200 entries of everything."""
    random = Random(4)
    scripts = "Ñandú שלום رحوب 李小龍 😀 e\u0301 \u202eevil $x^2$ \\frac WWWWWWWW "
    long = (scripts * 50)[:1_000]
    patient = a_patient(patient_name=long, record_number="W" * 1_000, date_of_birth=date(1905, 12, 31))
    known = {"cause": Cause.EPIDURAL_STEROID_INJECTION, "spinal_level": long, "clinic_name": long}
    first = [a_patch(patient, number, 24 * number, key="before", **known) for number in range(1, 12)]
    patch = a_patch(patient, 12, 24 * 12, blood_volume_ml=99.9, baseline_upright=8, baseline_lying=2, **known)
    entries = [
        an_entry(
            patch,
            hour := 0.3 * place,
            random.randint(0, 10),
            random.randint(0, 10),
            note=(scripts * 3_000)[:100_000],
            recorded_hour=hour + random.choice([0, 7]),
            back_pain=random.randint(0, 10),
            leg_pain=place > 100,
            temperature_c=38.5 if place > 100 else 37.0,
            systolic_mmhg=165,
            diastolic_mmhg=112,
            warning_signs=frozenset(WarningSign) if place > 150 else frozenset(),
            activities=frozenset(Activity),
            lifted_kg=40,
            restrictions_kept=False,
            medicines=frozenset(Medicine),
            symptoms=frozenset(Symptom),
        )
        for place in range(200)
    ]
    reviews = [a_review(patch, 5.5 + place, reviewer=long, comment=long * 100, key=place) for place in range(40)]
    return Diary(patient, (*first, patch), tuple(entries), tuple(reviews)), at_hour(patch, 75)
