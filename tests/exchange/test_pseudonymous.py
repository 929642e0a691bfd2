"""A diary for a study: it names nobody, cannot be joined with another, imports, and concludes the same."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review, taken_back
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.pseudonymous import NOTED, new_key, pseudonymous, shift_of, stand_in
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.write_diary import write_diaries
from tests.assessment import any_diary
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, an_id, at_hour
from tests.strategies import bounded, diaries

keys = st.binary(min_size=32, max_size=32)
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
TYPED = "Zebedee"


def written_over(value: Any) -> Any:
    """The value with the name wherever somebody can type, be it in a field that is not thought of yet."""
    texts = {each.name: TYPED for each in fields(value) if each.type is str}
    assert texts
    return replace(value, **texts)


def told() -> Diary:
    """A diary with a name wherever somebody can type."""
    patient = written_over(a_patient(date_of_birth=date(1988, 5, 21), postpartum=True))
    patch = written_over(a_patch(patient))
    entries = (
        an_entry(patch, 1, 5, 2, note=TYPED),
        written_over(an_entry(patch, 2, 4, voided_hour=3)),
        an_entry(patch, 4, note=TYPED),
    )
    return Diary(patient, (patch,), entries, (taken_back(written_over(a_review(patch, 5)), at_hour(patch, 6)),))


def typed(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from typed(each)
    elif hasattr(value, "__dataclass_fields__"):
        for each in fields(value):  # type: ignore[arg-type]  # it is a dataclass, as was asked
            yield from typed(getattr(value, each.name))


def real_ids(diary: Diary) -> set[UUID]:
    parts: tuple[Patient | Patch | Entry | Review, ...] = (
        diary.patient,
        *diary.patches,
        *diary.entries,
        *diary.reviews,
    )
    return {each.id for each in parts}


def test_nothing_that_somebody_typed_is_left() -> None:
    found = pseudonymous(told(), KEY)
    assert TYPED in " ".join(typed(told()))
    assert TYPED not in " ".join(typed(found))
    assert found.patient == replace(a_patient(), id=found.patient.id, postpartum=True)


def test_reviews_are_moved_with_the_rest() -> None:
    (was,), (found,) = told().reviews, pseudonymous(told(), KEY).reviews
    shift = shift_of(told(), KEY)
    assert (found.made_at - was.made_at, found.voided_at) == (shift, at_hour(told().patches[0], 6) + shift)
    assert (found.role, found.decision) == (was.role, was.decision)


def test_an_entry_that_was_a_note_alone_stays() -> None:
    assert [each.answers.note for each in pseudonymous(told(), KEY).entries] == ["", "", NOTED]


@pytest.mark.parametrize("level", ["L3", "L3/4", "L3-L4", "T12–L1", " c7 "])
def test_a_spinal_level_stays(level: str) -> None:
    diary = Diary(a_patient(), (a_patch(spinal_level=level),))
    assert pseudonymous(diary, KEY).patches[0].spinal_level == level.strip()


@pytest.mark.parametrize("level", ["L3 by Dr. Who", "Ana", "L3\n4", "L٣"])
def test_what_is_no_spinal_level_goes(level: str) -> None:
    diary = Diary(a_patient(), (a_patch(spinal_level=level),))
    assert pseudonymous(diary, KEY).patches[0].spinal_level == ""


def test_two_exports_have_nothing_in_common() -> None:
    one, other = pseudonymous(told(), KEY), pseudonymous(told(), OTHER_KEY)
    assert real_ids(one) & real_ids(other) == set()
    assert real_ids(one) & real_ids(told()) == set()
    assert one.patches[0].patch_time != other.patches[0].patch_time
    assert new_key() != new_key()


def test_the_same_key_gives_the_same() -> None:
    assert pseudonymous(told(), KEY) == pseudonymous(told(), KEY)
    assert pseudonymous(told(), KEY).patient.id == stand_in(told().patient.id, KEY)


def test_patients_are_moved_each_by_an_own_number_of_days_within_a_year() -> None:
    moved = set()
    for number in range(200):
        patient = a_patient(key=number)
        moved.add(shift_of(Diary(patient, (a_patch(patient),)), KEY).days)
    assert 0 not in moved
    assert min(moved) < -180
    assert max(moved) > 180
    assert all(abs(days) <= 365 for days in moved)
    assert len(moved) > 150


@pytest.mark.parametrize("at", [datetime(1900, 1, 1, tzinfo=UTC), datetime(2199, 12, 31, 23, tzinfo=UTC)])
@pytest.mark.parametrize("key", [KEY, OTHER_KEY, b"3" * 32, b"4" * 32])
def test_dates_stay_within_the_years_that_can_be_kept(at: datetime, key: bytes) -> None:
    diary = Diary(a_patient(), (a_patch(patch_time=at),))
    assert pseudonymous(diary, key).patches[0].patch_time != at


def test_a_diary_that_fills_all_years_keeps_its_dates() -> None:
    patch = a_patch(patch_time=datetime(1900, 1, 1, tzinfo=UTC))
    entry = replace(an_entry(patch, 1, 3), amended_at=datetime(2199, 12, 31, tzinfo=UTC))
    assert shift_of(Diary(a_patient(), (patch,), (entry,)), KEY) == timedelta()


@bounded
@given(diaries(), keys)
def test_all_moments_are_moved_alike_and_the_rest_stays(diary: Diary, key: bytes) -> None:
    found, shift = pseudonymous(diary, key), shift_of(diary, key)
    assert shift % timedelta(days=1) == timedelta()
    for before, after in zip(diary.patches, found.patches, strict=True):
        assert after.patch_time - before.patch_time == shift
        assert after.patch_time.utcoffset() == before.patch_time.utcoffset()
    for old, new in zip(diary.entries, found.entries, strict=True):
        for name in ("observed_at", "recorded_at", "amended_at", "voided_at"):
            was, now = getattr(old, name), getattr(new, name)
            assert now == (None if was is None else was + shift)
        assert replace(new.answers, note="") == replace(old.answers, note="")
        assert new.author == old.author


@bounded
@given(diaries(), keys)
def test_it_is_a_diary_that_imports(diary: Diary, key: bytes) -> None:
    found = pseudonymous(diary, key)
    reading = read_diaries(b"".join(write_diaries([found])), "x.csv")
    assert reading.problems == ()
    assert reading.diaries == (found,)


@any_diary.bounded
@given(any_diary.assessed(), keys)
def test_the_rules_conclude_the_same(looked: tuple[Diary, Any], key: bytes) -> None:
    diary, moment = looked
    found, shift = pseudonymous(diary, key), shift_of(diary, key)
    entries = {new.id: old.id for old, new in zip(diary.entries, found.entries, strict=True)}
    reviews = {new.id: old.id for old, new in zip(diary.reviews, found.reviews, strict=True)}
    back = [_led_back(each, shift, entries, reviews) for each in assess(found, moment + shift)]
    assert back == [_led_back(each, timedelta(), {}, {}) for each in assess(diary, moment)]


def test_what_happened_at_one_moment_stays_in_its_order() -> None:
    """Two entries of one moment are told apart by their ids; the later of the two decides."""
    patch = a_patch(baseline_upright=8)
    twins = tuple(an_entry(patch, 30, score, id=an_id("twin", score)) for score in range(11))
    diary = Diary(a_patient(), (patch,), twins)
    scores = [each.answers.headache_upright for each in diary.entries]
    for number in range(20):
        found = pseudonymous(diary, bytes([number] * 32))
        assert [each.answers.headache_upright for each in found.entries] == scores


def _led_back(
    found: Assessment, shift: timedelta, entries: dict[UUID, UUID], reviews: dict[UUID, UUID]
) -> dict[str, object]:
    """All that an assessment says, with the real ids and dates."""
    conclusions = [
        (
            *(each.line, each.severity, each.second_patch, each.since - shift, each.remarks, each.score, each.clears),
            tuple(entries.get(each_id, each_id) for each_id in each.entry_ids),
            each.score_at and each.score_at - shift,
            each.reviewed and (reviews.get(each.reviewed.id, each.reviewed.id), each.reviewed.made_at - shift),
            each.spoken and (reviews.get(each.spoken.id, each.spoken.id), each.spoken.role is Author.NURSE),
            each.carried_from,
        )
        for each in found.conclusions
    ]
    return {
        "as_of": found.as_of - shift,
        "status": found.status and found.status.line,
        "second_patch": found.second_patch,
        "conclusions": conclusions,
        "endpoints": replace(
            found.endpoints,
            window_entries=tuple(each and entries.get(each, each) for each in found.endpoints.window_entries),
        ),
    }


def test_the_time_of_day_stays() -> None:
    moved = pseudonymous(told(), KEY).patches[0].patch_time
    assert moved.timetz() == PATCH_TIME.timetz()
    assert moved.date() != PATCH_TIME.date()
