"""Each kind of course is concluded to be what it is meant to be, whoever it happens to."""

from datetime import datetime
from functools import lru_cache

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Gupta, Line, Severity
from bloodpatch_tracker.cohort.kind import TURNS, Kind
from bloodpatch_tracker.cohort.member import Meant
from tests.cohort.clinics import MOMENTS, clinic

GOOD = {Line.WAITING, Line.SETTLING, Line.ON_COURSE, Line.RECOVERED, Line.CLOSED}
PARTLY = GOOD | {Line.PARTIAL_RELIEF, Line.PERSISTENT}
NOTES = {Line.RESTRICTION_BROKEN, Line.NOT_POSTURAL_BEFORE}

SHOWS = {
    Kind.NOT_RELIEVED: {Line.NOT_RELIEVED},
    Kind.RETURN: {Line.RETURNED},
    Kind.LATE_RETURN: {Line.LATE_RETURN},
    Kind.REVERSED: {Line.REVERSED_PATTERN},
    Kind.SILENT: {Line.NO_DATA, Line.CLOSED},
    Kind.WARNING_SIGN: {Line.EMERGENCY},
    Kind.BACK_PAIN: {Line.BACK_PAIN_WORSE},
}
"""What is seen, one of these, once a course has shown what it is."""
BESIDES = {
    Kind.COMPLETE: GOOD,
    Kind.PARTIAL: PARTLY,
    Kind.NOT_RELIEVED: {Line.NO_EARLY_RELIEF, Line.REPEAT_FAILURE, *PARTLY},
    Kind.RETURN: {Line.POSSIBLE_RETURN, Line.REPEAT_FAILURE, *PARTLY},
    Kind.LATE_RETURN: {Line.POSSIBLE_RETURN, *PARTLY},
    Kind.REVERSED: {Line.EMERGENCY, *GOOD},
    Kind.SILENT: PARTLY,
    Kind.WARNING_SIGN: PARTLY,
    Kind.BACK_PAIN: PARTLY,
}
"""What may be seen before that, and beside it."""

CASES = [(now, seed) for now in MOMENTS for seed in range(1, 5)]


@lru_cache(maxsize=len(CASES))
def judged(now: datetime, seed: int) -> tuple[tuple[Meant, Assessment], ...]:
    """What each patch of a clinic was meant to tell, beside what it is concluded to tell."""
    return tuple(
        pair for member in clinic(150, now, seed) for pair in zip(member.meant, assess(member.diary, now), strict=True)
    )


@pytest.mark.parametrize("now, seed", CASES)
def test_a_course_shows_what_it_is_and_nothing_else(now: datetime, seed: int) -> None:
    for meant, found in judged(now, seed):
        lines = {each.line for each in found.conclusions} - NOTES
        if meant.turned is None:
            allowed = BESIDES[meant.kind] | ({Line.NOT_RELIEVED} if meant.kind is Kind.NOT_RELIEVED else set())
        else:
            assert lines & SHOWS[meant.kind], (meant, lines)
            allowed = BESIDES[meant.kind] | SHOWS[meant.kind]
        assert lines <= allowed, (meant, lines)


@pytest.mark.parametrize("now, seed", CASES)
def test_what_has_shown_itself_is_the_status_until_a_nurse_reviews_it(now: datetime, seed: int) -> None:
    for meant, found in judged(now, seed):
        shown = [each for each in found.conclusions if each.line in SHOWS.get(meant.kind, set())]
        if meant.turned is None or any(each.reviewed for each in shown):
            continue
        assert found.status is not None
        if meant.kind is not Kind.SILENT:
            assert found.status.severity in (Severity.EMERGENCY, Severity.TODAY, Severity.DISCUSS), meant


@pytest.mark.parametrize("now, seed", CASES)
def test_the_published_outcome_is_the_one_that_was_meant(now: datetime, seed: int) -> None:
    for meant, found in judged(now, seed):
        match meant.kind:
            case Kind.COMPLETE:
                assert found.endpoints.gupta_48h in (Gupta.COMPLETE, Gupta.UNKNOWN), meant
            case Kind.PARTIAL:
                assert found.endpoints.gupta_48h in (Gupta.PARTIAL, Gupta.UNKNOWN), meant
            case Kind.NOT_RELIEVED:
                assert found.endpoints.gupta_48h in (Gupta.FAILED, Gupta.UNKNOWN), meant


@pytest.mark.parametrize("now, seed", CASES)
def test_who_is_well_is_said_to_be_and_stays_so(now: datetime, seed: int) -> None:
    """A week of being well lasts, and no silence, be it of many weeks, is one any more."""
    for meant, found in judged(now, seed):
        hour = meant.patch.hour_of(found.as_of)
        if meant.kind is Kind.COMPLETE and hour >= 48:
            assert found.status is not None
            assert found.status.line in ({Line.RECOVERED} if hour >= 12 * 24 else {Line.RECOVERED, Line.ON_COURSE})


def test_every_kind_is_met_and_shows_itself_where_it_has_something_to_show() -> None:
    for kind in Kind:
        turned = [meant.turned is not None for case in CASES for meant, _ in judged(*case) if meant.kind is kind]
        assert turned
        assert any(turned) is (kind in TURNS)
