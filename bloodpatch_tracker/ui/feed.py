"""The only Qt object that touches the diary: changes go in, one whole picture comes out."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook
from bloodpatch_tracker.diary.change import Action, Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry, amended, unvoided, voided
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import Taken, take_in
from bloodpatch_tracker.ui.shown import look_at
from bloodpatch_tracker.words import problems as words

Clock = Callable[[Diary | None], datetime]
"""What time it is, with an offset. It is asked with the diary that is open, for those who show past courses."""
MINUTE_MS = 60_000
UNDONE_AT_ONCE = "taken back right after saving"


class Feed(QObject):
    """Reads once, assesses once, hands on one `Shown`. Keeps what was done since it began, to undo it."""

    shown = Signal(object)
    """A `Shown`, or None while there is nothing to show."""
    kept = Signal(object)
    """The `Change` that is now safe."""
    undone = Signal()
    people_changed = Signal()
    troubled = Signal(str)
    """A sentence about what could not be done, and what to do."""

    def __init__(self, book: DiaryBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._clock = book, clock
        self._diary: Diary | None = None
        self._done: list[Change] = []
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.look_again)

    @property
    def diary(self) -> Diary | None:
        """The diary that is open."""
        return self._diary

    def now(self) -> datetime:
        """The moment by the feed's clock, to the second."""
        return self._clock(self._diary).replace(microsecond=0)

    def patients(self) -> tuple[Patient, ...]:
        """Everybody in the book; nobody where it cannot be read (that is told as trouble)."""
        try:
            return self._book.patients()
        except BookTrouble as trouble:
            self.troubled.emit(words.trouble(trouble.trouble))
            return ()

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        """All changes of an entry or patch."""
        try:
            return self._book.history(subject_id)
        except BookTrouble as trouble:
            self.troubled.emit(words.trouble(trouble.trouble))
            return ()

    def open(self, patient_id: UUID) -> None:
        """Show this patient's diary from now on."""
        try:
            self._diary = self._book.diary(patient_id)
        except BookTrouble as trouble:
            self.troubled.emit(words.trouble(trouble.trouble))
            return
        self._minute.start()
        self.look_again()

    def look_again(self) -> None:
        """Show what is known as of now; once a minute it is asked by itself."""
        self.shown.emit(look_at(self._diary, self.now()) if self._diary else None)

    def set_up(self, patient: Patient, patch: Patch) -> None:
        """Begin a diary."""
        now = self.now()
        if self._keep(Change(patient, now), Change(patch, now)):
            self.open(patient.id)

    def record(self, entry: Entry) -> None:
        """Keep a new entry."""
        self._keep(Change(entry, entry.recorded_at, by=entry.author))

    def add_patch(self, patch: Patch) -> None:
        """Keep a later patch."""
        self._keep(Change(patch, self.now()))

    def change(self, change: Change) -> None:
        """Keep a change of an entry or patch."""
        self._keep(change)

    def take_in(self, reading: Reading) -> Taken | None:
        """Take a file's diaries into the book, all or nothing; None where the book could not be written."""
        try:
            taken = take_in(self._book, reading, at=self.now())
        except BookTrouble as trouble:
            self.troubled.emit(words.trouble(trouble.trouble))
            return None
        if taken.changes:
            diary = self._diary.patient.id if self._diary else reading.diaries[0].patient.id
            self._done.clear()  # what was done before may no longer be what is kept
            self.people_changed.emit()
            self.open(diary)
        return taken

    def undo(self) -> None:
        """Turn the last change round: a new entry is voided, anything else is what it was. History keeps both."""
        if not self._done:
            return
        last = self._done[-1]
        if self._save(_turned(last, self._as_kept(last.after), self.now())):
            self._done.pop()
            self.undone.emit()

    @property
    def can_undo(self) -> bool:
        """Whether anything can be undone."""
        return bool(self._done)

    def close(self) -> None:
        """Stop looking once a minute."""
        self._minute.stop()

    def _keep(self, *changes: Change) -> bool:
        if not self._save(*changes):
            return False
        last = changes[-1]
        if last.action is not Action.ADDED or isinstance(last.after, Entry):  # a new patch is corrected, not undone
            self._done.append(last)
        self.kept.emit(last)
        return True

    def _save(self, *changes: Change) -> bool:
        """Save, then show what is kept now. Whether it was saved."""
        try:
            self._book.save(*changes)
        except BookTrouble as trouble:
            self.troubled.emit(words.trouble(trouble.trouble))
            return False
        if self._diary is not None:
            self.open(self._diary.patient.id)
        return True

    def _as_kept(self, value: Kept) -> Kept:
        """What is kept today under the id of a value: it may have changed since."""
        assert self._diary is not None  # only what was done in an open diary is undone
        found: tuple[Kept, ...] = (*self._diary.entries, *self._diary.patches, self._diary.patient)
        return next(each for each in found if each.id == value.id)


def _turned(change: Change, kept: Kept, now: datetime) -> Change:
    """The change that undoes another, given what is kept by now."""
    if change.before is None:
        assert isinstance(kept, Entry)
        return Change(voided(kept, UNDONE_AT_ONCE, now), now, kept, change.by, UNDONE_AT_ONCE)
    before = change.before
    if isinstance(before, Entry) and isinstance(kept, Entry):
        if change.action is Action.AMENDED:
            before = amended(kept, before.answers, before.observed_at, now)
        elif change.action is Action.VOIDED:
            before = unvoided(kept)
    return Change(before, now, kept, change.by)
