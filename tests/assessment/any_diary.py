"""Any diary, within what the rules look at: a few entries and reviews of one or two patches, on a grid of half hours.

Few answers and round hours, so that pairs, ties and thresholds come together often.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.course import is_late
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Symptom, WarningSign
from tests.builders import a_patch, a_patient, a_review, an_entry, an_id

bounded = settings(
    max_examples=120,
    derandomize=True,  # the same examples every time
    database=None,
    deadline=None,  # how fast a machine is proves nothing,
    suppress_health_check=[HealthCheck.too_slow],  # nor does this
)

SCORES = st.none() | st.sampled_from((0, 1, 2, 3, 4, 5, 6, 7, 8, 10))
HOURS = st.one_of(
    st.integers(0, 120).map(lambda half: half / 2),
    st.integers(120, 700).map(lambda half: half / 2),
    st.sampled_from((335.5, 336.0, 1007.5, 1008.0, 1008.5, 1100.0)),
)
EXTRAS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {},
    {"note": "slept"},
    {"too_ill": True},
    {"warning_signs": frozenset({WarningSign.NUMBNESS})},
    {"temperature_c": 38.2},
    {"symptoms": frozenset({Symptom.NECK_STIFFNESS, Symptom.VOMITING})},
    {"temperature_c": 38.0, "symptoms": frozenset({Symptom.LIGHT_SENSITIVITY})},
    {"leg_pain": True},
    {"systolic_mmhg": 145},
    {"diastolic_mmhg": 112},
    {"back_pain": 2},
    {"back_pain": 7},
    {"activities": frozenset({Activity.BENDING})},
)


@st.composite
def entries_of(draw: st.DrawFn, patch: Patch, until: float = 1100, late: bool | None = None) -> Entry:
    """An entry before an hour; late, on time, or (not said) either."""
    hour = draw(HOURS.filter(lambda hour: hour < until))
    upright, lying, extras = draw(SCORES), draw(SCORES), dict(draw(st.sampled_from(EXTRAS)))
    if upright is None and lying is None and not extras:
        extras = {"note": "nothing to tell"}
    delays = {None: (0, 0, 3, 6, 6.5, 30), True: (6.5, 12, 30), False: (0, 0, 3, 6)}[late]
    delay = draw(st.sampled_from(delays))
    written = draw(st.sampled_from(("recorded_hour", "amended_hour")))
    key = draw(st.integers(0, 9))
    extras |= {written: hour + delay, "key": (key, delay, written)}
    return an_entry(patch, hour, upright, lying, **extras)


@st.composite
def reviews_of(draw: st.DrawFn, patch: Patch) -> Review:
    """A review of a patch."""
    return a_review(patch, draw(HOURS), draw(st.sampled_from((Author.NURSE, Author.NURSE, Author.PATIENT))))


@st.composite
def diaries(draw: st.DrawFn, late: bool | None = None, most_reviews: int = 2) -> Diary:
    """A diary of one or two patches; its entries late, on time, or (not said) either."""
    patient = a_patient(postpartum=draw(st.sampled_from((None, True))))
    baselines = st.sampled_from(((8, 2), (5, 1), (9, 8), (0, 0), (None, None)))
    second = draw(st.sampled_from((None, None, 30.0, 100.0)))
    patches: list[Patch] = []
    for number, hour in enumerate([0.0] if second is None else [0.0, second], 1):
        upright, lying = draw(baselines)
        cause = draw(st.sampled_from((None, Cause.SPONTANEOUS)))
        patches.append(a_patch(patient, number, hour, baseline_upright=upright, baseline_lying=lying, cause=cause))
    rows: list[Entry] = []
    reviews: list[Review] = []
    for patch in patches:
        until = second if second is not None and patch.patch_number == 1 else 1100.0
        rows += draw(st.lists(entries_of(patch, until, late), max_size=8, unique_by=lambda entry: entry.id))
        reviews += draw(st.lists(reviews_of(patch), max_size=most_reviews, unique_by=lambda review: review.id))
    return Diary(patient, tuple(patches), tuple(rows), tuple(reviews))


@st.composite
def moments(draw: st.DrawFn, diary: Diary) -> Any:
    """A moment from the first patch on: most often that of something in the diary, or shortly after."""
    first = diary.patches[0].patch_time
    known = [entry.amended_at or entry.recorded_at for entry in diary.entries]
    known += [entry.observed_at for entry in diary.entries] + [review.made_at for review in diary.reviews]
    anchor = draw(st.sampled_from([*known, first]))
    return anchor + timedelta(hours=draw(st.sampled_from((0, 0, 1, 12, 24, 48, 200))))


@st.composite
def assessed(draw: st.DrawFn, late: bool | None = None, most_reviews: int = 2) -> tuple[Diary, Any]:
    """A diary and a moment to look at it."""
    diary = draw(diaries(late, most_reviews))
    return diary, draw(moments(diary))


def with_entries(diary: Diary, *more: Entry) -> Diary:
    """The diary with further entries, each with an id of its own."""
    new = (replace(entry, id=an_id("further", place, entry.id)) for place, entry in enumerate(more))
    return replace(diary, entries=(*diary.entries, *new))


@st.composite
def further_entries(draw: st.DrawFn, diary: Diary) -> list[Entry]:
    """Late entries for any patch of a diary."""
    found: list[Entry] = []
    for patch in diary.patches:
        following = diary.next_patch(patch)
        until = patch.hour_of(following.patch_time) if following else 1100.0
        found += draw(st.lists(entries_of(patch, until, late=True), max_size=4))
    assert all(is_late(entry) for entry in found)
    return found
