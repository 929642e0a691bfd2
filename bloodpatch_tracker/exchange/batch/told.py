"""What is said of a file before it is taken in: in one line for a list, and in full."""

from collections.abc import Iterator
from pathlib import Path

from bloodpatch_tracker.diary.refused import Why
from bloodpatch_tracker.exchange.batch.item import Item, State
from bloodpatch_tracker.exchange.file_problem import FileProblem
from bloodpatch_tracker.words import csv_columns, problems
from bloodpatch_tracker.words import take_in as words
from bloodpatch_tracker.words.alike import name


def in_short(item: Item, asked: int) -> str:
    """What is new in a file, or why it is not to be had; blank where its state says all. Asked about are so many."""
    if item.error is not None:
        return problems.not_read(item.path.name, item.error)
    if item.problem_count:
        return words.problems(item.problem_count)
    if item.state is State.ASKS:
        return words.asks(asked)
    if item.state is State.TWICE and item.same_as is not None:
        return problems.safe_name(item.same_as.name)
    if not item.counts.anything:
        return ""
    counts = item.counts
    entries = {
        words.NEW: counts.entries_new,
        words.AMENDED: counts.entries_amended,
        words.VOIDED: counts.entries_voided,
    }
    return ", ".join(sentence.format(count=count) for sentence, count in entries.items() if count) or words.FACTS


def in_full(item: Item) -> str:
    """Everything that was found in a file, a paragraph each."""
    return "\n\n".join("\n".join(part) for part in _parts(item) if part)


def _parts(item: Item) -> Iterator[list[str]]:
    same_as = problems.safe_name(item.same_as.name) if item.same_as else ""
    yield [file_name(item.path), words.ABOUT[item.state].format(file=same_as)]
    if item.error is not None:
        yield [problems.not_read(item.path.name, item.error)]
    yield list(_counted(item))
    if item.problem_count:
        yield list(_problems(item))
    if item.namesakes:
        yield [words.NAMESAKES.format(names=", ".join(map(name, item.namesakes)))]
    if item.differences:
        yield [words.DIFFERENCES, *map(_kept, item.differences)]
    if item.notices:
        yield [words.LEFT_OUT_COLUMNS, *map(_line, item.notices)]
    if item.header is not None:
        heading = csv_columns.heading(len(item.header.known), item.header.separator)
        yield [heading, *map(csv_columns.column, item.header.known)]
    yield [problems.safe_name(str(item.path))]


def _counted(item: Item) -> Iterator[str]:
    holds, counts = item.holds, item.counts
    if not holds.patients:
        return
    yield words.HOLDS.format(patients=holds.patients, patches=holds.patches, entries=holds.entries)
    if item.problem_count:
        return
    entries = words.HAS if item.state is State.TAKEN else words.WOULD
    yield entries.format(
        new=counts.entries_new,
        amended=counts.entries_amended,
        voided=counts.entries_voided,
        unchanged=counts.unchanged,
    )
    yield words.WOULD_OWN.format(
        patients=counts.patients_new,
        patients_changed=counts.patients_changed,
        patches=counts.patches_new,
        patches_changed=counts.patches_changed,
    )


def _problems(item: Item) -> Iterator[str]:
    yield words.PROBLEMS
    yield from map(_line, item.problems)
    if any(found.problem.why is Why.TOO_LARGE for found in item.problems):
        yield words.LARGER
    if item.problem_count > len(item.problems):
        yield words.more_problems(item.problem_count - len(item.problems))


def _line(found: FileProblem) -> str:
    return words.line(found.line, found.problem.field, problems.refusal(found.problem))


def _kept(found: FileProblem) -> str:
    return words.line(found.line, found.problem.field, problems.kept_instead(found.problem))


def file_name(path: Path) -> str:
    """A file in a list: its name alone, as nothing else fits."""
    return problems.safe_name(path.name or str(path))
