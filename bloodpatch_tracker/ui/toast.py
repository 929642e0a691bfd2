"""What was just done, with Undo, until the next action. It takes no focus and covers nothing that is needed."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from bloodpatch_tracker.ui.keyed_card import KeyedCard
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.words import screen as words


class Toast(KeyedCard):
    """A line at the foot of the window."""

    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(words.UNDO_TOAST, QMargins(14, 6, 8, 6))
        self.undo = self.key
        self.undo.clicked.connect(self.undo_wanted)

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence; with Undo where it can be undone."""
        show_named(self.text, words.NOTICE, sentence)
        self.undo.setVisible(undo)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))  # read out, no focus
