"""What reading a diary CSV comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.file_problem import FileProblem


@dataclass(frozen=True)
class Reading:
    """A file that was read.

    Attributes:
        name: the file's, as it is told to people.
        diaries: one a patient, by id; none where the file has a problem.
        problems: the first of them, by line. problem_count: of all.
        notices: what was left out without harm: unknown columns.
        lines: where each patient, patch and entry first stands, by id.
    """

    name: str
    diaries: tuple[Diary, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    problem_count: int = 0
    notices: tuple[FileProblem, ...] = ()
    lines: Mapping[UUID, int] = field(default_factory=dict)
