"""How a patch stands: an assessment in the few words and figures that a list of patients shows, and when it may change.

A standing is kept and read instead of made, as long as nothing was written and the clock has not come to `changes_at`.
"""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime, timedelta

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import course_of, is_late
from bloodpatch_tracker.assessment.evidence import evidence_of
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.checks import LAST_YEAR
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.standing import MOST_SCORES, Standing
from bloodpatch_tracker.diary.vocabulary import Author

MINUTE, INSTANT = timedelta(minutes=1), timedelta(microseconds=1)


def standing_of(diary: Diary, as_of: datetime, limits: Thresholds = DEFAULT) -> Standing | None:
    """How the latest patch done by a moment stands; None while none was done."""
    assessments = assess(diary, as_of, limits)
    return standing_from(diary, assessments[-1], as_of, limits) if assessments else None


def standing_from(diary: Diary, assessment: Assessment, as_of: datetime, limits: Thresholds = DEFAULT) -> Standing:
    """How a patch stands by its assessment as of a moment."""
    patch, status = assessment.patch, assessment.status
    course = course_of(diary, patch, assessment.as_of, limits)
    latest, review = course.latest, last_sign_off(diary, assessment)
    return Standing(
        patch_id=patch.id,
        version=diary.version,
        rules_version=limits.fingerprint,
        as_of=as_of,
        changes_at=changes_at(diary, as_of, limits),
        code=status.line.value if status else "",
        severity=status.severity.value if status else "",
        second_patch=assessment.second_patch.value,
        since=status.since if status else None,
        codes=tuple(each.line.value for each in assessment.conclusions),
        evidence=evidence_of(diary, status) if status else (),
        scores=tuple((each.after // MINUTE, each.upright) for each in course.readings[-MOST_SCORES:]),
        last_upright=latest.upright if latest else None,
        last_upright_at=latest.at if latest else None,
        last_entry_at=course.entries[-1].observed_at if course.entries else None,
        entries=len(course.entries),
        late_entries=sum(is_late(entry, limits) for entry in course.entries),
        coverage_0_48=assessment.endpoints.coverage_0_48,
        reviewed_at=review.made_at if review else None,
        reviewer=review.reviewer if review else "",
        decision=review.decision if review else None,
    )


def last_sign_off(diary: Diary, assessment: Assessment) -> Review | None:
    """A nurse's last review of the patch that stands as of the assessment's moment."""
    patch_id, as_of = assessment.patch.id, assessment.as_of
    done = [
        review
        for review in diary.reviews
        if review.patch_id == patch_id and review.role is Author.NURSE and review.stands_at(as_of)
    ]
    return done[-1] if done else None


def changes_at(diary: Diary, as_of: datetime, limits: Thresholds = DEFAULT) -> datetime | None:
    """The next moment at which a rule may decide otherwise although nothing is written; None where there is none.

    Every rule about time compares the moment, a patch, an entry or a review with another of these and a threshold, so
    nothing changes between two sums of a moment of the diary and a threshold. A boundary may belong to either side.
    """
    known = tuple(moment for moment in _moments(diary))
    spans = (timedelta(0), *_spans(limits))
    later = (moment + span for moment in known for span in spans if moment + span >= as_of)
    following = min((each if each > as_of else each + INSTANT for each in later), default=None)
    return following if following is None or following.year <= LAST_YEAR else None


def _spans(limits: Thresholds) -> Iterator[timedelta]:
    for each in fields(limits):
        span = getattr(limits, each.name)
        if isinstance(span, timedelta):
            yield span


def _moments(diary: Diary) -> Iterator[datetime]:
    for patch in diary.patches:
        yield patch.patch_time
    for entry in diary.entries:
        yield from (each for each in (entry.observed_at, entry.recorded_at, entry.amended_at, entry.voided_at) if each)
    for review in diary.reviews:
        yield from (each for each in (review.made_at, review.voided_at) if each)
