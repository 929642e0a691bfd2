"""What was just done, with Undo, until the next action. It takes no focus and covers nothing that is needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.words import screen as words


class Toast(QFrame):
    """A line at the foot of the window."""

    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = ActionKey(words.UNDO_TOAST)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.undo_wanted)
        self.hide()

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence; with Undo where it can be undone."""
        show_named(self.text, words.NOTICE, sentence)
        self.undo.setVisible(undo)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))  # read out, no focus
