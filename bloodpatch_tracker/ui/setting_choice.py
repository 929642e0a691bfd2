"""A setting that is one of a few words, or yes or no: a key for each, of which one is always down."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import AnswerKey
from bloodpatch_tracker.ui.one_stop import step_from, stop_at


class SettingChoice(QWidget):
    """Tab comes in at the key that is down, arrows move, Space chooses."""

    changed = Signal()

    def __init__(self, label: str, words: Mapping[Any, str]) -> None:
        super().__init__()
        self._keys = {value: AnswerKey(word, f"{label}: {word}") for value, word in words.items()}
        for key in self._keys.values():
            key.setProperty("chip", True)
            key.clicked.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Flow(self._all(), spacing=6))
        stop_at(self, self._all(), 0)

    def value(self) -> Any:
        """The word whose key is down."""
        return next(value for value, key in self._keys.items() if key.isChecked())

    def show_value(self, value: Any) -> None:
        """Show a word as chosen."""
        for place, (each, key) in enumerate(self._keys.items()):
            key.setChecked(each == value)
            if each == value:
                stop_at(self, self._all(), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not step_from(self, self._all(), event):
            super().keyPressEvent(event)

    def _all(self) -> list[AnswerKey]:
        return list(self._keys.values())

    def _pressed(self) -> None:
        pressed = self.sender()
        for place, key in enumerate(self._all()):
            key.setChecked(key is pressed)
            if key is pressed:
                stop_at(self, self._all(), place)
        self.changed.emit()
