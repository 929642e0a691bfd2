"""How long somebody is up before the headache begins or grows: two keys and a line, in whole minutes."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import log as words

MOST_MINUTES = 24 * 60
"""As an entry takes them."""


class Stopwatch(QWidget):
    """Runs from `start` until "It began or grew" or "Discard it"; away while it has nothing to tell.

    It does not tick: whoever owns it shows it the time now and then. `start` is laid out by its owner.
    """

    changed = Signal()
    said = Signal(object)
    """Minutes upright to be saved with the entry; None to take them back."""
    time_wanted = Signal()
    """A key was pressed and the watch needs to know what time it is: answer with `show_time`."""

    def __init__(self) -> None:
        super().__init__()
        self.since: datetime | None = None
        """When the person got up; None while nobody is timed."""
        self._now: datetime | None = None
        self._noted: int | None = None
        self.start = ActionKey(words.UP_NOW, words.UP_NOW_NAME)
        self.told = QLabel()
        self.grew, self.discard = ActionKey(words.IT_GREW), ActionKey(words.DISCARD_IT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Flow((self.told, self.grew, self.discard), spacing=8))
        self.start.clicked.connect(self._start)
        self.grew.clicked.connect(self._grow)
        self.discard.clicked.connect(self._discard)
        self._look()

    def show_time(self, now: datetime) -> None:
        """Tell the time."""
        self._now = now
        self._look()

    def show_since(self, since: datetime | None) -> None:
        """Go on from a moment, as after a restart; None stops and forgets everything."""
        self.since, self._noted = since, None
        self._look()

    def note(self, minutes: int | None) -> None:
        """Say how many minutes are saved with the entry, or no longer say it."""
        if minutes != self._noted:
            self._noted = minutes
            self._look()

    def _start(self) -> None:
        self.time_wanted.emit()
        self.show_since(self._now)
        self.grew.setFocus()
        self.changed.emit()

    def _grow(self) -> None:
        self.time_wanted.emit()
        if self.since is None or self._now is None:
            return
        minutes = minutes_up(self.since, self._now)
        self.show_since(None)
        self.note(minutes)
        self.discard.setFocus()
        self.said.emit(minutes)
        self.changed.emit()

    def _discard(self) -> None:
        taken_back = self._noted is not None
        self.show_since(None)
        self.start.setFocus()
        if taken_back:
            self.said.emit(None)
        self.changed.emit()

    def _look(self) -> None:
        running = self.since is not None
        self.start.setVisible(not running)
        self.grew.setVisible(running)
        self.setVisible(running or self._noted is not None)
        if self.since is not None and self._now is not None:
            minutes = minutes_up(self.since, self._now)
            self.told.setText(words.up_for(minutes) if minutes < MOST_MINUTES else words.UP_FOR_LONG)
        elif self._noted is not None:
            self.told.setText(words.upright_noted(self._noted))


def minutes_up(since: datetime, now: datetime) -> int:
    """Whole minutes from one moment to another, 0–1440: a clock that was set back makes none of them negative."""
    return min(max((now - since) // timedelta(minutes=1), 0), MOST_MINUTES)
