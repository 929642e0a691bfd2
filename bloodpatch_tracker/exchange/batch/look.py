"""A file looked at: read from beginning to end, with nothing taken in yet."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bloodpatch_tracker.exchange.batch.content import content_of
from bloodpatch_tracker.exchange.batch.header import Header, header_of
from bloodpatch_tracker.exchange.file_problem import FileProblem, Unreadable
from bloodpatch_tracker.exchange.read_diary import Watch, read_diaries
from bloodpatch_tracker.exchange.reading import Reading


@dataclass(frozen=True)
class Look:
    """What a look at a file gave.

    Attributes:
        path: the file. reading: its diaries, or its problems.
        digest: of its bytes, by which it is known again; blank where they could not be read.
        header: None where it has none to speak of. error: why it could not be read at all.
    """

    path: Path
    reading: Reading
    digest: str = ""
    header: Header | None = None
    error: OSError | None = None


def look_at(path: Path, watch: Watch | None = None) -> Look:
    """Look at a file. It raises nothing but what `watch` raises."""
    try:
        content = content_of(path)
    except OSError as error:
        return Look(path, Reading(str(path)), error=error)
    except Unreadable as unreadable:
        return Look(path, Reading(str(path), (), (FileProblem(unreadable.line, unreadable.problem),), 1))
    digest, header = sha256(content).hexdigest(), header_of(content)
    return Look(path, read_diaries(content, str(path), watch), digest, header)
