"""Lists and clocks that a wheel does not turn: scrolling a page must not change what stands in it."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateTimeEdit


class CalmList(QComboBox):
    """A list to choose from; as wide as its place, not as its longest word."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmClock(QDateTimeEdit):
    """A day and time to set."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
