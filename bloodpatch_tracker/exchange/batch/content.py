"""The bytes of a file that somebody chose: only of a regular one, and only of a size that a window takes."""

import errno
import os
import stat
from pathlib import Path

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange.file_problem import Unreadable

SIZE_MOST = 8 << 20
"""Bytes: some twenty thousand entries. What is written at once must not hold up a window; `import` takes more."""
NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that nobody writes to would never open. Either flag is there only where it is needed."""


def content_of(path: Path) -> bytes:
    """All of a file.

    Raises:
        OSError: it is missing, may not be read, or is a folder, pipe or device.
        Unreadable: it is too large.
    """
    descriptor = os.open(path, os.O_RDONLY | NO_WAITING)
    with os.fdopen(descriptor, "rb") as file:  # which refuses a folder itself
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
        content = file.read(SIZE_MOST + 1)  # it may grow meanwhile, so its size is not asked
    if len(content) > SIZE_MOST:
        raise Unreadable(1, Problem("schema", Why.TOO_LARGE, high=SIZE_MOST))
    return content
