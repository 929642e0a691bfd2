"""Whether patches and entries still lie in order once a file is merged in."""

from collections.abc import Collection, Iterator
from itertools import pairwise
from uuid import UUID

from bloodpatch_tracker.diary.diary import Diary, order_problems, place_problems
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange import texts

About = tuple[UUID, Problem]
"""A problem and the id of the patch or entry in the file that it is about."""


def order_after(merged: Diary, given: Diary, changed: Collection[UUID]) -> Iterator[About]:
    """What would be out of place.

    Args:
        merged: the diary as it would be. given: the file's. changed: the patches that are new or have another time.
    """
    in_file = {patch.id for patch in given.patches}
    wrong = tuple(order_problems(merged.patches))
    for patch, problem in wrong:
        yield patch.id if patch.id in in_file else given.patient.id, problem
    if wrong:  # among patches out of order "the next" means nothing
        return
    places: dict[UUID, tuple[Patch, Patch | None]] = {patch.id: (patch, None) for patch in merged.patches}
    places |= {patch.id: (patch, following) for patch, following in pairwise(merged.patches)}
    from_file = {entry.id for entry in given.entries}
    told: set[UUID] = set()
    for entry in merged.entries:
        patch, following = places[entry.patch_id]
        for problem in place_problems(entry, patch, following):
            if entry.id in from_file:
                yield entry.id, problem
                continue
            mover = following if following and problem.why is Why.AFTER_NEXT_PATCH else patch
            if mover.id in changed and mover.id not in told:  # once a patch: it may strand many
                told.add(mover.id)
                time, stranded = texts.moment(mover.patch_time), texts.moment(entry.observed_at)
                yield mover.id, Problem("patch_time", Why.STRANDED, time, other=stranded)
