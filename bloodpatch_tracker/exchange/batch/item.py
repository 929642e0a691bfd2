"""One file of a batch: what is known of it, and where it stands. A plain value, small enough for ten thousand."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.batch.header import Header
from bloodpatch_tracker.exchange.file_problem import FileProblem
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import Taken


class State(StrEnum):
    """Where a file stands."""

    WAITING = "waiting"
    READY = "ready"
    CHANGED = "changed"
    ASKS = "asks"
    PROBLEMS = "problems"
    NOTHING_NEW = "nothing-new"
    TWICE = "twice"
    LEFT_OUT = "left-out"
    TAKEN = "taken"


GOOD = frozenset({State.READY, State.CHANGED})
"""Files that can be taken in."""


@dataclass(frozen=True)
class Counts:
    """What a file changes in the book, by kind; `unchanged` are entries."""

    patients_new: int = 0
    patients_changed: int = 0
    patches_new: int = 0
    patches_changed: int = 0
    entries_new: int = 0
    entries_amended: int = 0
    entries_voided: int = 0
    unchanged: int = 0

    @property
    def anything(self) -> bool:
        """Whether it changes anything at all."""
        return self != Counts(unchanged=self.unchanged)


@dataclass(frozen=True)
class Holds:
    """What stands in a file."""

    patients: int = 0
    patches: int = 0
    entries: int = 0


@dataclass(frozen=True)
class Item:
    """A file of a batch.

    Attributes:
        counts: what it would change, or, once it is taken in, has changed.
        people: those in it. namesakes: of those, who has the name or number of another one in the same file.
        problems: the first of them, by line. problem_count: of all. notices: what is left out without harm.
        differences: patient and patch values that stay as the book has them.
        same_as: the file of the batch with the same content.
    """

    path: Path
    state: State = State.WAITING
    digest: str = ""
    header: Header | None = None
    holds: Holds = Holds()
    counts: Counts = Counts()
    people: tuple[Patient, ...] = ()
    namesakes: tuple[Patient, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    problem_count: int = 0
    notices: tuple[FileProblem, ...] = ()
    differences: tuple[FileProblem, ...] = ()
    error: OSError | None = None
    same_as: Path | None = None

    @property
    def looked_at(self) -> bool:
        """Whether it was read from beginning to end, or as far as it goes."""
        return bool(self.digest or self.error or self.problem_count)


def holds_of(reading: Reading) -> Holds:
    """What stands in a file; nothing where it has a problem."""
    patches, entries = (sum(len(getattr(each, part)) for each in reading.diaries) for part in ("patches", "entries"))
    return Holds(len(reading.diaries), patches, entries)


def counts_of(taken: Taken) -> Counts:
    """What came of a file, without the changes themselves, which may be many."""
    return Counts(
        taken.count(Patient, Action.ADDED),
        taken.count(Patient, Action.AMENDED),
        taken.count(Patch, Action.ADDED),
        taken.count(Patch, Action.AMENDED),
        taken.count(Entry, Action.ADDED),
        taken.count(Entry, Action.AMENDED),
        taken.count(Entry, Action.VOIDED),
        taken.unchanged,
    )
