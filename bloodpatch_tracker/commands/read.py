"""A diary CSV read for a command, with everything said about it that is to be said."""

from collections.abc import Iterable
from pathlib import Path

from bloodpatch_tracker.commands.speak import tell
from bloodpatch_tracker.exchange.file_problem import FileProblem
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.words.problems import in_file, not_listed, not_read


def read(name: str) -> Reading | None:
    """The file's diaries; None where it cannot be read or has problems, which are told."""
    try:
        reading = read_file(Path(name))
    except OSError as error:
        tell(not_read(name, error))
        return None
    for notice in reading.notices:
        tell(in_file(name, notice.line, notice.problem))
    tell_problems(name, reading.problems, reading.problem_count)
    return None if reading.problem_count else reading


def tell_problems(name: str, problems: Iterable[FileProblem], count: int) -> None:
    """The problems of a file, a line each, and how many more there are."""
    listed = tuple(problems)
    for each in listed:
        tell(in_file(name, each.line, each.problem))
    if count > len(listed):
        tell(not_listed(name, count - len(listed)))
