"""A review refuses text that cannot be kept; its time is with the other moments."""

from typing import Any

import pytest

from bloodpatch_tracker.diary.vocabulary import Author, Decision
from tests.builders import a_patch, a_review
from tests.diary.refusals import reasons

PATCH = a_patch()


@pytest.mark.parametrize("field, longest", [("reviewer", 1_000), ("comment", 100_000)])
def test_text_may_have_so_many_characters_but_not_one_more(field: str, longest: int) -> None:
    taken: dict[str, Any] = {field: "x" * longest}
    assert getattr(a_review(PATCH, 1, **taken), field) == "x" * longest
    assert reasons(a_review, patch=PATCH, hour=1, **{field: "x" * (longest + 1)}) == [(field, "too-long")]
    assert reasons(a_review, patch=PATCH, hour=1, **{field: "\ud800"}) == [(field, "not-text")]


@pytest.mark.parametrize("role", Author)
@pytest.mark.parametrize("decision", Decision)
def test_anybody_may_decide_anything_what_it_counts_for_is_the_rules_to_say(role: Author, decision: Decision) -> None:
    assert a_review(PATCH, 1, role, decision).decision is decision
