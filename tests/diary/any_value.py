"""Hypothesis strategies for any value that does not refuse itself, extremes and odd text among them."""

from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Decision, Medicine, Site, Symptom, WarningSign

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
maybe_yes = st.none() | st.booleans()
scores = st.none() | st.integers(0, 10)
any_offset = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
any_moment = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31, 23, 59, 59, 999999), timezones=any_offset)  # noqa: DTZ001  # the offset comes from the strategy


def numbers(low: float, high: float) -> st.SearchStrategy[float | None]:
    """A number in the range as a float or an int, or None."""
    return st.none() | st.floats(low, high) | st.integers(int(low), int(high))


def words(vocabulary: type[StrEnum]) -> st.SearchStrategy[Any]:
    """Any set of words of the vocabulary."""
    return st.frozensets(st.sampled_from(list(vocabulary)))


def patients(ids: st.SearchStrategy[UUID] | None = None) -> st.SearchStrategy[Patient]:
    """Any patient."""
    return st.builds(
        Patient,
        id=ids or st.uuids(),
        patient_name=any_text,
        date_of_birth=st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)),
        record_number=any_text,
        postpartum=maybe_yes,
    )


def patches(patient_id: UUID) -> st.SearchStrategy[Patch]:
    """Any patch of this patient."""
    return st.builds(
        Patch,
        id=st.uuids(),
        patient_id=st.just(patient_id),
        patch_number=st.integers(1, 1000),
        patch_time=any_moment,
        cause=st.none() | st.sampled_from(Cause),
        spinal_level=any_text,
        blood_volume_ml=numbers(0, 100),
        baseline_upright=scores,
        baseline_lying=scores,
        restriction_hours=numbers(0, 2160),
        lift_limit_kg=numbers(0, 300),
        clinic_name=any_text,
        clinic_phone=any_text,
        flat_hours=numbers(0, 2160),
        quiet_hours=numbers(0, 2160),
    )


any_answers = st.builds(
    Answers,
    headache_upright=scores,
    headache_lying=scores,
    minutes_upright=st.none() | st.integers(0, 1440),
    headache_site=st.none() | st.sampled_from(Site),
    too_ill=st.booleans(),
    symptoms=words(Symptom),
    back_pain=scores,
    leg_pain=maybe_yes,
    temperature_c=numbers(30, 45),
    systolic_mmhg=st.none() | st.integers(40, 300),
    diastolic_mmhg=st.none() | st.integers(20, 200),
    warning_signs=words(WarningSign),
    activities=words(Activity),
    lifted_kg=numbers(0, 300),
    restrictions_kept=maybe_yes,
    medicines=words(Medicine),
    note=any_text,
).filter(lambda answers: not answers.blank)


@st.composite
def entries(draw: st.DrawFn, patch_id: UUID) -> Entry:
    """Any entry under this patch."""
    observed_at, recorded_at = sorted(draw(st.tuples(any_moment, any_moment)), key=lambda at: at.astimezone(UTC))
    voided_at = draw(st.none() | any_moment)
    return Entry(
        id=draw(st.uuids()),
        patch_id=patch_id,
        observed_at=observed_at,
        recorded_at=recorded_at,
        author=draw(st.sampled_from(Author)),
        answers=draw(any_answers),
        amended_at=draw(st.none() | any_moment),
        voided_at=voided_at,
        void_reason="" if voided_at is None else draw(any_text),
    )


def reviews(patch_id: UUID) -> st.SearchStrategy[Review]:
    """Any review of this patch."""
    return st.builds(
        Review,
        id=st.uuids(),
        patch_id=st.just(patch_id),
        reviewer=any_text,
        role=st.sampled_from(Author),
        made_at=any_moment,
        decision=st.sampled_from(Decision),
        comment=any_text,
        voided_at=st.none() | any_moment,
    )
