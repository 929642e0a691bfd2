"""Hypothesis strategies for whole diaries: patches in order, every entry between its patch and the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from tests.diary.any_value import any_offset, entries, patches, patients

bounded = settings(
    max_examples=60,
    derandomize=True,  # the same run everywhere
    database=None,
    deadline=None,  # how fast a machine is proves nothing
    suppress_health_check=[HealthCheck.too_slow],  # likewise
)
DAY = timedelta(days=1)
FIRST, LAST = datetime(1901, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC)
spans = st.integers(0, 40 * 86_400).map(lambda seconds: timedelta(seconds=seconds))
fractions = st.just(0) | st.sampled_from([1, 10, 250_000, 999_999])


@st.composite
def diaries(draw: st.DrawFn, patient_id: UUID | None = None, *, patches_at_least: int = 1) -> Diary:
    """One patient's diary as a file can hold it: without reviews, and of a plan only its hours and the lift limit."""
    patient = draw(patients())
    if patient_id is not None:
        patient = replace(patient, id=patient_id)
    count = draw(st.integers(patches_at_least, 2))
    numbers = sorted(draw(st.sets(st.integers(1, 1000), min_size=count, max_size=count)))
    kept: list[Patch] = []
    at = draw(st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None))).replace(tzinfo=UTC)
    for number in numbers:
        at += draw(spans) + timedelta(seconds=1)
        patch = replace(draw(patches(patient.id)), flat_hours=None, quiet_hours=None)
        kept.append(replace(patch, patch_number=number, patch_time=at.astimezone(draw(any_offset))))
    written = [entry for place in range(count) for entry in draw(_entries(kept, place))]
    return Diary(patient, tuple(kept), tuple({entry.id: entry for entry in written}.values()))


@st.composite
def _entries(draw: st.DrawFn, kept: Sequence[Patch], place: int) -> list[Entry]:
    """Up to three entries of one patch, in its time."""
    patch = kept[place]
    room = (kept[place + 1].patch_time - patch.patch_time) if place + 1 < len(kept) else 30 * DAY
    found = []
    for entry in draw(st.lists(entries(patch.id), max_size=3)):
        share = draw(st.floats(0, 1, exclude_max=True))
        seconds = timedelta(seconds=int(room.total_seconds() * share))
        observed = patch.patch_time + min(
            seconds + timedelta(microseconds=draw(fractions)), room - timedelta.resolution
        )
        recorded = observed + draw(spans)
        found.append(
            replace(
                entry,
                observed_at=observed.astimezone(draw(any_offset)),
                recorded_at=recorded.astimezone(draw(any_offset)),
            )
        )
    return found


@st.composite
def many_diaries(draw: st.DrawFn) -> tuple[Diary, ...]:
    """Diaries of several patients, by patient id; no id is used twice."""
    ids = sorted(draw(st.sets(st.uuids(), max_size=3)))
    found = tuple(draw(diaries(each)) for each in ids)
    used = [patch.id for diary in found for patch in diary.patches]
    used += [entry.id for diary in found for entry in diary.entries]
    return found if len(set(used)) == len(used) else found[:1]
