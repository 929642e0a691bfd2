"""The table of the clinic's list: arrows, Enter and the mouse, several chosen at once, groups that fold."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from bloodpatch_tracker.assessment.triage import Group
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.keys import ENTER
from bloodpatch_tracker.ui.patient_rows import Heading, Order, Row
from bloodpatch_tracker.ui.patients_delegate import PAD, PatientsDelegate
from bloodpatch_tracker.ui.patients_model import CAUSE, CURVE, NAME, PatientsModel
from bloodpatch_tracker.words import patients as words

LETTERS = {NAME: 20, CURVE: 16, CAUSE: 17, 8: 14}
"""Width of columns that hold what people wrote or what is drawn, in letters; others are as wide as what they say."""
Choose = QItemSelectionModel.SelectionFlag


class PatientsTable(QTableView):
    """Headings and patients. Enter opens a patient or folds a group; on a heading Left folds and Right unfolds."""

    opened = Signal(object)
    """The `UUID` of a patient."""
    fold_wanted = Signal(object, bool)
    """A `Group`, and whether it is to be folded away."""
    chosen_changed = Signal(object)
    """A tuple of `UUID`."""
    order_wanted = Signal(int)
    """The column of a heading that was pressed."""

    def __init__(self, model: PatientsModel) -> None:
        super().__init__()
        self._model = model
        self._told: tuple[UUID, ...] = ()
        self._tall: list[int] = []
        self._kept: tuple[set[UUID], UUID | Group | None, int, UUID | Group | None, int] = (set(), None, 0, None, 0)
        self.setModel(model)
        self._drawn = PatientsDelegate(self, model)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(words.TABLE)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self.order_wanted)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)  # headings stay in sight
        model.changing.connect(self._remember)
        model.changed.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.clicked.connect(self._press)
        self.doubleClicked.connect(self._act)

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self._drawn.use_palette(palette)
        self.viewport().update()

    def chosen(self) -> tuple[UUID, ...]:
        """The patients that are chosen, from top to bottom."""
        chosen = self.selectionModel().selection()
        ranges = sorted((chosen.at(place).top(), chosen.at(place).bottom()) for place in range(chosen.count()))
        lines = (self._model.line(row) for top, bottom in ranges for row in range(top, bottom + 1))
        return tuple(line.id for line in lines if isinstance(line, Row))

    def choose(self, ids: set[UUID]) -> None:
        """Choose these patients, as far as they are shown, and no others."""
        picked = QItemSelection()
        for top, bottom in _ranges(place for each in ids if (place := self._model.place(each)) is not None):
            picked.select(self._model.index(top, 0), self._model.index(bottom, 0))
        self.selectionModel().select(picked, Choose.ClearAndSelect | Choose.Rows)

    def current_patient(self) -> UUID | None:
        """The patient that has the keyboard."""
        index = self.currentIndex()
        line = self._model.line(index.row()) if index.isValid() else None
        return line.id if isinstance(line, Row) else None

    def start(self) -> None:
        """Give the keyboard to the table, on the first patient if on none yet."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid():
            self.go_to_first()

    def go_to_first(self) -> None:
        """Go to the first patient that is shown, or else the first heading."""
        headings = set(self._model.headings())
        first = next((row for row in range(self._model.rowCount()) if row not in headings), 0)
        if self._model.rowCount():  # nobody is chosen by it
            self.selectionModel().setCurrentIndex(self._model.index(first, NAME), Choose.NoUpdate)

    def show_order(self, order: Order, *, reverse: bool) -> None:
        """Mark the column that patients stand by."""
        header, column = self.horizontalHeader(), COLUMN_OF[order]
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if reverse else Qt.SortOrder.AscendingOrder)

    def fit(self) -> None:
        """Give rows and columns their sizes again."""
        width = max(self.viewport().width(), 1)
        self._fit_columns(width)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(self._drawn.row_height())
        self.clearSpans()
        for row in self._tall:  # may be a patient's by now
            if row < rows.count():
                rows.resizeSection(row, self._drawn.row_height())
        self._tall = self._model.headings()
        for row in self._tall:
            self.setSpan(row, 0, 1, self._model.columnCount())
            rows.resizeSection(row, self._drawn.heading_height(self._heading_at(row).group, width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        line = self._model.line(index.row()) if index.isValid() else None
        key, plain = (
            event.key(),
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier,
        )
        if isinstance(line, Heading) and plain and key in (*ENTER, Qt.Key.Key_Space):
            self.fold_wanted.emit(line.group, not line.folded)
        elif isinstance(line, Heading) and plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold_wanted.emit(line.group, key == Qt.Key.Key_Left)
        elif isinstance(line, Row) and plain and key in ENTER:
            self.opened.emit(line.id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_drawn"):
            self.fit()

    def _fit_columns(self, width: int) -> None:
        """Each as wide as the longest it says; the name takes what is left."""
        header, letters = self.horizontalHeader(), self.fontMetrics()
        taken = 0
        for column in range(self._model.columnCount()):
            said = [LETTERS.get(column, 0) * letters.averageCharWidth()]
            said += [letters.horizontalAdvance(text) for text in words.WIDEST.get(column, ())]
            wide = max(max(said) + 2 * PAD, header.sectionSizeHint(column))
            header.resizeSection(column, wide)
            taken += wide
        if taken < width:
            header.resizeSection(NAME, header.sectionSize(NAME) + width - taken)

    def _heading_at(self, row: int) -> Heading:
        line = self._model.line(row)
        assert isinstance(line, Heading)  # asked only of rows that are
        return line

    def _press(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if isinstance(line, Heading):
            self.fold_wanted.emit(line.group, not line.folded)

    def _act(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if isinstance(line, Row):
            self.opened.emit(line.id)

    def _remember(self) -> None:
        """What is chosen, what has the keyboard, and what is seen at the top; at the very top it is the beginning."""
        current, top = self.currentIndex(), self.rowAt(0)
        scrolled = self.verticalScrollBar().value() > 0 and top >= 0
        self._kept = (
            set(self.chosen()),
            self._model.line(current.row()).id if current.isValid() else None,
            max(current.column(), 0),
            self._model.line(top).id if scrolled else None,
            self.rowViewportPosition(top) if scrolled else 0,
        )

    def _restore(self) -> None:
        """What is still shown is chosen and has the keyboard as before, and what was seen at the top is seen there."""
        ids, current, column, top, above = self._kept
        self.setAutoScroll(False)  # to where the keyboard is: what is seen stays, be it moved or not
        place = None if current is None else self._model.place(current)
        if place is not None:
            self.selectionModel().setCurrentIndex(self._model.index(place, column), Choose.NoUpdate)
        elif current is not None:
            self.go_to_first()
        if set(self.chosen()) != ids:
            self.choose(ids)
        self.setAutoScroll(True)
        self.fit()
        self._scroll_back(top, above)
        self._tell()

    def _scroll_back(self, top: UUID | Group | None, above: int) -> None:
        """See this line again where it was, so many pixels from the top; the beginning where there is none."""
        bar, place = self.verticalScrollBar(), None if top is None else self._model.place(top)
        bar.setValue(0 if place is None else bar.value() + self.rowViewportPosition(place) - above)

    def _tell(self) -> None:
        chosen = self.chosen()
        if chosen != self._told:
            self._told = chosen
            self.chosen_changed.emit(chosen)


COLUMN_OF: dict[Order, int | None] = {
    Order.FLAGGED: None,
    Order.NAME: 0,
    Order.SCORE: 1,
    Order.SCORED_AT: 2,
    Order.SINCE_PATCH: 3,
    Order.COVERAGE: 4,
    Order.LATE: 5,
    Order.REVIEWED: 6,
    Order.CAUSE: 7,
    Order.REVIEWER: 8,
}
"""The heading that an order belongs to; that of the curves stands for the age of its last point."""
ORDER_OF = {column: order for order, column in COLUMN_OF.items() if column is not None}


def _ranges(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow one another, together: first and last of each run."""
    for _, run in groupby(enumerate(sorted(rows)), key=_apart):
        places = [row for _, row in run]
        yield places[0], places[-1]


def _apart(numbered: tuple[int, int]) -> int:
    """The same for rows that follow one another."""
    return numbered[1] - numbered[0]
