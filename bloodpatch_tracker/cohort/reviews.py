"""What nurses of the made-up clinic did: reviews of courses that showed something, and of follow-ups that ended."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.cohort.chance import an_id, happens
from bloodpatch_tracker.cohort.clinic import Clinic
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.when import HOUR, at_work
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision

NURSES = ("Nurse 1", "Nurse 2", "Nurse 3")
DECISIONS = {
    Kind.NOT_RELIEVED: (Decision.CALLED, Decision.SECOND_PATCH_DISCUSSED),
    Kind.RETURN: (Decision.CALLED, Decision.SECOND_PATCH_DISCUSSED),
    Kind.LATE_RETURN: (Decision.CALLED, Decision.URGENT_REFERRAL),
    Kind.REVERSED: (Decision.URGENT_REFERRAL, Decision.CALLED),
    Kind.SILENT: (Decision.CALLED, Decision.WATCH),
    Kind.WARNING_SIGN: (Decision.URGENT_REFERRAL,),
    Kind.BACK_PAIN: (Decision.CALLED, Decision.WATCH),
}
ENDED = DEFAULT.follow_up_ends + DEFAULT.silence_long
WITHIN_HOURS = 20


def reviews(
    random: Random,
    patch: Patch,
    kind: Kind,
    turned: datetime | None,
    repatched: datetime | None,
    clinic: Clinic,
) -> Iterator[Review]:
    """The reviews of one patch made by now; where a next one was done, it was booked by one."""
    if repatched is not None:
        assert turned is not None  # a second patch is done for what a course has shown
        between = turned + (repatched - turned) * random.uniform(0.2, 0.8)
        yield _review(random, patch, between, Decision.SECOND_PATCH_BOOKED, clinic)
        return
    if turned is not None and happens(random, clinic.shares.reviewed):
        at = at_work(turned.astimezone(UTC) + random.uniform(0.2, WITHIN_HOURS) * HOUR, clinic.zone)
        if at <= clinic.now:
            yield _review(random, patch, at, random.choice(DECISIONS[kind]), clinic)
    if kind is not Kind.LATE_RETURN and happens(random, clinic.shares.closed):
        at = at_work(patch.patch_time.astimezone(UTC) + ENDED + timedelta(days=random.uniform(0, 3)), clinic.zone)
        if at <= clinic.now:
            yield _review(random, patch, at, Decision.CLOSE, clinic)


def _review(random: Random, patch: Patch, at: datetime, decision: Decision, clinic: Clinic) -> Review:
    at = at.astimezone(clinic.zone).replace(second=0, microsecond=0)
    return Review(an_id(random), patch.id, random.choice(NURSES), Author.NURSE, at, decision)
