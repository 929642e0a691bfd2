"""What a diary from a file changes in the one that is kept. Pure: nothing is read or written here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.exchange.columns import Part, columns_of
from bloodpatch_tracker.exchange.entry_steps import entry_steps
from bloodpatch_tracker.exchange.fill import fill
from bloodpatch_tracker.exchange.order_after import About, order_after

PATIENT, PATCH = columns_of(Part.PATIENT), columns_of(Part.PATCH)


@dataclass(frozen=True)
class Merge:
    """What one patient's diary from a file comes to.

    Attributes:
        changes: to be kept in this order, together with those of the file's other patients, or not at all.
        unchanged: entries of the file that change nothing.
        differences: values kept although the file has others. problems: why none of the changes may be made.
    """

    changes: tuple[Change, ...]
    unchanged: int
    differences: tuple[About, ...]
    problems: tuple[About, ...]


def merge(
    kept: Diary | None,
    given: Diary,
    owners: Mapping[UUID, UUID],
    *,
    update_patches: bool,
    at: datetime,
    reason: str,
) -> Merge:
    """Merge a diary from a file into the one that is kept.

    Args:
        kept: that of the same patient; None where there is none.
        owners: the patients to whom patches and entries of the file belong already, by their ids.
        update_patches: take over patient and patch values that differ.
        at, reason: of the changes.
    """
    patient, said = fill(kept.patient, given.patient, PATIENT, update=update_patches) if kept else (given.patient, [])
    differences = [(given.patient.id, problem) for problem in said]
    steps: list[tuple[Kept | None, Kept]] = [(kept.patient if kept else None, patient)]

    patches_before = {patch.id: patch for patch in kept.patches} if kept else {}
    patches = dict(patches_before)
    for patch in given.patches:
        before = patches_before.get(patch.id)
        after, said = fill(before, patch, PATCH, update=update_patches) if before else (patch, [])
        differences += [(patch.id, problem) for problem in said]
        steps.append((before, after))
        patches[patch.id] = after

    entries_before = {entry.id: entry for entry in kept.entries} if kept else {}
    entries = dict(entries_before)
    problems = _of_others(given, owners)
    unchanged = 0
    for entry in given.entries:
        try:
            found = entry_steps(entries_before.get(entry.id), entry)
        except Refused as refused:
            problems += [(entry.id, problem) for problem in refused.problems]
            continue
        unchanged += not found
        for step in found:
            steps.append((entries.get(entry.id), step))
            entries[entry.id] = step

    moved = {each.id for each in patches.values() if not _same_time(patches_before.get(each.id), each)}
    merged = Diary(patient, tuple(patches.values()), tuple(entries.values()))
    problems += order_after(merged, given, moved)
    changes = tuple(Change(after, at, before, reason=reason) for before, after in steps if before != after)
    return Merge(changes, unchanged, tuple(differences), tuple(problems))


def _of_others(given: Diary, owners: Mapping[UUID, UUID]) -> list[About]:
    """Patches and entries of the file that are kept under another patient."""
    ids = [("patch_id", patch.id) for patch in given.patches] + [("entry_id", entry.id) for entry in given.entries]
    return [
        (each, Problem(column, Why.OTHER_PATIENT, str(each)))
        for column, each in ids
        if owners.get(each, given.patient.id) != given.patient.id
    ]


def _same_time(before: Patch | None, after: Patch) -> bool:
    return before is not None and before.patch_time == after.patch_time and before.patch_number == after.patch_number
