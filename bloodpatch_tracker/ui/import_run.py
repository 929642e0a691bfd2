"""Files on their way into the book: listed, looked at, and, when asked for, taken in one after the other.

Reading and checking, which is most of the work, is done by `ImportReader` on its thread. The book belongs to the main
thread, as do its connection and its locks; so what is read is held against it here, a few patients at a time, with the
window answering in between. Writing a file is one step: all of it, or nothing.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.exchange.batch.batch import Batch
from bloodpatch_tracker.exchange.batch.item import GOOD, State
from bloodpatch_tracker.exchange.batch.listing import Listing
from bloodpatch_tracker.exchange.batch.look import Look
from bloodpatch_tracker.exchange.take_in import Steps, Taken
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.import_reader import ImportReader
from bloodpatch_tracker.words.problems import trouble

SLICE_S, TELL_S = 0.03, 0.25
"""Seconds of work between which the window answers, and between two pictures of the list."""


NOTHING = Listing()


class Phase(Enum):
    """What is being done."""

    IDLE = auto()
    LISTING = auto()
    LOOKING = auto()
    TAKING = auto()


@dataclass(frozen=True)
class Progress:
    """How far it is: the file of so many, and its line, 0 while that is not known."""

    phase: Phase
    number: int = 0
    count: int = 0
    file: Path = Path()
    line: int = 0


@dataclass(frozen=True)
class Outcome:
    """What came of it.

    Attributes:
        phase: what was done. stopped: whether it was given up. trouble: a sentence about the book; blank if none.
        files, entries: taken in just now: how many files, and new entries in them.
        listing: what was found where files were chosen.
    """

    phase: Phase
    stopped: bool = False
    trouble: str = ""
    files: int = 0
    entries: int = 0
    listing: Listing = NOTHING


class ImportRun(QObject):
    """One thing at a time: asked for another meanwhile, it does not listen."""

    moved = Signal(object)
    """A `Progress`."""
    followed = Signal()
    """Files came, or stand elsewhere."""
    ended = Signal(object)
    """An `Outcome`."""

    def __init__(self, parent: QObject, feed: Feed) -> None:
        super().__init__(parent)
        self._feed, self.batch = feed, Batch()
        self._reader = ImportReader(self)
        self._phase = Phase.IDLE
        self._job, self._place, self._count = 0, 0, 0
        self._places: deque[int] = deque()
        self._look: Look | None = None
        self._steps: Steps | None = None
        self._taken: list[int] = []
        self._listing = Listing()
        self._told_at = 0.0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)  # as soon as what was pressed meanwhile is answered
        self._next.timeout.connect(self._go_on)
        self._reader.done.connect(self._found)
        self._reader.at_line.connect(self._tell_line)
        self._reader.broke.connect(self._break_off)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._phase is not Phase.IDLE

    @property
    def taking(self) -> bool:
        """Whether files are being taken in."""
        return self._phase is Phase.TAKING

    def add(self, chosen: Iterable[Path]) -> None:
        """Look at these files and at those in these folders; nothing is written."""
        if not self.busy and self._begin(Phase.LISTING):
            self._job = self._reader.list(tuple(chosen))
            self.moved.emit(Progress(Phase.LISTING))

    def take(self) -> None:
        """Take in every file that can be. Each is read again: what counts is what is in it now."""
        if not self.busy and self._begin(Phase.TAKING):  # which may have found somebody to ask about
            self._queue(self.batch.good())
            self._next_file()

    def stop(self) -> None:
        """Give up what is being done. What was taken in before stays."""
        if self.busy:
            self._end(stopped=True)

    def close(self) -> None:
        """Nothing more will be asked for."""
        self.stop()
        self._reader.close()  # after `ended`, as what it told stays

    def _begin(self, phase: Phase) -> bool:
        """Whether the book could be read."""
        patients = self._feed.patients()
        if patients is None:
            return False
        self.batch.know(patients)
        self._phase, self._taken, self._listing = phase, [], Listing()
        return True

    def _queue(self, places: list[int]) -> None:
        self._places, self._count = deque(places), len(places)

    def _next_file(self) -> None:
        self._tell_followed()
        while self._places:
            self._place = self._places.popleft()
            if not self.taking or self.batch.items[self._place].state in GOOD:
                break  # one before it may have changed, and hold somebody to ask about
        else:
            self._end()
            return
        self._job = self._reader.look(self.batch.items[self._place].path)
        self.moved.emit(self._progress())  # last: whoever hears it may stop

    def _found(self, job: int, found: Listing | Look) -> None:
        if job != self._job or not self.busy:
            return
        if isinstance(found, Listing):
            self._phase, self._listing = Phase.LOOKING, found
            self._queue(self.batch.add(found.files))
            self._next_file()
            return
        self._look = found
        if self.batch.is_copy(self._place, found):
            self._come_by(Taken())
            return
        self._steps = self._feed.take_in_steps(found.reading, dry_run=not self._is_as_seen())
        self._go_on()

    def _is_as_seen(self) -> bool:
        """Whether the file is to be taken in and says what it said when it was looked at."""
        return self.taking and self._look is not None and self._look.digest == self.batch.items[self._place].digest

    def _go_on(self) -> None:
        if self._steps is None:
            return
        until = monotonic() + SLICE_S
        try:
            next(self._steps)
            while monotonic() < until:
                next(self._steps)
        except StopIteration as done:
            self._come_by(done.value)
        except BookTrouble as error:
            self._end(trouble=trouble(error.trouble))
        else:
            self._next.start()

    def _come_by(self, taken: Taken) -> None:
        """What came of a file."""
        look, self._steps = self._look, None
        assert look is not None  # or there would be nothing to come by
        if self._is_as_seen():
            self.batch.settle_taken(self._place, taken)
            if self.batch.items[self._place].state is State.TAKEN:
                self._taken.append(self._place)
        else:
            self.batch.settle(self._place, look, taken, changed=self.taking)
        self._look = None
        self._next_file()

    def _end(self, *, stopped: bool = False, trouble: str = "") -> None:
        phase, self._phase = self._phase, Phase.IDLE
        self._reader.stop()
        self._next.stop()
        self._steps = self._look = None
        self._places.clear()
        items = [self.batch.items[place] for place in self._taken]
        if items:
            self._feed.follow_taken_in()  # none is opened: a clinic's list is where they are seen
        entries = sum(item.counts.entries_new for item in items)
        self.followed.emit()
        self.ended.emit(Outcome(phase, stopped, trouble, len(items), entries, self._listing))

    def _break_off(self, error: Exception) -> None:
        """What nobody expected is a bug: it is raised where bugs are told."""
        self.stop()
        raise error

    def _progress(self, line: int = 0) -> Progress:
        number = self._count - len(self._places)
        return Progress(self._phase, number, self._count, self.batch.items[self._place].path, line)

    def _tell_line(self, job: int, line: int) -> None:
        if job == self._job and self._phase in (Phase.LOOKING, Phase.TAKING):
            self.moved.emit(self._progress(line))

    def _tell_followed(self) -> None:
        """Tell that files stand elsewhere, not for each of ten thousand."""
        if monotonic() - self._told_at > TELL_S:
            self._told_at = monotonic()
            self.followed.emit()
