"""The only Qt object that touches the diary: changes go in, one whole picture comes out."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import TypeVar
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from bloodpatch_tracker.assessment.schedule import DEFAULT_SCHEDULE, Schedule
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.book import NOTHING_SEEN, BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.diary import Diary, misplaced
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import Steps, Taken, take_in, take_in_steps
from bloodpatch_tracker.ui.shown import Shown, look_at
from bloodpatch_tracker.ui.turned import turned
from bloodpatch_tracker.words import problems as words
from bloodpatch_tracker.words.erase import ERASED_MEANWHILE
from bloodpatch_tracker.words.refusals import moved_past

T = TypeVar("T")
Clock = Callable[[Diary | None], datetime]
"""What time it is, with an offset. It is asked with the diary that is open, for those who show past courses."""
MINUTE_MS = 60_000


class Feed(QObject):
    """Reads once, assesses once, hands on one `Shown`. Keeps what was done to the open diary, to undo it."""

    shown = Signal(object)
    """A `Shown`, or None where no patch of the open diary has been done yet."""
    kept = Signal(object)
    """The `Change` that is now safe."""
    undone = Signal()
    people_changed = Signal()
    others_changed = Signal(object)
    """A frozenset of the ids of patients whose diaries others have changed, begun or erased."""
    not_read = Signal(str)
    """A sentence about what could not be read, and what to do."""
    not_saved = Signal(str)
    """A sentence about what could not be saved, and what to do."""
    closed = Signal()
    """Nobody looks any more."""

    def __init__(self, book: DiaryBook, clock: Clock, zone: tzinfo | None = None) -> None:
        super().__init__()
        self._book, self._clock, self.zone = book, clock, zone
        self._diary: Diary | None = None
        self._schedule, self._limits = DEFAULT_SCHEDULE, DEFAULT
        self._done: list[Change] = []
        self._own: Counter[UUID] = Counter()  # saves made here, by patient
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.read_again)

    @property
    def diary(self) -> Diary | None:
        """The diary that is open."""
        return self._diary

    @property
    def limits(self) -> Thresholds:
        """The thresholds it is assessed with."""
        return self._limits

    @property
    def can_undo(self) -> bool:
        """Whether anything was done to the open diary that could be undone."""
        return bool(self._done)

    @property
    def by_others(self) -> int:
        """How many of the saves that made the open diary what it shows were not made here; 0 where none is open."""
        return self._diary.version - self._own[self._diary.patient.id] if self._diary else 0

    def undoes(self, change: Change) -> bool:
        """Whether undoing now would undo this change."""
        return bool(self._done) and self._done[-1] is change

    def now(self) -> datetime:
        """The moment by the feed's clock, to the second."""
        return self._clock(self._diary).replace(microsecond=0)

    def patients(self) -> tuple[Patient, ...] | None:
        """Everybody in the book; None where it cannot be read."""
        try:
            return self._book.patients()
        except BookTrouble as trouble:
            self.not_read.emit(words.trouble(trouble.trouble))
            return None

    def history(self, *subject_ids: UUID) -> tuple[Change, ...] | None:
        """All changes of these entries, patches or patients; None where the book cannot be read."""
        try:
            return tuple(change for each in subject_ids for change in self._book.history(each))
        except BookTrouble as trouble:
            self.not_read.emit(words.trouble(trouble.trouble))
            return None

    def diary_of(self, patient_id: UUID) -> Diary:
        """Anybody's diary, without opening it. Raises BookTrouble, and KeyError where there is no such patient."""
        return self._book.diary(patient_id)

    def look_at(self, patient_id: UUID) -> Shown | None:
        """Anybody's picture as of now, without opening it; None while no patch was done. Raises as `diary_of`."""
        diary = self._book.diary(patient_id)
        return look_at(diary, self._clock(diary).replace(microsecond=0), self.zone, self._schedule, self.limits)

    def open(self, patient_id: UUID) -> bool:
        """Show this patient's diary from now on; whether it is still there and could be read."""
        try:
            diary = self._book.diary(patient_id)
        except BookTrouble as trouble:
            self.not_read.emit(words.trouble(trouble.trouble))
            return False
        except KeyError:  # somebody else has erased it
            if self._diary is not None and self._diary.patient.id == patient_id:
                self.leave()
            self.people_changed.emit()
            self.not_read.emit(ERASED_MEANWHILE)
            return False
        if self._diary is None or diary.patient.id != self._diary.patient.id:
            self._done.clear()
        self._diary = diary
        self._minute.start()
        self.shown.emit(look_at(diary, self.now(), self.zone, self._schedule, self._limits))
        return True

    def leave(self) -> None:
        """Show nobody's diary from now on."""
        self._minute.stop()
        self._diary = None
        self._done.clear()
        self.shown.emit(None)

    def beside(self, make: Callable[[DiaryBook, Clock], T]) -> T:
        """Another that works on the same book by the same clock."""
        return make(self._book, self._clock)

    def use_schedule(self, schedule: Schedule) -> None:
        """Look for scores at these times from the next picture on."""
        self._schedule = schedule

    def use_limits(self, limits: Thresholds) -> None:
        """Assess with these thresholds from the next picture on."""
        self._limits = limits

    def read_again(self) -> None:
        """Show what is known by now, others' changes too; once a minute it is asked by itself."""
        if self._diary is not None:
            self.open(self._diary.patient.id)

    def hear(self, patients: frozenset[UUID]) -> None:
        """Others have changed, begun or erased these diaries: what is shown of them is made new."""
        if self._diary is not None and self._diary.patient.id in patients:
            self.read_again()
        self.others_changed.emit(patients)

    def set_up(self, patient: Patient, patch: Patch) -> None:
        """Begin a diary."""
        now = self.now()
        if self._save(Change(patient, now), Change(patch, now)) is None:
            self.open(patient.id)
            self.kept.emit(Change(patch, now))

    def record(self, entry: Entry) -> None:
        """Keep a new entry."""
        self.change(Change(entry, entry.recorded_at, by=entry.author))

    def add_patch(self, patch: Patch) -> None:
        """Keep a later patch."""
        self.change(Change(patch, self.now()))

    def speak(self, patch: Patch, by: Author) -> None:
        """Keep that the patient, or who cares for them, has spoken to the team: it quiets what asks them to."""
        now = self.now()
        self.change(Change(Review(uuid4(), patch.id, "", by, now, Decision.SPOKEN), now, by=by))

    def change(self, change: Change, by_others: int | None = None) -> Trouble | None:
        """Keep a change of an entry, a patch or the patient, or a new one; what was in the way of that.

        A sign-off is kept only on the diary shown, or on the one of which so many saves by others had been seen.
        """
        trouble = self._save(change, seen=self._signed_on(change, by_others))
        if trouble is not None:
            return trouble
        if change.action is not Action.ADDED or isinstance(change.after, Entry | Review):
            self._done.append(change)
        else:
            self._done.clear()  # a new patch is corrected, not undone, and what came before it is another chapter
        if isinstance(change.after, Patient):
            self.people_changed.emit()
        self.read_again()
        self.kept.emit(change)
        return None

    def take_in(self, reading: Reading) -> Taken | None:
        """Take a file's diaries into the book, all or nothing; None where the book could not be written."""
        try:
            taken = take_in(self._book, reading, at=self.now())
        except BookTrouble as trouble:
            self.not_saved.emit(words.trouble(trouble.trouble))
            return None
        if taken.changes:
            self.follow_taken_in(reading.diaries[0].patient.id)
        return taken

    def take_in_steps(self, reading: Reading, *, dry_run: bool) -> Steps:
        """The same step by step, for many files or large ones. The steps raise BookTrouble; once all are taken in,
        `follow_taken_in` shows it."""
        return take_in_steps(self._book, reading, at=self.now(), dry_run=dry_run)

    def follow_taken_in(self, patient_id: UUID | None = None) -> None:
        """Diaries were taken in: show the open one as it is now; where none is open, this one, if any is wished for."""
        self._done.clear()  # what was done before may no longer be what is kept
        self.people_changed.emit()
        wished = self._diary.patient.id if self._diary else patient_id
        if wished is not None:
            self.open(wished)

    def erase(self) -> Diary | None:
        """Destroy the open diary for good, so that none is open; the diary, or None where it could not be destroyed."""
        diary = self._diary
        if diary is None:
            return None
        try:
            self._book.erase(diary.patient.id)
        except BookTrouble as trouble:
            self.not_saved.emit(words.trouble(trouble.trouble))
            return None
        except KeyError:  # somebody else has just erased it
            pass
        self.leave()
        self.people_changed.emit()
        return diary

    def undo(self) -> None:
        """Turn the last change round: a new entry is voided, anything else is what it was. History keeps both."""
        if not self._done or self._diary is None:
            return
        change = turned(self._done[-1], _as_kept(self._diary, self._done[-1].after), self.now())
        stranded = misplaced(_with(self._diary, change.after))
        if stranded:
            self.not_saved.emit(moved_past(len(stranded)))
        elif self._save(change) is None:
            self._done.pop()
            self.read_again()
            self.undone.emit()

    def close(self) -> None:
        """Stop looking once a minute."""
        self._minute.stop()
        self.closed.emit()

    def _save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> Trouble | None:
        try:
            self._book.save(*changes, seen=seen)
        except BookTrouble as trouble:
            if trouble.trouble is Trouble.CHANGED_MEANWHILE:
                self.read_again()  # the sentence says to look at it again
            self.not_saved.emit(words.trouble(trouble.trouble))
            return trouble.trouble
        if self._diary is not None:
            self._own[self._diary.patient.id] += 1
        return None

    def _signed_on(self, change: Change, by_others: int | None) -> Mapping[UUID, int]:
        """The version of the diary that a sign-off is made on: nobody signs off what they have not seen."""
        diary = self._diary
        if diary is None or not isinstance(change.after, Review) or change.after.role is not Author.NURSE:
            return NOTHING_SEEN
        seen = self.by_others if by_others is None else by_others
        return {diary.patient.id: seen + self._own[diary.patient.id]}


def _as_kept(diary: Diary, value: Kept) -> Kept:
    """What is kept today under the id of a value: it may have changed since."""
    found: tuple[Kept, ...] = (*diary.entries, *diary.reviews, *diary.patches, diary.patient)
    return next(each for each in found if each.id == value.id)


def _with(diary: Diary, value: Kept) -> Diary:
    """The diary with one entry or patch replaced."""
    if isinstance(value, Patch):
        return replace(diary, patches=(*(each for each in diary.patches if each.id != value.id), value))
    if isinstance(value, Entry):
        return replace(diary, entries=(*(each for each in diary.entries if each.id != value.id), value))
    return diary
