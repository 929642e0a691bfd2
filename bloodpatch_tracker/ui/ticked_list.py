"""A list in which several can be ticked: arrows move, letters find, Space ticks."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from bloodpatch_tracker.ui.calm import TallItems
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import plain

ROWS = 4
"""Rows in sight, where there is room."""


class TickedList(QWidget):
    """`options` are pairs of a value and what it is called."""

    def __init__(self, label: str, options: Iterable[tuple[Any, str]]) -> None:
        super().__init__()
        self.list = _List()
        self.list.setAccessibleName(plain(label))
        for value, called in options:
            item = QListWidgetItem(called)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        headed(self, label, self.list)
        self.setFocusProxy(self.list)

    def ticked(self) -> tuple[Any, ...]:
        """The values that are ticked, in the order of the list."""
        items = map(self.list.item, range(self.list.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, *values: Any) -> None:
        """Tick these and no others; the first of them comes into sight."""
        found = None
        for item in map(self.list.item, range(self.list.count())):
            wanted = item.data(Qt.ItemDataRole.UserRole) in values
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            found = found or (item if wanted else None)
        if found is not None:
            self.list.setCurrentItem(found)
            self.list.scrollToItem(found)


class _List(QListWidget):
    """As high as a few rows. A press anywhere on a row ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(TallItems(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._before: Qt.CheckState | None = None
        self.itemClicked.connect(self._turn)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        self._before = item.checkState() if item else None
        super().mouseReleaseEvent(event)  # turns it, if the box itself was pressed; then tells of the click

    def _turn(self, item: QListWidgetItem) -> None:
        if item.checkState() is self._before:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def sizeHint(self) -> QSize:
        row = max(self.sizeHintForRow(0), 1)
        return QSize(super().sizeHint().width(), min(self.count(), ROWS) * row + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        row = max(self.sizeHintForRow(0), 1)
        return QSize(super().minimumSizeHint().width(), min(self.count(), ROWS) * row + 2 * self.frameWidth())
