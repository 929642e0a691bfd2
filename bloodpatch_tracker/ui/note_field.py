"""A few lines of text; Tab leaves them."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

LINES = 3
ROUND = 24
"""Pixels of border and padding above and below."""


class NoteField(QPlainTextEdit):
    """As high as three lines of its letters; longer text scrolls. Text that nobody touched comes back as it was."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown = ("", "")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.changed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LINES * self.fontMetrics().lineSpacing() + ROUND)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def value(self) -> str:
        """The text. The field shows some characters as others, so an untouched one is not read from it."""
        text = self.toPlainText()
        return self._shown[1] if text == self._shown[0] else text

    def show_value(self, value: str) -> None:
        """Show a text."""
        self.setPlainText(value)
        self._shown = (self.toPlainText(), value)

    def typed(self) -> str:
        """The text, where somebody touched it."""
        text = self.toPlainText()
        return "" if text == self._shown[0] else text

    def show_typed(self, text: str) -> None:
        """Show what was typed."""
        self.setPlainText(text)
