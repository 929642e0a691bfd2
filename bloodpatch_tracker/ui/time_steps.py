"""A clock, and beside it four keys that set it earlier or later, for whoever has only a mouse."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import log as words

STEPS: tuple[timedelta, ...] = tuple(words.EARLIER_BY)


class TimeSteps(Flow):
    """Emits the step that was pressed."""

    stepped = Signal(object)
    """A timedelta; negative is earlier."""

    def __init__(self, clock: QWidget) -> None:
        keys = [ActionKey(*words.EARLIER_BY[step]) for step in STEPS]
        super().__init__((clock, *keys), spacing=6)
        self.keys = tuple(keys)
        for key in keys:
            key.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        pressed = self.sender()
        self.stepped.emit(next(step for step, key in zip(STEPS, self.keys, strict=True) if key is pressed))
