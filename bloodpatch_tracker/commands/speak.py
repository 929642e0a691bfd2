"""How a command speaks: results on standard output, everything else on standard error, a line each."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TextIO

from bloodpatch_tracker.words.problems import not_written

STANDARD_OUTPUT = "-"


class Stop(Exception):
    """The command ends here, with one sentence for standard error and an exit status."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def say(text: str) -> None:
    """Lines of the result."""
    with _told() as out:
        out.write(f"{text}\n")


def pour(chunks: Iterable[bytes]) -> None:
    """A whole file as the result. What `chunks` raises goes through."""
    flush()
    for chunk in chunks:
        with _told() as out:
            out.buffer.write(chunk)
    with _told() as out:
        out.buffer.flush()


def flush() -> None:
    """See to it that the result is out."""
    if sys.stdout is not None:  # as it is for a window that was started without a terminal
        with _told() as out:
            out.flush()


def tell(text: str) -> None:
    """A line about the result: a problem, a notice."""
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")


def leave_quietly() -> None:
    """Throw away what is still to be written, so that Python does not stumble over it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def now() -> datetime:
    """This second, with the computer's offset."""
    return datetime.now().astimezone().replace(microsecond=0)


@contextmanager
def _told() -> Iterator[TextIO]:
    """Standard output. If it cannot be written to, for a full disk, say, that is told; a reader's leaving is not."""
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        leave_quietly()
        raise Stop(not_written(STANDARD_OUTPUT, error)) from error
