"""The files of a batch as a table: one row a file, and where it stands."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from bloodpatch_tracker.exchange.batch.batch import Batch
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.exchange.batch.told import file_name, in_short
from bloodpatch_tracker.words import take_in as words

Index = QModelIndex | QPersistentModelIndex
LONGEST = 44
"""Letters of a file's name that are shown; the whole name stands below, with its folder."""
FIRST = (State.ASKS, State.PROBLEMS, State.CHANGED)
"""What stands on top once all was looked at: what somebody has to do something about."""


class ImportModel(QAbstractTableModel):
    """Rows of files, in the order they came, until they are put in order."""

    def __init__(self, batch: Batch) -> None:
        super().__init__()
        self._batch = batch
        self._places: list[int] = []

    def follow(self) -> None:
        """Files came, or stand elsewhere."""
        known, now = len(self._places), len(self._batch.items)
        if now > known:
            self.beginInsertRows(QModelIndex(), known, now - 1)
            self._places.extend(range(known, now))
            self.endInsertRows()
        if known:
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, len(words.COLUMNS) - 1))

    def put_in_order(self) -> None:
        """What asks or has problems first, each in the order it came."""
        items = self._batch.items
        wanted = sorted(
            self._places, key=lambda at: (FIRST.index(items[at].state) if items[at].state in FIRST else len(FIRST), at)
        )
        if wanted != self._places:
            self.layoutAboutToBeChanged.emit()
            before, held = self._places, self.persistentIndexList()
            self._places = wanted
            rows = {place: row for row, place in enumerate(wanted)}
            moved = [self.index(rows[before[each.row()]], each.column()) for each in held]
            self.changePersistentIndexList(held, moved)
            self.layoutChanged.emit()

    def place(self, row: int) -> int:
        """The place in the batch of the file in a row."""
        return self._places[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(words.COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        place = self._places[index.row()]
        item = self._batch.items[place]
        name = file_name(item.path)
        if index.column() == 0:
            return _shortened(name) if role == Qt.ItemDataRole.DisplayRole else name
        if index.column() == 1:
            return words.STATES[item.state]
        asked = len({each.patient.id for each in self._batch.asks(place)}) if item.state is State.ASKS else 0
        return in_short(item, asked)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return words.COLUMNS[section]
        return None


def _shortened(name: str) -> str:
    """A long name without its middle: what tells files apart stands at either end."""
    half = LONGEST // 2
    return name if len(name) <= LONGEST else f"{name[:half]}…{name[-half + 1 :]}"
