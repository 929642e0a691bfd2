"""Two widgets at the two ends of a row; where they do not both fit, the second goes below."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.placed import Placed


class Sides(Placed):
    """Each at its own size; neither is cut off while the row is as wide as the wider of the two."""

    def __init__(self, left: QWidget, right: QWidget, spacing: int = 12) -> None:
        self._left, self._right, self._spacing = left, right, spacing
        super().__init__((left, right))

    def narrowest(self, widget: QWidget) -> QSize:
        return widget.sizeHint()

    def places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        left, right = self._left.sizeHint(), self._right.sizeHint()
        beside = left.width() + self._spacing + right.width() <= width
        high = max(left.height(), right.height())
        at = max(width - right.width(), 0)
        yield self._left, QRect(0, 0, min(left.width(), width), high if beside else left.height())
        yield self._right, QRect(at, 0 if beside else left.height(), min(right.width(), width), high)
