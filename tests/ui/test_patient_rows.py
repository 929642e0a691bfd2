"""The lines of a clinic's list: everybody once, in the order wished for, and a search finds whoever is there."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.triage import GROUPS, RANK, Followed
from bloodpatch_tracker.diary.folded import folded
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.patient_rows import Heading, ListLine, Nobody, Order, Row, Wish, lines_of, row_of
from tests.builders import a_patient
from tests.ui.follow_ups import ago, followed

LINES = [group for group in GROUPS if isinstance(group, Line)]


@st.composite
def clinics(draw: st.DrawFn) -> list[Row]:
    """Rows of patients about whom more or less is known."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        scored = draw(st.booleans())
        each = followed(
            f"{draw(st.sampled_from(['Ana', 'Zoë', 'bo', '']))}{number}",
            draw(st.sampled_from(LINES)),
            cause=draw(st.sampled_from([None, *Cause])),
            hours=draw(st.integers(0, 900)),
            since=draw(st.none() | st.integers(0, 90).map(ago)),
            last_upright=draw(st.integers(0, 10)) if scored else None,
            last_upright_at=ago(draw(st.integers(0, 90))) if scored else None,
            entries=draw(st.integers(0, 9)),
            coverage_0_48=draw(st.integers(0, 6)) / 6,
            reviewed_at=draw(st.none() | st.integers(0, 90).map(ago)),
            reviewer=draw(st.sampled_from(["", "N. N.", "Zoë"])),
        )
        found.append(row_of(each))
    if draw(st.booleans()):
        found.append(row_of(Followed(FollowUp(a_patient(key="nobody")))))
    return found


def patients(lines: list[ListLine]) -> list[Row]:
    return [line for line in lines if isinstance(line, Row)]


def names(lines: list[ListLine]) -> list[str]:
    return [row.followed.follow_up.patient.patient_name for row in patients(lines)]


@given(clinics(), st.sampled_from(Order), st.booleans())
def test_everybody_is_there_once_below_the_heading_of_their_group(rows: list[Row], order: Order, reverse: bool) -> None:
    lines = lines_of(rows, Wish(order=order, reverse=reverse, folded=frozenset()))
    assert Counter(row.id for row in patients(lines)) == Counter(row.id for row in rows)
    headings = [line for line in lines if isinstance(line, Heading)]
    assert [RANK[heading.group] for heading in headings] == sorted({RANK[row.group] for row in rows})
    group = None
    for line in lines:
        group = line.group if isinstance(line, Heading) else group
        assert line.group is group
    assert {heading.group: heading.count for heading in headings} == Counter(row.group for row in rows)


@given(clinics(), st.sampled_from(Order))
def test_turned_round_the_known_are_the_other_way_and_the_unknown_stay_last(rows: list[Row], order: Order) -> None:
    rows = [row for row in rows if row.group is Line.ON_COURSE]
    one, other = (
        patients(lines_of(rows, Wish(order=order, reverse=turned, folded=frozenset()))) for turned in (False, True)
    )
    assert {row.id for row in one} == {row.id for row in other}
    if order is Order.SCORE:
        scores = [row.followed.follow_up.standing.last_upright for row in one if row.followed.follow_up.standing]
        known = [score for score in scores if score is not None]
        assert known == sorted(known, reverse=True)
        assert scores[len(known) :] == [None] * (len(scores) - len(known))
        turned_scores = [r.followed.follow_up.standing.last_upright for r in other if r.followed.follow_up.standing]
        assert turned_scores[: len(known)] == sorted(known)


@given(clinics(), st.sampled_from(["", "ana", "ZOE", "bo 1", "x"]))
def test_a_search_finds_all_who_have_every_word_and_nobody_else(rows: list[Row], search: str) -> None:
    found = {row.id for row in patients(lines_of(rows, Wish(search=search, folded=frozenset())))}
    assert found == {row.id for row in rows if all(folded(word) in row.text for word in search.split())}


@pytest.mark.parametrize(
    "search, found",
    [("muñoz", ["José Muñoz"]), ("jose MUNOZ", ["José Muñoz"]), ("c-17", ["Ana R."]), ("r ana", ["Ana R."]), ("x", [])],
)
def test_by_name_and_record_number(search: str, found: list[str]) -> None:
    rows = [row_of(followed("José Muñoz", record="C-18")), row_of(followed("Ana R.", record="C-17"))]
    assert names(lines_of(rows, Wish(search=search))) == found


def test_the_longest_standing_flag_comes_first() -> None:
    rows = [row_of(followed(str(hours), Line.RETURNED, since=ago(hours))) for hours in (1, 30, 7)]
    assert names(lines_of(rows, Wish())) == ["30", "7", "1"]


def test_whoever_was_never_reviewed_comes_first_by_review() -> None:
    rows = [row_of(followed("old", reviewed_at=ago(90))), row_of(followed("new", reviewed_at=ago(1)))]
    rows.append(row_of(followed("never")))
    assert names(lines_of(rows, Wish(order=Order.REVIEWED))) == ["never", "old", "new"]


def test_closed_are_folded_away_and_found_all_the_same() -> None:
    rows = [row_of(followed("Ana", Line.CLOSED)), row_of(followed("Bo"))]
    assert names(lines_of(rows, Wish())) == ["Bo"]
    assert lines_of(rows, Wish())[-1] == Heading(Line.CLOSED, 1, folded=True)
    assert names(lines_of(rows, Wish(search="ana"))) == ["Ana"]
    assert names(lines_of(rows, Wish(group=Line.CLOSED))) == ["Ana"]


def test_by_cause_and_reviewer_or_by_having_none() -> None:
    rows = [
        row_of(followed("Ana", cause=Cause.EPIDURAL, reviewer="N. N.")),
        row_of(followed("Bo", cause=Cause.OTHER)),
        row_of(followed("Cy")),
    ]
    assert names(lines_of(rows, Wish(cause=Cause.EPIDURAL))) == ["Ana"]
    assert names(lines_of(rows, Wish(cause=Nobody.NONE))) == ["Cy"]
    assert names(lines_of(rows, Wish(reviewer="N. N."))) == ["Ana"]
    assert set(names(lines_of(rows, Wish(reviewer=Nobody.NONE)))) == {"Bo", "Cy"}
