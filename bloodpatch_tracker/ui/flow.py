"""Keys that fill rows from left to right and go on below, as words do."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Holds `widgets`, each at its own size, `spacing` pixels apart.

    It places its children itself: a layout written in Python would have to own layout items that Qt deletes behind
    its back.
    """

    def __init__(self, widgets: Sequence[QWidget], spacing: int) -> None:
        super().__init__()
        self._widgets, self._spacing = tuple(widgets), spacing
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(place.bottom() + 1 for place in self._places(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        hints = [widget.sizeHint() for widget in self._widgets]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for widget, place in zip(self._widgets, self._places(self.width()), strict=True):
            widget.setGeometry(place)

    def _places(self, width: int) -> Iterator[QRect]:
        """Where each widget goes in a row of this width."""
        x = y = row_height = 0
        for widget in self._widgets:
            size = widget.sizeHint()
            if x > 0 and x + size.width() > width:
                x, y, row_height = 0, y + row_height + self._spacing, 0
            yield QRect(QPoint(x, y), size)
            x += size.width() + self._spacing
            row_height = max(row_height, size.height())
