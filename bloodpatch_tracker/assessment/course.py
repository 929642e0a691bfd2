"""The course of one patch as the rules see it: what was known by a moment, walked in order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch


@dataclass(frozen=True)
class Reading:
    """An entry with an upright score, with what the walk knew when it came to it.

    Attributes:
        after: time since the patch. relief: whether this reading is relief.
        relief_before: whether relief was reached by an earlier reading.
        best: the lowest upright before this reading; None for the first. previous: the upright before; None likewise.
    """

    entry: Entry
    upright: int
    after: timedelta
    relief: bool
    relief_before: bool
    best: int | None
    previous: int | None

    @property
    def at(self) -> datetime:
        """The moment the reading is about."""
        return self.entry.observed_at

    @property
    def lying(self) -> int | None:
        """The lying score of the same entry."""
        return self.entry.answers.headache_lying

    @property
    def gap(self) -> int | None:
        """Upright minus lying."""
        return self.entry.gap


@dataclass(frozen=True)
class Course:
    """One patch, the entries that count, and the moment by which it is judged."""

    patch: Patch
    entries: tuple[Entry, ...]
    moment: datetime
    postpartum: bool = False
    limits: Thresholds = DEFAULT

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The entries with an upright score, in order."""
        found: list[Reading] = []
        relieved, best, previous = False, None, None
        for entry in self.entries:
            upright = entry.answers.headache_upright
            if upright is None:
                continue
            relief = self.is_relief(upright)
            found.append(Reading(entry, upright, self.after(entry), relief, relieved, best, previous))
            relieved = relieved or relief
            best, previous = upright if best is None else min(best, upright), upright
        return tuple(found)

    @cached_property
    def relieved(self) -> bool:
        """Whether relief was ever reached."""
        return any(reading.relief for reading in self.readings)

    @property
    def latest(self) -> Reading | None:
        """The last reading."""
        return self.readings[-1] if self.readings else None

    @property
    def elapsed(self) -> timedelta:
        """Time from the patch to the moment."""
        return self.moment - self.patch.patch_time

    def until(self, number: int) -> "Course":
        """The course as it stood at its `number`-th reading, judged at that reading's own hour."""
        last = self.readings[number - 1]
        then = replace(self, entries=self.entries[: self.entries.index(last.entry) + 1], moment=last.at)
        vars(then)["readings"] = self.readings[:number]  # each knows only what came before it: no need to walk again
        return then

    def after(self, entry: Entry) -> timedelta:
        """Time from the patch to the moment the entry is about."""
        return entry.observed_at - self.patch.patch_time

    def is_relief(self, upright: int) -> bool:
        """Whether an upright is low enough, and low enough for this baseline; the score alone where that is unknown."""
        if upright > self.limits.relief_upright:
            return False
        baseline = self.patch.baseline_upright
        return not baseline or upright * 100 <= baseline * self.limits.relief_percent

    def fell_too_little(self, upright: int) -> bool:
        """Whether the fall from the baseline is known and below the percentage of relief."""
        baseline = self.patch.baseline_upright
        if not baseline:
            return False
        return (baseline - upright) * 100 < baseline * self.limits.relief_percent

    def near(self, entry: Entry) -> Iterable[Entry]:
        """The entries within the pairing time before or after this one, itself too."""
        return (e for e in self.entries if abs(e.observed_at - entry.observed_at) <= self.limits.pairing)


def is_late(entry: Entry, limits: Thresholds = DEFAULT) -> bool:
    """Whether it was recorded, or last amended, more than 6 h after the time it is about."""
    typed = max(entry.recorded_at, entry.amended_at or entry.recorded_at)
    return typed - entry.observed_at > limits.late_after


def known_by(entry: Entry, moment: datetime) -> bool:
    """Whether an entry counts and was observed, recorded and last amended at or before a moment."""
    times = (entry.observed_at, entry.recorded_at, entry.amended_at or entry.recorded_at)
    return entry.voided_at is None and max(times) <= moment


def course_of(
    diary: Diary, patch: Patch, moment: datetime, limits: Thresholds = DEFAULT, *, known: datetime | None = None
) -> Course:
    """The course of a patch judged by `moment`, from what was known by `known` (the same moment, if not said)."""
    entries = tuple(entry for entry in diary.entries_of(patch) if known_by(entry, known or moment))
    return Course(patch, entries, moment, diary.patient.postpartum is True, limits)


def on_time(course: Course) -> Course:
    """The same course without its late entries."""
    kept = tuple(entry for entry in course.entries if not is_late(entry, course.limits))
    return Course(course.patch, kept, course.moment, course.postpartum, course.limits)
