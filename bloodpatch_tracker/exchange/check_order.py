"""Whether the patches of a file follow each other, and each entry lies between its patch and the next."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from uuid import UUID

from bloodpatch_tracker.diary.diary import order_problems, place_problems
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.exchange.file_problem import Found


def check_order(patches: Iterable[tuple[int, Patch]], entries: Iterable[tuple[int, Entry]]) -> Found:
    """Problems between rows.

    Args:
        patches, entries: each with its line. An entry under none of the patches is left out.
    """
    found = Found()
    lines: dict[UUID, int] = {}
    by_patient: dict[UUID, list[Patch]] = defaultdict(list)
    for line, patch in patches:
        lines[patch.id] = line
        by_patient[patch.patient_id].append(patch)
    known: dict[UUID, tuple[Patch, Patch | None]] = {}
    for theirs in by_patient.values():
        theirs.sort(key=lambda patch: patch.patch_number)
        wrong = tuple(order_problems(tuple(theirs)))
        for patch, problem in wrong:
            found.add(lines[patch.id], (problem,))
        known |= {patch.id: (patch, None) for patch in theirs}
        if not wrong:  # among patches out of order "the next" means nothing
            known |= {patch.id: (patch, following) for patch, following in pairwise(theirs)}
    for line, entry in entries:
        if entry.patch_id in known:
            found.add(line, place_problems(entry, *known[entry.patch_id]))
    return found
