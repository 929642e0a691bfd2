"""What is wrong with a file, and where."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bloodpatch_tracker.diary.refused import Problem

LISTED = 100
"""Problems of one file that are told one by one; of the others only the count."""


@dataclass(frozen=True)
class FileProblem:
    """A problem of the row that starts on a line, the first line being 1."""

    line: int
    problem: Problem


class Unreadable(Exception):
    """The file cannot be read on from here."""

    def __init__(self, line: int, problem: Problem) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line = line
        self.problem = problem


@dataclass
class Found:
    """Problems as they are found, line by line: the first ones kept, all counted, so that no file fills the memory."""

    count: int = 0
    kept: list[FileProblem] = field(default_factory=list)

    def add(self, line: int, problems: Iterable[Problem]) -> None:
        """Note the problems of one row."""
        for problem in problems:
            self.count += 1
            if len(self.kept) < LISTED:
                self.kept.append(FileProblem(line, problem))
