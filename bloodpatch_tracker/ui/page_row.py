"""How high a row of the list of pages is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

LEAST_PIXELS, ABOVE_AND_BELOW, BESIDE = 48, 12, 24
"""Of a row: as high as any other key, and the room round its letters that the style sheet takes."""


def row_high(letters: int) -> int:
    """The height of a row whose letters are so high, in pixels."""
    return max(LEAST_PIXELS, letters + ABOVE_AND_BELOW)


class PageRow(QStyledItemDelegate):
    """Makes room for titles that go on below. With a height from a style sheet Qt would cut them off."""

    def __init__(self, owner: QAbstractItemView) -> None:
        super().__init__(owner)
        self._list = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wide = self._list.viewport().width()
        room = QRect(0, 0, max(wide - BESIDE, 1), 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        needed = self._list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, title)
        return QSize(wide, row_high(needed.height()))
