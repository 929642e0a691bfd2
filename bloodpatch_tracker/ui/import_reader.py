"""Reads files on a thread of its own: only bytes and frozen values there, never the book and never a widget.

The signals belong to an object of the main thread, so what was read arrives there in its turn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from bloodpatch_tracker.exchange.batch.listing import list_files
from bloodpatch_tracker.exchange.batch.look import look_at

PATIENCE_S = 2.0
"""Seconds to wait for the thread at the end: a drive that does not answer must not hold up a window that closes."""


class _Stopped(Exception):
    """Nobody wants it any longer."""


@dataclass(frozen=True)
class _Job:
    number: int
    work: Callable[[Callable[[int], None]], object]
    stop: Event


class ImportReader(QObject):
    """One job at a time; one that was given up brings nothing."""

    done = Signal(int, object)
    """The job's number, and what it came to: a `Listing` or a `Look`."""
    at_line = Signal(int, int)
    """The job's number, and how far it is."""
    broke = Signal(object)
    """An error that nobody expected: to be raised where it is seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._stop, self._number = Event(), 0

    def list(self, chosen: tuple[Path, ...]) -> int:
        """List the diary files of what was chosen; the job's number."""
        return self._begin(lambda watch: list_files(chosen, watch))

    def look(self, path: Path) -> int:
        """Read a file; the job's number."""
        return self._begin(lambda watch: look_at(path, watch))

    def stop(self) -> None:
        """Give up what is being read."""
        self._stop.set()

    def close(self) -> None:
        """End the thread, if there is one."""
        self.stop()
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE_S)
        self._thread = None

    def _begin(self, work: Callable[[Callable[[int], None]], object]) -> int:
        self.stop()
        self._number, self._stop = self._number + 1, Event()
        if self._thread is None:
            self._thread = Thread(target=self._work, name="import-reader", daemon=True)
            self._thread.start()
        self._jobs.put(_Job(self._number, work, self._stop))
        return self._number

    def _work(self) -> None:
        """On the thread: one job after the other until there is none to come."""
        while (job := self._jobs.get()) is not None:

            def watch(line: int, job: _Job = job) -> None:
                if job.stop.is_set():
                    raise _Stopped
                self.at_line.emit(job.number, line)

            try:
                watch(0)
                found = job.work(watch)
            except _Stopped:
                continue
            except Exception as error:  # noqa: BLE001  # it is raised again, on the main thread, where it is told
                self.broke.emit(error)
                continue
            if not job.stop.is_set():
                self.done.emit(job.number, found)
