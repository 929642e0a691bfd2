"""The diary as a table: one row an entry, the newest first, with one way in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.words import table as words
from bloodpatch_tracker.words.times import Local

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole


def _as_written(moment: datetime) -> datetime:
    return moment


@dataclass(frozen=True)
class Row:
    """One entry and what each column says of it, with the value it is sorted by."""

    entry: Entry
    texts: tuple[str, ...]
    keys: tuple[str | float | datetime, ...]


class DiaryModel(QAbstractTableModel):
    """Rows of entries, voided ones struck through."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._struck = QFont()
        self._struck.setStrikeOut(True)

    def set_diary(self, diary: Diary | None, local: Local = _as_written, limits: Thresholds = DEFAULT) -> None:
        """Show this diary's entries, of all its patches, with the wall clock of whoever reads them."""
        self.beginResetModel()
        self._rows = tuple(_row(diary, entry, local, limits) for entry in reversed(diary.entries)) if diary else ()
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._rows[row].entry

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(words.COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = row.texts[index.column()]
            return text.replace("\n", " ") if role == Qt.ItemDataRole.DisplayRole else words.plain(text)
        if role == SORT_ROLE:
            return row.keys[index.column()]
        if role == Qt.ItemDataRole.FontRole and row.entry.voided_at is not None:
            return self._struck
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return words.COLUMNS[section]
        return None


def _row(diary: Diary, entry: Entry, local: Local, limits: Thresholds) -> Row:
    patch, answers = diary.patch(entry.patch_id), entry.answers
    hour = patch.hour_of(entry.observed_at)
    texts = words.cells(entry, patch, local, limits)
    scores = (answers.headache_upright, answers.headache_lying)
    upright, lying = (-1 if score is None else score for score in scores)
    return Row(entry, texts, (entry.observed_at.timestamp(), hour, upright, lying, *texts[4:]))
