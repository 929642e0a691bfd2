"""What makes a line hold."""

from dataclasses import dataclass, field
from datetime import datetime

from bloodpatch_tracker.assessment.conclusion import Remark
from bloodpatch_tracker.assessment.course import Reading
from bloodpatch_tracker.diary.entry import Entry


@dataclass(frozen=True)
class Firing:
    """The entries that made a line hold, from when, and what its sentence must say besides."""

    entries: tuple[Entry, ...]
    since: datetime
    remarks: frozenset[Remark] = field(default_factory=frozenset)


Firings = tuple[Firing, ...]
NOTHING: Firings = ()


def by_entries(*entries: Entry, remarks: frozenset[Remark] = frozenset()) -> Firing:
    """A firing by entries; it holds from the moment of the last of them."""
    ordered = tuple(sorted(set(entries), key=lambda entry: (entry.observed_at, entry.id)))
    return Firing(ordered, ordered[-1].observed_at, remarks)


def by_readings(*readings: Reading, remarks: frozenset[Remark] = frozenset()) -> Firing:
    """A firing by readings."""
    return by_entries(*(reading.entry for reading in readings), remarks=remarks)
