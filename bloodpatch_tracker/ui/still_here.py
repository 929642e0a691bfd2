"""A calm line after a restart: what was typed before is still here. It can be emptied."""

from datetime import datetime, timedelta

from PySide6.QtCore import QMargins, Signal

from bloodpatch_tracker.ui.keyed_card import KeyedCard
from bloodpatch_tracker.words import log as words
from bloodpatch_tracker.words.times import when

A_WHILE = timedelta(minutes=30)
"""After this an answer may no longer be about now, so the line says from when it is."""


class StillHere(KeyedCard):
    """Shown once something was brought back; away again when it is saved or emptied."""

    emptied = Signal()

    def __init__(self) -> None:
        super().__init__(words.AFRESH, QMargins(12, 4, 4, 4))
        self.afresh = self.key
        self.afresh.clicked.connect(self.emptied)

    def say(self, typed_at: datetime | None = None, now: datetime | None = None) -> None:
        """Say that what was typed is here; since when, where that is a while ago. Times in the reader's zone."""
        old = typed_at is not None and now is not None and now - typed_at > A_WHILE
        since = words.STILL_HERE_SINCE.format(when=when(typed_at)) if old and typed_at else words.STILL_HERE
        self.text.setText(since)
        self.show()
