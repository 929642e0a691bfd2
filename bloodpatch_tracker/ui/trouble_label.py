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
        self._of_typed = False
        self.hide()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it goes once something else is typed."""
        self.say(sentence)
        self._of_typed = True

    def retype(self) -> None:
        """Something was changed by hand. What is wrong with the disk, say, is still so."""
        if self._of_typed:
            self.say("")

    def say(self, sentence: str) -> None:
        """Say this, or go away where it is empty."""
        self._of_typed = False
        self.setText(sentence)
        self.setVisible(bool(sentence))
