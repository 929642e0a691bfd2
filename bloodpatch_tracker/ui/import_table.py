"""The table of files that are to be taken in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from bloodpatch_tracker.ui.import_model import ImportModel
from bloodpatch_tracker.ui.keys import ENTER
from bloodpatch_tracker.words import take_in as words

ROWS, ROW_HEIGHT, AIR = 4, 48, 20
"""Rows that are seen at least, and how high each is: at least so many pixels, and so many more than its letters."""


class ImportTable(QTableView):
    """One file is chosen at a time. Enter goes on to what it asks, and takes nothing in, as that is not undone."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self._files = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAccessibleName(words.FILES)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # by the rows in sight: there may be ten thousand
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self._fit()
        self.selectionModel().selectionChanged.connect(self.chosen)

    def _fit(self) -> None:
        """Rows for the letters there are."""
        high = max(self.fontMetrics().height() + AIR, ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight(high * ROWS + self.horizontalHeader().sizeHint().height())

    def place(self) -> int | None:
        """The chosen file's place in the batch."""
        rows = self.selectionModel().selectedRows()
        return self._files.place(rows[0].row()) if rows else None

    def choose_first(self) -> None:
        """Choose the first file, where none is."""
        if self.place() is None and self._files.rowCount():
            self.selectRow(0)

    def spread(self) -> None:
        """Let the last column have what room is left, but never less than it needs: then the table scrolls."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(header.length() < self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spread()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)
