"""The clinic's list as a table: a line is the heading of a group or a patient. Headings stand in the first column."""

from collections.abc import Collection, Iterable
from datetime import datetime
from functools import lru_cache, partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.assessment.triage import Followed, Group
from bloodpatch_tracker.ui.patient_rows import Heading, ListLine, Row, Wish, lines_of, row_of
from bloodpatch_tracker.words import patients as words
from bloodpatch_tracker.words.evidence import evidence
from bloodpatch_tracker.words.rules import rule
from bloodpatch_tracker.words.table import plain
from bloodpatch_tracker.words.times import Local

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_LINE, OF_HEADING = Qt.ItemFlag.NoItemFlags, Qt.ItemFlag.ItemIsEnabled
OF_PATIENT = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
"""Arrows come to a heading, and nobody is chosen with it. Asked for every line where all are chosen."""
NAME, LAST, CURVE, CAUSE = 0, 1, 2, 7
"""Columns that are drawn or sized in a way of their own."""


class PatientsModel(QAbstractTableModel):
    """Everybody who is followed up, and of these the lines that are wished for."""

    changing = Signal()
    """Lines will come, go or move: a view remembers what is chosen and seen."""
    changed = Signal()
    """They have, and whatever Qt does about it is done."""

    def __init__(self, now: datetime, local: Local) -> None:
        super().__init__()
        self._rows: dict[UUID, Row] = {}
        self._lines: list[ListLine] = []
        self._places: dict[UUID | Group, int] | None = None
        self.wish, self.now, self.limits = Wish(), now, DEFAULT
        self.cells = lru_cache(maxsize=512)(partial(words.cells, local=local))
        """What a patient's line says; a view asks for the same lines again and again."""

    def show_all(self, followed: Iterable[Followed], now: datetime, limits: Thresholds) -> None:
        """Show these in place of everybody else."""
        self.now, self.limits = now, limits
        self._rows = {row.id: row for row in map(row_of, followed)}
        self._show()

    def renew(self, followed: Iterable[Followed], now: datetime) -> None:
        """Show what is known of these by now, and of all how long ago it was."""
        self.now = now
        self._rows |= {row.id: row for row in map(row_of, followed)}
        self._show()

    def use_limits(self, limits: Thresholds) -> None:
        """Tell rules and the band by these from now on; a rule may need more or fewer lines of text."""
        if limits == self.limits:
            return
        self.changing.emit()
        self.limits = limits
        last = len(words.COLUMNS) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, last))
        self.changed.emit()

    def use(self, wish: Wish) -> None:
        """Show what is wished for."""
        self.wish = wish
        self._show()

    def line(self, row: int) -> ListLine:
        """The heading or patient of a row."""
        return self._lines[row]

    def place(self, wanted: UUID | Group) -> int | None:
        """The row of a patient or a heading; None where it is not shown."""
        if self._places is None:
            self._places = {line.id: place for place, line in enumerate(self._lines)}
        return self._places.get(wanted)

    def everybody(self) -> Collection[Row]:
        """All patients, shown or not, in no order."""
        return self._rows.values()

    def headings(self) -> list[int]:
        """The rows of the headings."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, Heading)]

    def count(self) -> int:
        """How many fit what is wished for, those that are folded away too."""
        return sum(line.count for line in self._lines if isinstance(line, Heading))

    def patients(self) -> list[UUID]:
        """The ids of the patients that are shown, from top to bottom."""
        return [line.id for line in self._lines if isinstance(line, Row)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(words.COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return NO_LINE
        return OF_HEADING if isinstance(self._lines[index.row()], Heading) else OF_PATIENT

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        line, column = self._lines[index.row()], index.column()
        if isinstance(line, Heading):
            return self._heading(line, role) if column == NAME else None
        return self._cell(line, column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return words.COLUMNS[section]
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return words.TOLD[section].format(relief=self.limits.relief_upright)
        return None

    def rule(self, group: Group) -> str:
        """The rule beside a group's heading."""
        return rule(group, self.limits)

    def evidence(self, row: Row) -> str:
        """What decided a patient's status; blank where the scores show it."""
        return evidence(row.followed.follow_up.standing, self.now)

    def _heading(self, heading: Heading, role: int) -> str:
        title = words.HEADING.format(title=words.group_title(heading.group), count=heading.count)
        if role == Role.DisplayRole:
            return title
        told = words.FOLDED if heading.folded else words.UNFOLDED
        return told.format(heading=title, rule=self.rule(heading.group))

    def _cell(self, row: Row, column: int, role: int) -> str | None:
        text = self.cells(row.followed, self.now)[column]
        if column == CURVE:
            return words.curve(row.followed.follow_up.standing) if role == Role.AccessibleTextRole else None
        if column == NAME and role != Role.DisplayRole:
            text = "\n".join(part for part in (text, words.record(row.followed)) if part)
        if column == LAST and role != Role.DisplayRole:
            text = "\n".join(part for part in (text, self.evidence(row)) if part)
        return plain(text) if role == Role.ToolTipRole else text

    def _show(self) -> None:
        """Bring the lines to what they should be; what is chosen and current stays so as far as it is still shown."""
        lines = lines_of(self._rows.values(), self.wish)
        before, after = [line.id for line in self._lines], [line.id for line in lines]
        if before == after:
            self._take(lines)
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(words.COLUMNS) - 1))
            return
        self.changing.emit()
        if len(before) == len(after) and set(before) == set(after):
            self.layoutAboutToBeChanged.emit()
            kept = self.persistentIndexList()
            ids = [before[index.row()] for index in kept]
            self._take(lines)
            moved = [self.index(self.place(each) or 0, index.column()) for each, index in zip(ids, kept, strict=True)]
            self.changePersistentIndexList(kept, moved)
            self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._take(lines)
            self.endResetModel()
        self.changed.emit()

    def _take(self, lines: list[ListLine]) -> None:
        self._lines, self._places = lines, None
