"""Hears of what others changed in the same database, in the moment they do where the database tells, else by asking."""

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal

from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.diary.watch import Watch
from bloodpatch_tracker.settings.settings import Settings

SELDOM_MS = 60_000
"""A patient's own window may ask this often. A clinic's asks as often as there may be something."""


class OthersChanges(QObject):
    """Waits on a `Watch`; where there is nothing to wait on it asks, but for a patient alone with a file."""

    changed = Signal(object)
    """A frozenset of the ids of patients whose diaries others have changed, begun or erased."""

    def __init__(self, watch: Watch, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch, self._role = watch, settings.role
        self._notifier: QSocketNotifier | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self.timer.timeout.connect(self.take)
        self._wait()

    def use_settings(self, settings: Settings) -> None:
        """Ask as often as this role needs to know."""
        self._role = settings.role
        self._wait()

    def take(self) -> None:
        """Tell of what was changed since the last time."""
        self._wait_no_longer()  # what it waits on may be closed and made anew meanwhile
        found = self._watch.take()
        self._wait()
        if found:
            self.changed.emit(found)

    def close(self) -> None:
        """Hear nothing any more. The watch is closed by whoever made it."""
        self._wait_no_longer()

    def _wait(self) -> None:
        self._wait_no_longer()
        fileno, pause = self._watch.fileno(), self._watch.ask_again_ms
        if fileno is not None:
            self._notifier = QSocketNotifier(fileno, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self.take)
        elif self._role is Author.NURSE or pause >= SELDOM_MS:
            self.timer.start(pause)

    def _wait_no_longer(self) -> None:
        self.timer.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
