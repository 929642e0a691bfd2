"""How a patient or a patch of a file meets the one that is kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange.columns import Column

Value = TypeVar("Value", Patient, Patch)
BLANK = (None, "")


def fill(kept: Value, given: Value, columns: Sequence[Column], *, update: bool) -> tuple[Value, list[Problem]]:
    """The kept value with its blanks filled, and a problem for each column in which it stays although the file differs.

    A blank in the file says nothing: it neither differs nor erases. Times are the same if their moments are.

    Args:
        update: take over what differs instead.
    """
    taken: dict[str, Any] = {}
    differences: list[Problem] = []
    for column in columns:
        ours, theirs = getattr(kept, column.key), getattr(given, column.key)
        if theirs in BLANK or theirs == ours:
            continue
        if update or ours in BLANK:
            taken[column.key] = theirs
        else:
            differences.append(Problem(column.name, Why.DIFFERS, column.text(theirs), other=column.text(ours)))
    return (replace(kept, **taken) if taken else kept), differences
