"""Fields in even columns: as many as there is room for, fewer where the letters are large."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.placed import Placed

ACROSS, DOWN = 16, 12
"""Pixels between fields."""
LETTERS = 22
"""Width of the narrowest column, in letters."""


class Columns(Placed):
    """Row by row in at most `most` columns; those of a row are equally high."""

    def __init__(self, widgets: Sequence[QWidget], most: int) -> None:
        self._most = most
        super().__init__(widgets)

    def narrowest(self, widget: QWidget) -> QSize:
        return widget.minimumSizeHint()

    def places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        seen = self.seen()
        narrowest = max(LETTERS * self.fontMetrics().averageCharWidth(), self.minimumSizeHint().width())
        across = max(1, min(self._most, (width + ACROSS) // (narrowest + ACROSS)))
        column = max((width - ACROSS * (across - 1)) // across, 1)
        y = 0
        for first in range(0, len(seen), across):
            row = seen[first : first + across]
            height = max(_height(widget, column) for widget in row)
            for place, widget in enumerate(row):
                yield widget, QRect(place * (column + ACROSS), y, column, height)
            y += height + DOWN


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
