"""A setting that is a text of several lines. Tab leaves it, Enter makes a new line in it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from bloodpatch_tracker.settings.row import Row
from bloodpatch_tracker.ui.setting_text import typed

LINES = 4
"""Lines that are seen at once."""
FRAME = 24
"""Pixels round the text."""
LETTERS_CHANGED = {QEvent.Type.FontChange, QEvent.Type.StyleChange}


class SettingLines(QWidget):
    """A text of several lines."""

    changed = Signal()

    def __init__(self, label: str, row: Row) -> None:
        super().__init__()
        self._row = row
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(label)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self.setFocusProxy(self.text)
        self.text.textChanged.connect(self.changed)

    def value(self) -> str:
        """The text. Raises Refused."""
        return str(typed(self._row, self.text.toPlainText()))

    def show_value(self, value: str) -> None:
        """Show a text."""
        self.text.setPlainText(value)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in LETTERS_CHANGED:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have room for a few lines of the letters there are."""
        self.text.setFixedHeight(LINES * self.text.fontMetrics().lineSpacing() + FRAME)
