"""A file taken into a book: all of it, or nothing."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from uuid import UUID

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.file_problem import LISTED, FileProblem
from bloodpatch_tracker.exchange.merge import merge
from bloodpatch_tracker.exchange.order_after import About
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.words.history import TAKEN_IN
from bloodpatch_tracker.words.problems import safe


@dataclass(frozen=True)
class Taken:
    """What a file came to.

    Attributes:
        changes: what was changed, or, on a dry run, would have been; nothing where there are problems.
        unchanged: entries that changed nothing.
        differences: patient and patch values that were kept although the file has others, by line.
        problems: the first of them, by line. problem_count: of all.
    """

    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    differences: tuple[FileProblem, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    problem_count: int = 0

    def count(self, kind: type[Patient] | type[Patch] | type[Entry], action: Action) -> int:
        """How many changes of one kind there are. An entry that was amended and voided counts as both."""
        return sum(isinstance(change.after, kind) and change.action is action for change in self.changes)


Steps = Generator[None, None, Taken]
"""A file on its way into a book, a patient a step, so that a window can go on in between; returns what came of it."""


def take_in(
    book: DiaryBook, reading: Reading, *, at: datetime, update_patches: bool = False, dry_run: bool = False
) -> Taken:
    """Merge a file into a book.

    Args:
        reading: the file; one with problems changes nothing.
        at: the moment of the changes.
        update_patches: take over patient and patch values that differ.
        dry_run: leave the book as it is.

    Raises:
        BookTrouble: the book cannot be read or written; nothing of the file was kept.
    """
    steps = take_in_steps(book, reading, at=at, update_patches=update_patches, dry_run=dry_run)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            taken: Taken = done.value
            return taken


def take_in_steps(
    book: DiaryBook, reading: Reading, *, at: datetime, update_patches: bool = False, dry_run: bool = False
) -> Steps:
    """The same, step by step. The book is written in the last one, all at once: let go before it, nothing was.

    Raises:
        BookTrouble: as above; also where the book was changed between two steps.
    """
    if reading.problem_count:
        return Taken(problems=reading.problems, problem_count=reading.problem_count)
    patches = [patch.id for diary in reading.diaries for patch in diary.patches]
    entries = [entry.id for diary in reading.diaries for entry in diary.entries]
    owners = book.owners(patches + entries)
    reason = TAKEN_IN.format(file=safe(PurePath(reading.name).name))
    changes: list[Change] = []
    differences: list[About] = []
    problems: list[About] = []
    unchanged = 0
    for diary in reading.diaries:
        merged = merge(
            _kept(book, diary.patient.id), diary, owners, update_patches=update_patches, at=at, reason=reason
        )
        changes += merged.changes
        differences += merged.differences
        problems += merged.problems
        unchanged += merged.unchanged
        yield
    if problems:
        return Taken(problems=_by_line(problems, reading)[:LISTED], problem_count=len(problems))
    if changes and not dry_run:
        book.save(*changes)
    return Taken(tuple(changes), unchanged, _by_line(differences, reading))


def _kept(book: DiaryBook, patient_id: UUID) -> Diary | None:
    try:
        return book.diary(patient_id)
    except KeyError:
        return None


def _by_line(found: list[About], reading: Reading) -> tuple[FileProblem, ...]:
    """Each with the line of what it is about, in the order of the file."""
    placed = (FileProblem(reading.lines[about], problem) for about, problem in found)
    return tuple(sorted(placed, key=lambda problem: problem.line))
