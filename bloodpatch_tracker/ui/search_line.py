"""A line to search with: as wide as a few words, wherever it stands."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit

LONGEST, LETTERS = 100, 26
"""Characters that can be searched for, and the width of the line in letters."""


class SearchLine(QLineEdit):
    """Says what it is for until something is typed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Wide enough for its name too."""
        letters = self.fontMetrics()
        wide = max(LETTERS * letters.averageCharWidth(), letters.horizontalAdvance(self.placeholderText()))
        return QSize(wide + 2 * letters.averageCharWidth() + 28, super().sizeHint().height())
