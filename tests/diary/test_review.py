"""A review refuses text that cannot be kept; its time is with the other moments."""

from typing import Any

import pytest

from bloodpatch_tracker.diary.review import put_back, taken_back
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from tests.builders import a_patch, a_review, at_hour
from tests.diary.refusals import reasons

PATCH = a_patch()


@pytest.mark.parametrize("field, longest", [("reviewer", 1_000), ("comment", 100_000)])
def test_text_may_have_so_many_characters_but_not_one_more(field: str, longest: int) -> None:
    taken: dict[str, Any] = {field: "x" * longest}
    assert getattr(a_review(PATCH, 1, **taken), field) == "x" * longest
    assert reasons(a_review, patch=PATCH, hour=1, **{field: "x" * (longest + 1)}) == [(field, "too-long")]
    assert reasons(a_review, patch=PATCH, hour=1, **{field: "\ud800"}) == [(field, "not-text")]


@pytest.mark.parametrize("hour, stands", [(0.9, False), (1, True), (4.9, True), (5, False), (9, False)])
def test_it_stands_from_when_it_was_made_until_it_is_taken_back(hour: float, stands: bool) -> None:
    review = taken_back(a_review(PATCH, 1), at_hour(PATCH, 5))
    assert review.stands_at(at_hour(PATCH, hour)) is stands
    assert put_back(review).stands_at(at_hour(PATCH, hour)) is (hour >= 1)


def test_put_back_it_is_the_review_that_was_made() -> None:
    review = a_review(PATCH, 1)
    assert put_back(taken_back(review, at_hour(PATCH, 5))) == review


@pytest.mark.parametrize("role", Author)
@pytest.mark.parametrize("decision", Decision)
def test_anybody_may_decide_anything_what_it_counts_for_is_the_rules_to_say(role: Author, decision: Decision) -> None:
    assert a_review(PATCH, 1, role, decision).decision is decision
