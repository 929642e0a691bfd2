"""The same arguments give the same diaries, each of them whole, valid, and nobody's real one."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from bloodpatch_tracker.assessment.schedule import Schedule
from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.diary.diary import Diary, misplaced, order_problems
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.take_in import take_in
from bloodpatch_tracker.exchange.write_diary import write_diaries
from tests.cohort.clinics import MOMENTS, NOW, clinic

PRINT = """
import sys
from datetime import datetime
from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.exchange.write_diary import write_diaries
diaries = sorted(cohort(40, datetime.fromisoformat(sys.argv[1]), 7), key=lambda diary: diary.patient.id)
sys.stdout.buffer.write(b"".join(write_diaries(diaries)))
sys.stdout.buffer.write(repr([diary.reviews for diary in diaries]).encode())
"""


def written(diaries: tuple[Diary, ...]) -> bytes:
    return b"".join(write_diaries(diaries))


def test_the_same_arguments_give_the_same_bytes_in_every_process() -> None:
    """String hashes differ from one process to the next, so the order of a set would show here."""
    outcomes = {
        subprocess.run(
            [sys.executable, "-c", PRINT, "2026-03-20T11:07:00-05:00"],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outcomes) == 1


def test_another_seed_makes_others_and_one_patient_more_changes_nobody() -> None:
    few, more, others = (tuple(cohort(count, NOW, seed)) for count, seed in ((20, 1), (21, 1), (20, 2)))
    assert more[:20] == few
    assert {diary.patient.id for diary in few}.isdisjoint(diary.patient.id for diary in others)


@pytest.mark.parametrize("now", MOMENTS)
def test_every_diary_is_in_order_and_nothing_lies_ahead(now: datetime) -> None:
    for member in clinic(300, now):
        diary = member.diary
        assert misplaced(diary) == ()
        assert not list(order_problems(diary.patches))
        moments = [
            *(patch.patch_time for patch in diary.patches),
            *(moment for entry in diary.entries for moment in (entry.observed_at, entry.recorded_at)),
            *(review.made_at for review in diary.reviews),
        ]
        assert max(moments) <= now
        assert all(review.made_at > diary.patch(review.patch_id).patch_time for review in diary.reviews)


def test_no_id_is_used_twice() -> None:
    ids: list[UUID] = []
    for member in clinic(2000):
        diary = member.diary
        ids.append(diary.patient.id)
        ids.extend(patch.id for patch in diary.patches)
        ids.extend(entry.id for entry in diary.entries)
        ids.extend(review.id for review in diary.reviews)
    assert len(ids) == len(set(ids))


def test_nobody_could_be_taken_for_a_real_patient() -> None:
    patients = [member.diary.patient for member in clinic(2000)]
    assert [patient.record_number for patient in patients[:2]] == ["C-0001", "C-0002"]
    for number, patient in enumerate(patients, 1):
        assert patient.patient_name == f"Sample {number:04}"
        assert patient.date_of_birth is None
    assert {patch.clinic_phone for member in clinic(2000) for patch in member.diary.patches} == {"708-555-0100"}


def test_patches_are_done_and_patients_called_by_day() -> None:
    for member in clinic(2000):
        work = [*(p.patch_time for p in member.diary.patches), *(r.made_at for r in member.diary.reviews)]
        booked = [review.made_at for review in member.diary.reviews if review.decision == "second-patch-booked"]
        assert all(9 <= at.hour < 16 for at in work if at not in booked)


def test_a_cohort_goes_through_the_diary_csv_and_comes_back() -> None:
    diaries = tuple(sorted(cohort(50, NOW, 3), key=lambda diary: diary.patient.id))
    data = written(diaries)
    reading = read_diaries(data, "x.csv")
    assert reading.problems == ()
    book = MemoryBook()
    taken = take_in(book, reading, at=NOW)
    assert taken.problem_count == 0
    back = tuple(book.diary(patient.id) for patient in book.patients())
    assert written(back) == data
    assert [diary.entries for diary in back] == [diary.entries for diary in diaries]


def test_a_denser_schedule_makes_longer_diaries() -> None:
    hourly = Schedule(early_hours=tuple(range(1, 61)), quiet_from=Schedule.quiet_until)
    usual, longer = (sum(len(diary.entries) for diary in cohort(50, NOW, 1, each)) for each in (Schedule(), hourly))
    assert longer > 2 * usual


def test_a_moment_needs_an_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        cohort(1, NOW.replace(tzinfo=None), 1)


def test_a_list_looks_like_a_clinics() -> None:
    """Somebody patched today, most within the week, and follow-ups that have ended."""
    ages = [NOW - member.diary.patches[0].patch_time for member in clinic(2000)]
    assert min(ages) < timedelta(hours=2)
    assert sum(age < timedelta(days=8) for age in ages) > len(ages) / 2
    assert sum(age > timedelta(weeks=6) for age in ages) > len(ages) / 20
