"""How an entry of a file meets the one that is kept."""

from dataclasses import replace

from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.refused import Problem, Refused, Why


def entry_steps(kept: Entry | None, given: Entry) -> tuple[Entry, ...]:
    """What the entry becomes, one change after the other; nothing where it stays as it is.

    What it says may change only under a newer `amended_at`. A void is taken over and never taken back.

    Raises:
        Refused: it is kept under another patch, or says something else without having been amended.
    """
    if kept is None:
        return (given,)
    if given.patch_id != kept.patch_id:
        raise Refused(Problem("patch_id", Why.OTHER_PATCH, str(given.id)))
    steps: list[Entry] = []
    if not given.says_the_same(kept):
        if given.amended_at is None or (kept.amended_at is not None and given.amended_at <= kept.amended_at):
            raise Refused(Problem("amended_at", Why.NOT_AMENDED, str(given.id)))
        steps.append(replace(given, voided_at=kept.voided_at, void_reason=kept.void_reason))
    if given.voided_at is not None and kept.voided_at is None:
        said = steps[-1] if steps else kept
        steps.append(replace(said, voided_at=given.voided_at, void_reason=given.void_reason))
    return tuple(steps)
