"""The line in which pages are searched, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import ENTER, plain
from bloodpatch_tracker.words import expect as words

LONGEST = 100


class PageSearch(QWidget):
    """Tells what is typed at every letter; Enter goes on, Shift+Enter back, Escape empties the line."""

    wanted = Signal(str)
    next_wanted = Signal(int)
    """1 for the next place, -1 for the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setClearButtonEnabled(False)  # too small to press; Escape and the keyboard empty it
        self.line.setAccessibleName(plain(words.SEARCH))
        self.outcome = QLabel()
        self.outcome.setProperty("soft", True)
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.hide()
        field = QWidget()
        headed(field, words.SEARCH, self.line)
        field.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(self.outcome)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.wanted)

    def tell(self, sentence: str) -> None:
        """Say what came of the search, or nothing."""
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.next_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            super().keyPressEvent(event)
