"""Who comes first in a clinic's list: groups are the lines in their order, and nobody who asks is out of the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bloodpatch_tracker.assessment.conclusion import Line, Severity
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.assessment.triage import ASKING, GROUPS, RANK, Besides, Followed, group_of
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Decision
from tests.builders import PATCH_TIME, a_patch, a_patient

PATIENT = a_patient()
PATCH = a_patch(PATIENT)
STANDING = Standing(PATCH.id, 1, "2026.1", PATCH_TIME + timedelta(hours=30))


def placed(code: str, decision: Decision | None = None) -> object:
    standing = replace(STANDING, code=code, decision=decision)
    return group_of(Followed(FollowUp(PATIENT, 1, PATCH, standing), sure=True))


def test_every_line_that_may_be_a_status_is_a_group_and_they_keep_the_order_of_the_lines() -> None:
    lines = [group for group in GROUPS if isinstance(group, Line)]
    assert set(lines) == {line for line in Line if FACTS[line].severity is not Severity.NOTE}
    but_closed = [line for line in lines if line is not Line.CLOSED]
    assert but_closed == sorted(but_closed, key=list(Line).index)
    assert GROUPS[-1] is Line.CLOSED


def test_who_is_not_known_to_need_nothing_stands_before_all_who_are() -> None:
    good = [RANK[line] for line in Line if FACTS[line].severity is Severity.GOOD]
    assert max(RANK[line] for line in ASKING) < RANK[Besides.NOT_ASSESSED] < min(good)


@pytest.mark.parametrize("line", [group for group in GROUPS if isinstance(group, Line)])
def test_a_status_is_its_own_group(line: Line) -> None:
    assert placed(line.value) is line


def test_without_a_status_everything_is_reviewed() -> None:
    assert placed("") is Besides.REVIEWED


@pytest.mark.parametrize("line", ASKING)
def test_whoever_was_closed_comes_back_with_a_line_that_asks(line: Line) -> None:
    assert placed(line.value, Decision.CLOSE) is line


@pytest.mark.parametrize("code", ["", "recovered", "on-course", "settling", "waiting", "closed"])
def test_whoever_was_closed_is_out_of_the_way_while_nothing_asks(code: str) -> None:
    assert placed(code, Decision.CLOSE) is Line.CLOSED


def test_no_patch_is_another_thing_than_not_looked_at() -> None:
    assert group_of(Followed(FollowUp(PATIENT))) is Besides.NO_PATCH
    assert group_of(Followed(FollowUp(PATIENT, 1, PATCH))) is Besides.NOT_ASSESSED
    assert group_of(Followed(FollowUp(PATIENT, 1, PATCH), sure=True)) is Besides.NO_PATCH  # it is still to come


def test_a_code_of_rules_to_come_is_not_taken_for_good() -> None:
    assert placed("a-line-of-2031") is Besides.NOT_ASSESSED
