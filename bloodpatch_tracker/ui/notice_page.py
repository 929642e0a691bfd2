"""A page for when there is no diary to show: one sentence, and one key where something can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.keys import ActionKey


class NoticePage(QWidget):
    """Says why nothing is shown."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setProperty("title", True)
        self.text.setMaximumWidth(720)
        self.key = ActionKey("")
        self.key.setProperty("primary", True)
        self.key.setMinimumWidth(240)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(self.text)
        column.addWidget(self.key, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        self.key.clicked.connect(self.pressed)

    def say(self, sentence: str, key: str = "") -> None:
        """Say this; offer a key where one is named."""
        self.text.setText(sentence)
        self.key.rename(key)
        self.key.setVisible(bool(key))
