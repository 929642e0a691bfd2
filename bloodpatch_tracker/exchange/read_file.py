"""A diary CSV from a path: its whole content, if it is of a size that is read at all."""

import io
import os
from pathlib import Path

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange.file_problem import FileProblem, Unreadable
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.table import FILE_LIMIT

PIECE = 1 << 20


def read_file(path: Path) -> Reading:
    """Read the diaries of a file; its name in the reading is the path.

    Raises:
        OSError: it is missing, a folder, or not to be read.
    """
    try:
        return read_diaries(_content(path), str(path))
    except Unreadable as unreadable:
        return Reading(str(path), (), (FileProblem(unreadable.line, unreadable.problem),), 1)


def _content(path: Path) -> bytes:
    """The bytes of a file. Its size is not believed: a pipe has none, and a device may have no end."""
    content = io.BytesIO()
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        while size <= FILE_LIMIT and (piece := file.read(PIECE)):
            content.write(piece)
            size = max(size, content.tell())
    if size > FILE_LIMIT:
        raise Unreadable(1, Problem("schema", Why.TOO_LARGE, high=FILE_LIMIT))
    return content.getvalue()  # shares the buffer, nothing is copied
