"""Something above a page that takes the height it needs where there is room, and scrolls where the page needs it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bloodpatch_tracker.ui.scroller import Scroller

LEAST_LINES = 2
"""Lines of text that stay in sight however little room there is."""


class Bounded(Scroller):
    """Never higher than what it holds. What is below it must have a stretch, and keeps its smallest height."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        inside = self._inside
        width = max(self.width(), inside.minimumSizeHint().width())
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        inside = self._inside
        least = LEAST_LINES * inside.fontMetrics().lineSpacing()
        return QSize(inside.minimumSizeHint().width(), min(least, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside:  # it has other words now
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
