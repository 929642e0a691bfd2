"""The list of pages: arrows turn them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from bloodpatch_tracker.ui.keys import ENTER
from bloodpatch_tracker.ui.page_row import PageRow, row_high
from bloodpatch_tracker.words import expect as words

WIDTH_LETTERS, ROWS_AT_LEAST = 36, 3


class PageList(QListWidget):
    """Titles, one of them chosen."""

    chosen = Signal(str)
    """The name of a page, when somebody goes to it."""
    opened = Signal()
    """Enter, or a press with the mouse: the page is to be read now."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.PAGES)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(PageRow(self))
        self.currentItemChanged.connect(self._tell)
        self.clicked.connect(self.opened)

    def offer(self, titles: Mapping[str, str]) -> None:
        """List these, name and title; whichever was chosen stays so, if it is among them."""
        before = self.current()
        self.blockSignals(True)  # filling the list is no choice of the reader's
        self.clear()
        for name, title in titles.items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.addItem(item)
        self.blockSignals(False)
        self.choose(before)

    def choose(self, name: str) -> None:
        """Show that this page is open, without telling anybody."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
        self.blockSignals(False)

    def current(self) -> str:
        """The name of the page that is chosen, blank where none is."""
        row = self.currentRow()
        return "" if row < 0 else str(self.item(row).data(Qt.ItemDataRole.UserRole))

    def sizeHint(self) -> QSize:
        """As little as is of use: the page that holds the list gives it what room there is."""
        margins = self.contentsMargins()
        high = ROWS_AT_LEAST * row_high(self.fontMetrics().height()) + margins.top() + margins.bottom()
        return QSize(WIDTH_LETTERS * self.fontMetrics().averageCharWidth(), high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def _tell(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self.current())
