"""A diary book that forgets when the program ends: for commands that touch no database, and for trying things."""

from collections.abc import Collection, Mapping
from uuid import UUID

from bloodpatch_tracker.diary.book import NOTHING_SEEN, BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.diary import Diary, by_number
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.standing import Standing


class MemoryBook:
    """A `DiaryBook` in memory."""

    def __init__(self) -> None:
        self._kept: dict[tuple[type, UUID], Kept] = {}
        self._past: list[Change] = []
        self._versions: dict[UUID, int] = {}
        self._standings: dict[UUID, Standing] = {}

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
        return Diary(patient, patches, entries, reviews, self._versions.get(patient_id, 0))

    def owners(self, ids: Collection[UUID]) -> Mapping[UUID, UUID]:
        """Of these patch and entry ids, those that are kept, with the patient each belongs to."""
        keys = ((kind, each) for each in ids for kind in (Patch, Entry))
        return {key[1]: self._owner(self._kept[key]) for key in keys if key in self._kept}

    def save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
        """Keep all changes, in order, with their history, or none."""
        for patient_id, version in seen.items():
            if self._versions.get(patient_id, 0) != version:
                raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(patient_id))
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
        for patient_id in {self._owner(change.after) for change in changes} | seen.keys():
            self._versions[patient_id] = self._versions.get(patient_id, 0) + 1

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """Every change but the adding of this patient, patch, entry or review, oldest first."""
        return tuple(change for change in self._past if change.after.id == subject_id)

    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Everybody, by id, with the latest patch and how it stood when that was last kept."""
        patches = (kept for kept in self._kept.values() if isinstance(kept, Patch))
        latest = {patch.patient_id: patch for patch in sorted(patches, key=by_number)}
        return tuple(self._follow_up(patient, latest.get(patient.id)) for patient in self.patients())

    def keep_standings(self, *standings: Standing) -> None:
        """Keep how patches stand, in place of what was kept of them; it is no change to any diary."""
        there = (standing for standing in standings if (Patch, standing.patch_id) in self._kept)
        self._standings |= {standing.patch_id: standing for standing in there}

    def erase(self, patient_id: UUID) -> None:
        """Destroy everything that is kept of a patient, history too. Raises KeyError where there is no such patient."""
        diary = self.diary(patient_id)
        gone: set[UUID] = {patient_id}
        gone |= {each.id for group in (diary.patches, diary.entries, diary.reviews) for each in group}
        self._kept = {key: kept for key, kept in self._kept.items() if kept.id not in gone}
        self._past = [change for change in self._past if change.after.id not in gone]
        self._standings = {key: standing for key, standing in self._standings.items() if key not in gone}
        self._versions.pop(patient_id, None)

    def _follow_up(self, patient: Patient, patch: Patch | None) -> FollowUp:
        standing = self._standings.get(patch.id) if patch else None
        return FollowUp(patient, self._versions.get(patient.id, 0), patch, standing)

    def _owner(self, kept: Kept) -> UUID:
        if isinstance(kept, Patch):
            return kept.patient_id
        if isinstance(kept, Entry | Review):
            return self._owner(self._kept[Patch, kept.patch_id])
        return kept.id
