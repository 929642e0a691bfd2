"""Lists and clocks for tired hands: a wheel does not turn them, and everything in them is large enough to press."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QDateTimeEdit, QStyledItemDelegate, QStyleOptionViewItem

TALL = 48
"""Pixels that whatever can be pressed is high, at least."""


class TallItems(QStyledItemDelegate):
    """Draws the items of a list as high as a key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), TALL))


class CalmList(QComboBox):
    """A list to choose from; as wide as its place, not as its longest word. Scrolling a page changes nothing in it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(TallItems(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def typed(self) -> str:
        """The word of what is chosen; blank while it is the first, which nobody need have chosen."""
        return str(self.currentData() or "") if self.currentIndex() > 0 else ""

    def show_typed(self, text: str) -> None:
        """Choose by its word."""
        place = self.findData(text)
        if place >= 0:
            self.setCurrentIndex(place)


class CalmClock(QDateTimeEdit):
    """A day and time to set, with a calendar to choose the day from. Scrolling a page changes nothing in it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setStyleSheet(f"QDateTimeEdit::drop-down {{ width: {TALL}px; }}")
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's are red, which is for nothing here
            calendar.setWeekdayTextFormat(day, QTextCharFormat())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
