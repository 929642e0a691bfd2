"""The list of a clinic, kept up to date: reads what is kept of everybody at once, then looks through what may be old.

Beside the feed it is the one Qt object that touches the diary, on the same book and by the same clock. Diaries are
looked through in slices between which the window answers; what an assessment came to is kept, so that the next list
need not make it again. One timer waits for the first moment at which a rule may decide otherwise, or for a minute
while nothing else looks that often.
"""

from datetime import datetime, timedelta
from time import perf_counter
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from bloodpatch_tracker.assessment.standing import changes_at, standing_of
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.assessment.triage import RANK, Besides, Followed, group_of
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.ui.feed import Clock
from bloodpatch_tracker.words import problems as words

SLICE_S, TELL_S, SHARE = 0.03, 0.25, 8
"""Seconds of a slice; seconds after which what was found is shown, and more where showing it takes long: never more
than one part in so many."""
SOONEST, LATEST = timedelta(minutes=1), timedelta(minutes=30)
"""The timer waits no less, since rules are about hours; and no more, so that the ages that are shown stay true, where
somebody else looks each minute. Else it waits the least at most: whoever hears of it may look for others' changes."""
MILLISECOND = timedelta(milliseconds=1)


class Triage(QObject):
    """Everybody who is followed up, and how they stand."""

    read = Signal(object)
    """A tuple of `Followed`: everybody, in place of what was shown before."""
    renewed = Signal(object)
    """A tuple of `Followed`: those about whom something new is known; empty where only time has passed."""
    left = Signal(int)
    """How many diaries are still to be looked through."""
    not_read = Signal(str)
    """A sentence about what could not be read, and what to do."""

    def __init__(self, book: DiaryBook, clock: Clock) -> None:
        super().__init__()
        self._book, self._clock, self._limits = book, clock, DEFAULT
        self._followed: dict[UUID, Followed] = {}
        self._changes: dict[UUID, datetime] = {}
        self._unreadable: set[UUID] = set()
        self._stale: set[UUID] = set()
        """Diaries that others have changed since they were read; what is kept of them may hold by its version still."""
        self._due: list[UUID] = []
        self._found: dict[UUID, Followed] = {}
        self._tell_at, self._longest = 0.0, SOONEST
        self._next_slice, self._next_change = QTimer(self), QTimer(self)
        self._first_read = QTimer(self)
        for timer in (self._next_slice, self._next_change, self._first_read):
            timer.setSingleShot(True)
        self._first_read.timeout.connect(self.read_again)
        self._next_slice.timeout.connect(self._look_on)
        self._next_change.timeout.connect(self._look_at_old)

    @property
    def now(self) -> datetime:
        """The moment by the clock, to the second."""
        return self._clock(None).replace(microsecond=0)

    @property
    def limits(self) -> Thresholds:
        """The thresholds that diaries are assessed with."""
        return self._limits

    def use_limits(self, limits: Thresholds) -> None:
        """Assess with these from now on."""
        before, self._limits = self._limits, limits
        if self._followed and limits != before:
            self._look_at_old()

    def wait_longer(self, *, longer: bool) -> None:
        """Whether somebody else looks each minute, so that this need not."""
        longest = LATEST if longer else SOONEST
        if longest != self._longest:
            self._longest = longest
            if self._next_change.isActive():
                self._wait()

    def read_soon(self) -> None:
        """Read everybody once the window has been painted."""
        self._first_read.start(0)

    def read_again(self) -> None:
        """Read everybody, others' changes too, and look through the diaries that may have changed."""
        try:
            found = self._book.follow_ups()
        except BookTrouble as trouble:
            self.not_read.emit(words.trouble(trouble.trouble))
            return
        for known_before in (self._unreadable, self._stale, self._found):
            known_before.clear()  # whoever is found no longer was erased
        now, rules = self.now, self._limits.fingerprint
        self._followed = {each.patient.id: Followed(each, _holds(each, now, rules)) for each in found}
        standings = ((each.patient.id, each.standing) for each in found)
        self._changes = {key: each.changes_at for key, each in standings if each and each.changes_at}
        self.read.emit(tuple(self._followed.values()))
        self._look_at_old()

    def see(self, diary: Diary) -> None:
        """Take in a diary that was just read, if it is another than the one that is known."""
        known = self._followed.get(diary.patient.id)
        if known is None or known.follow_up.version != diary.version:
            self._note(diary)
            self._tell()

    def look_at(self, patient_id: UUID) -> None:
        """Read one diary again: somebody has changed it."""
        self._stale.add(patient_id)
        if patient_id not in self._due:
            self._due.append(patient_id)
        self._next_slice.start(0)

    def close(self) -> None:
        """Stop looking."""
        for timer in (self._first_read, self._next_slice, self._next_change):
            timer.stop()

    def _look_at_old(self) -> None:
        """Find what may be old by now, and look through it, what is likely to be most urgent last in the list."""
        now, rules = self.now, self._limits.fingerprint
        old = [key for key, each in self._followed.items() if not self._is_known(key, each, now, rules)]
        old += self._stale - self._followed.keys()
        self._due = sorted(old, key=self._urgency, reverse=True)
        self._tell_at = perf_counter() + TELL_S
        self.left.emit(len(self._due))
        self._next_slice.start(0)

    def _is_known(self, key: UUID, followed: Followed, now: datetime, rules: str) -> bool:
        if key in self._stale:
            return False
        if followed.follow_up.patch is None or key in self._unreadable:
            return True
        if followed.follow_up.standing is None:  # a patch that is to come, or one that nobody has looked at
            return followed.sure and (key not in self._changes or now < self._changes[key])
        return _holds(followed.follow_up, now, rules)

    def _urgency(self, key: UUID) -> tuple[int, float]:
        followed = self._followed.get(key)
        if followed is None:
            return RANK[Besides.NOT_ASSESSED], 0.0
        patch = followed.follow_up.patch
        return RANK[group_of(followed)], -patch.patch_time.timestamp() if patch else 0.0

    def _look_on(self) -> None:
        """One slice; the window answers before the next."""
        until = perf_counter() + SLICE_S
        while self._due and perf_counter() < until:
            patient_id = self._due.pop()
            try:
                self._note(self._book.diary(patient_id))
            except KeyError:
                self._forget(patient_id)
            except BookTrouble as trouble:
                self._stop_over(patient_id, trouble)
        if not self._due or perf_counter() > self._tell_at:
            self._tell()
        if self._due:
            self._next_slice.start(0)
        else:
            self._wait()

    def _stop_over(self, patient_id: UUID, trouble: BookTrouble) -> None:
        """One diary that cannot be read does not keep the others from being looked through; a locked book does."""
        if trouble.trouble is Trouble.UNREADABLE:
            self._unreadable.add(patient_id)
            self._stale.discard(patient_id)  # until others change it again
        else:
            self._due.clear()
            self._changes[patient_id] = self.now  # to be tried again soon
        self.not_read.emit(words.trouble(trouble.trouble))

    def _note(self, diary: Diary) -> None:
        """Assess one diary; what came of it is kept and told with the next."""
        now, key = self.now, diary.patient.id
        standing = standing_of(diary, now, self._limits)
        patch = diary.patch(standing.patch_id) if standing else (diary.patches[-1] if diary.patches else None)
        followed = Followed(FollowUp(diary.patient, diary.version, patch, standing), sure=True)
        change = standing.changes_at if standing else changes_at(diary, now, self._limits)
        self._stale.discard(key)
        self._changes.pop(key, None)
        if change is not None:
            self._changes[key] = change
        self._followed[key] = self._found[key] = followed

    def _tell(self) -> None:
        """Keep and show what was found."""
        began = perf_counter()
        found = tuple(each for key, each in self._found.items() if key in self._followed)
        self._found.clear()
        self._keep(*(each.follow_up.standing for each in found if each.follow_up.standing is not None))
        self.renewed.emit(found)
        self.left.emit(len(self._due))
        took = perf_counter() - began
        self._tell_at = began + took + max(TELL_S, SHARE * took)

    def _keep(self, *standings: Standing) -> None:
        try:
            if standings:
                self._book.keep_standings(*standings)
        except BookTrouble:
            return  # the next list makes them again; what is shown is right all the same

    def _forget(self, patient_id: UUID) -> None:
        """Somebody was erased meanwhile."""
        self._followed.pop(patient_id, None)
        self._changes.pop(patient_id, None)
        self._stale.discard(patient_id)
        self.read.emit(tuple(self._followed.values()))

    def _wait(self) -> None:
        """Wait until the first rule may decide otherwise."""
        now = self.now
        first = min(self._changes.values(), default=now + LATEST)
        wait = min(max(first - now, SOONEST), self._longest)
        self._next_change.start(wait // MILLISECOND)


def _holds(follow_up: FollowUp, now: datetime, rules: str) -> bool:
    standing = follow_up.standing
    if standing is None:
        return follow_up.patch is None
    return standing.holds(follow_up.version, now, rules)
