"""Two things side by side, or one above the other where the letters are large for the width."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

LETTERS = 100
"""Width, in letters, from which both have room beside each other."""
APART = 12


class Halves(QWidget):
    """Each takes what room the other leaves."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(APART)
        self._row.addWidget(first, stretch=1)
        self._row.addWidget(second, stretch=1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= LETTERS * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)
        super().resizeEvent(event)
