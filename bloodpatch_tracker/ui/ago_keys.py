"""Large keys for how long ago something was."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import AnswerKey
from bloodpatch_tracker.ui.one_stop import step_from, stop_at
from bloodpatch_tracker.words import log as words

AGO = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=2), timedelta(hours=4), timedelta(hours=8))


class AgoKeys(QWidget):
    """One stop for Tab, arrows move inside, Space or a click presses."""

    pressed = Signal(object)
    """A timedelta."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = [AnswerKey(words.ago(length), f"{words.AGO}: {words.ago(length)}") for length in AGO]
        for key in self.keys:
            key.clicked.connect(self._pressed)
        headed(self, words.AGO, Flow(self.keys, spacing=6))
        stop_at(self, self.keys, 0)

    def allow_within(self, length: timedelta) -> None:
        """Leave only those that lie so far back at most."""
        for ago, key in zip(AGO, self.keys, strict=True):
            key.setEnabled(ago <= length)

    def mark(self, length: timedelta | None) -> None:
        """Show one as chosen, or none."""
        for ago, key in zip(AGO, self.keys, strict=True):
            key.setChecked(ago == length)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not step_from(self, [key for key in self.keys if key.isEnabled()] or self.keys, event):
            super().keyPressEvent(event)

    def _pressed(self) -> None:
        key = self.sender()
        place = next(place for place, each in enumerate(self.keys) if each is key)
        stop_at(self, self.keys, place)
        self.pressed.emit(AGO[place])
