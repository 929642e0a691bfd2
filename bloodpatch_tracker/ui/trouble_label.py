"""One sentence about what is wrong, where it is wrong; away while nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class TroubleLabel(QLabel):
    """Says a sentence as it stands: what it quotes may look like markup."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("trouble", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say this, or go away where it is empty."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
