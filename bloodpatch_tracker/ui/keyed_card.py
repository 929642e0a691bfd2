"""A card of one line: a text that wraps, and beside it the key for what can be done about it."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from bloodpatch_tracker.ui.keys import ActionKey


class KeyedCard(QFrame):
    """Hidden until it has something to say. Margins in pixels round text and key."""

    def __init__(self, key: str, margins: QMargins) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.key = ActionKey(key)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.key)
        self.hide()
