"""The third page: every entry, sortable, to be changed with a reason, voided, counted again, and its history seen."""

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.ui.diary_model import SORT_ROLE, DiaryModel
from bloodpatch_tracker.ui.keys import ENTER, ActionKey
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import screen as words

ALSO_COLUMN, NOTE_COLUMN = 4, 5
ROW_HEIGHT = 48


class DiaryPage(QWidget):
    """The table and what can be done with the chosen entry; each wish leaves as a signal with the entry."""

    edit_wanted = Signal(object)
    void_wanted = Signal(object)
    unvoid_wanted = Signal(object)
    history_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model = DiaryModel()
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self.table = self._make_table()
        self.empty = QLabel(words.NO_ENTRIES)
        self.empty.setProperty("soft", True)
        self.edit, self.void = ActionKey(words.EDIT), ActionKey(words.VOID_ENTRY)
        self.unvoid, self.history = ActionKey(words.COUNT_AGAIN), ActionKey(words.HISTORY)
        foot = QHBoxLayout()
        for button in (self.edit, self.void, self.unvoid, self.history):
            foot.addWidget(button)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.empty)
        column.addWidget(self.table, stretch=1)
        column.addLayout(foot)
        self.edit.clicked.connect(self._edit)
        self.void.clicked.connect(self._void)
        self.unvoid.clicked.connect(self._unvoid)
        self.history.clicked.connect(self._history)
        self.table.doubleClicked.connect(self._edit)
        self._offer()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._sorted)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setAccessibleName(words.DIARY.replace("&", ""))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (ALSO_COLUMN, NOTE_COLUMN):  # as long as what people write: they share what room is left
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        table.selectionModel().selectionChanged.connect(self._offer)
        return table

    def show_picture(self, shown: Shown) -> None:
        """Show the entries; the chosen one stays chosen."""
        chosen = self.chosen()
        self.model.set_diary(shown.diary, shown.local, shown.limits)
        self.empty.setVisible(self.model.rowCount() == 0)
        if chosen is not None:
            self.choose(chosen)
        self._offer()

    def chosen(self) -> Entry | None:
        """The entry of the chosen row."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.entry(self._sorted.mapToSource(rows[0]).row()) if rows else None

    def choose(self, entry: Entry) -> None:
        """Choose the row of an entry."""
        for row in range(self.model.rowCount()):
            if self.model.entry(row).id == entry.id:
                self.table.selectRow(self._sorted.mapFromSource(self.model.index(row, 0)).row())

    def start(self) -> None:
        """Give the keyboard to the table, with an entry chosen."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.chosen() is None and self.model.rowCount():
            self.table.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {Qt.Key.Key_F2: self._edit, Qt.Key.Key_Delete: self._void} | dict.fromkeys(ENTER, self._edit)
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _offer(self) -> None:
        """Enable what can be done with the chosen entry."""
        entry = self.chosen()
        self.edit.setEnabled(entry is not None and entry.voided_at is None)
        self.void.setEnabled(entry is not None and entry.voided_at is None)
        self.unvoid.setEnabled(entry is not None and entry.voided_at is not None)
        self.history.setEnabled(entry is not None)

    def _edit(self) -> None:
        if self.edit.isEnabled():
            self.edit_wanted.emit(self.chosen())

    def _void(self) -> None:
        if self.void.isEnabled():
            self.void_wanted.emit(self.chosen())

    def _unvoid(self) -> None:
        self.unvoid_wanted.emit(self.chosen())

    def _history(self) -> None:
        self.history_wanted.emit(self.chosen())
