"""A page for when there is no diary to show: one sentence, and one key where something can be done about it.

Warning signs are one key away here too.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words


class NoticePage(QWidget):
    """Says why nothing is shown."""

    pressed = Signal()
    signs_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setProperty("title", True)
        self.trouble = TroubleLabel()
        self.key = ActionKey("")
        self.key.setProperty("primary", True)
        self.signs = ActionKey(words.SIGNS_KEY)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(self.text)
        column.addWidget(self.trouble)
        column.addWidget(Flow((self.key, self.signs), spacing=12))
        column.addStretch(2)
        self.key.clicked.connect(self.pressed)
        self.signs.clicked.connect(self.signs_wanted)

    def say(self, sentence: str, key: str = "") -> None:
        """Say this; offer a key where one is named."""
        self.text.setText(sentence)
        self.key.rename(key)
        self.key.setVisible(bool(key))

    def show_trouble(self, sentence: str) -> None:
        """Say below what came of something, or nothing."""
        self.trouble.say(sentence)
