"""What a value says when it refuses itself."""

from collections.abc import Callable
from typing import Any

import pytest

from bloodpatch_tracker.diary.refused import Problem, Refused


def problems(make: Callable[..., Any], **given: Any) -> tuple[Problem, ...]:
    """The problems that making the value with these arguments is refused for."""
    with pytest.raises(Refused) as caught:
        make(**given)
    return caught.value.problems


def reasons(make: Callable[..., Any], **given: Any) -> list[tuple[str, str]]:
    """Field and reason of each of these problems."""
    return [(problem.field, problem.why.value) for problem in problems(make, **given)]
