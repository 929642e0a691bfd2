"""A widget that places others itself, by the width it is given.

A layout written in Python would have to own layout items that Qt deletes behind its back.
"""

from abc import abstractmethod
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Placed(QWidget):
    """Holds `widgets`; how high it is follows from how wide it is. What is hidden takes no room."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @abstractmethod
    def places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Where each widget that is not hidden goes in this width."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self.places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        hints = [self.narrowest(widget) for widget in self.seen()] or [QSize(0, 0)]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def narrowest(self, widget: QWidget) -> QSize:
        """How small a widget may become: what wraps by its longest word, all else by its size."""
        return widget.minimumSizeHint() if widget.hasHeightForWidth() else widget.sizeHint()

    def seen(self) -> list[QWidget]:
        """The widgets that are not hidden."""
        return [widget for widget in self._widgets if not widget.isHidden()]

    def place(self) -> None:
        """Put every widget where it belongs."""
        self.updateGeometry()
        for widget, place in self.places(self.width()):
            widget.setGeometry(place)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a text has changed, something was hidden or shown
            self.place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
