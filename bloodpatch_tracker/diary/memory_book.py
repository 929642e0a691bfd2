"""A diary book that forgets when the program ends: for commands that touch no database, and for trying things."""

from collections.abc import Collection, Mapping
from uuid import UUID

from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review


class MemoryBook:
    """A `DiaryBook` in memory."""

    def __init__(self) -> None:
        self._kept: dict[tuple[type, UUID], Kept] = {}
        self._past: list[Change] = []

    def patients(self) -> tuple[Patient, ...]:
        """All patients, by id."""
        found = (kept for kept in self._kept.values() if isinstance(kept, Patient))
        return tuple(sorted(found, key=lambda patient: patient.id))

    def diary(self, patient_id: UUID) -> Diary:
        """One patient's diary. Raises KeyError where there is no such patient."""
        patient = self._kept[Patient, patient_id]
        assert isinstance(patient, Patient)  # the key says so; this tells the type checker
        patches = tuple(p for p in self._kept.values() if isinstance(p, Patch) and p.patient_id == patient_id)
        ids = {patch.id for patch in patches}
        entries = tuple(e for e in self._kept.values() if isinstance(e, Entry) and e.patch_id in ids)
        reviews = tuple(r for r in self._kept.values() if isinstance(r, Review) and r.patch_id in ids)
        return Diary(patient, patches, entries, reviews)

    def owners(self, ids: Collection[UUID]) -> Mapping[UUID, UUID]:
        """Of these patch and entry ids, those that are kept, with the patient each belongs to."""
        keys = ((kind, each) for each in ids for kind in (Patch, Entry))
        return {key[1]: self._owner(self._kept[key]) for key in keys if key in self._kept}

    def save(self, *changes: Change) -> None:
        """Keep all changes, in order, with their history, or none."""
        kept = dict(self._kept)
        for change in changes:
            key = (type(change.after), change.after.id)
            if kept.get(key) != change.before:
                raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(change.after.id))
            if isinstance(change.after, Patch) and (Patient, change.after.patient_id) not in kept:
                raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(change.after.patient_id))
            if isinstance(change.after, Entry | Review) and (Patch, change.after.patch_id) not in kept:
                raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(change.after.patch_id))
            kept[key] = change.after
        self._kept = kept
        self._past.extend(change for change in changes if change.action is not Action.ADDED)

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """Every change but the adding of this patient, patch, entry or review, oldest first."""
        return tuple(change for change in self._past if change.after.id == subject_id)

    def _owner(self, kept: Kept) -> UUID:
        if isinstance(kept, Patch):
            return kept.patient_id
        if isinstance(kept, Entry | Review):
            return self._owner(self._kept[Patch, kept.patch_id])
        return kept.id
