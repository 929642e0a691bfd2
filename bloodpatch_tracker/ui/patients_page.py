"""The clinic's first page: everybody who is followed up, those to look at first on top."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.assessment.triage import Followed, Group
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey, plain
from bloodpatch_tracker.ui.patient_rows import Wish
from bloodpatch_tracker.ui.patients_filter import PatientsFilter
from bloodpatch_tracker.ui.patients_model import PatientsModel
from bloodpatch_tracker.ui.patients_table import ORDER_OF, PatientsTable
from bloodpatch_tracker.ui.toast import Toast
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import clinic as clinic_words
from bloodpatch_tracker.words import patients as words
from bloodpatch_tracker.words.times import Local

ROOMY_LINES = 24
"""Lines of text that a page is high on which filters and list both have room."""


class PatientsPage(QWidget):
    """Filters above, the table, and below what can be done. It shows what it is handed and reads nothing."""

    opened = Signal(object)
    """The `UUID` of the patient to open."""
    chosen_changed = Signal(object)
    """A tuple of `UUID`: the patients that are chosen, from top to bottom."""
    add_wanted = Signal()
    take_in_wanted = Signal()
    again_wanted = Signal()
    beside_wanted = Signal()
    """Those that are chosen, side by side."""
    reports_wanted = Signal()
    """A report of each of those that are chosen."""

    def __init__(self, now: datetime, local: Local) -> None:
        super().__init__()
        self.model = PatientsModel(now, local)
        self.filter, self.table = PatientsFilter(), PatientsTable(self.model)
        self.open, self.add, self.again = ActionKey(words.OPEN), ActionKey(words.ADD), ActionKey(words.AGAIN)
        self.beside, self.reports = ActionKey(clinic_words.BESIDE), ActionKey(clinic_words.REPORTS)
        self.open.setProperty("primary", True)
        self.take_in, self.everybody = ActionKey(words.TAKE_IN), ActionKey(plain(words.CLEAR))  # one letter, one key
        self.take_more = ActionKey(words.TAKE_IN)
        """Shown while the list is, the other where there is nobody."""
        self.trouble, self.working, self.toast, self.remark = TroubleLabel(), QLabel(), Toast(), QLabel()
        self.working.setProperty("soft", True)
        self.remark.setProperty("soft", True)
        self.remark.setWordWrap(True)
        self.remark.hide()
        self.nobody = _notice((words.NOBODY, words.NOBODY_DO), (self.take_in,))
        self.nothing = _notice((words.NOTHING_FOUND,), (self.everybody,))
        self.middle = QStackedWidget()
        for each in (self.table, self.nobody, self.nothing):
            self.middle.addWidget(each)
        self._lay_out()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search)
        self._connect()
        self.show_left(0)
        self._offer()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(
            Flow((self.open, self.beside, self.reports, self.add, self.take_more, self.again, self.working), spacing=8)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.trouble)
        column.addWidget(self.middle, stretch=1)
        column.addLayout(foot)
        column.addWidget(self.remark)
        column.addWidget(self.toast)
        self.again.hide()

    def _connect(self) -> None:
        self.filter.wished.connect(self._use)
        self.filter.left.connect(self._go_to_table)
        self.filter.closed.clicked.connect(self._go_to_closed)
        self.table.fold_wanted.connect(self._fold)
        self.table.order_wanted.connect(self._sort)
        self.table.opened.connect(self.opened)
        self.table.chosen_changed.connect(self.chosen_changed)
        self.table.chosen_changed.connect(self._tell)
        self.table.selectionModel().currentChanged.connect(self._offer)
        self.open.clicked.connect(self._open)
        self.beside.clicked.connect(self.beside_wanted)
        self.reports.clicked.connect(self.reports_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.take_in.clicked.connect(self.take_in_wanted)
        self.take_more.clicked.connect(self.take_in_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.everybody.clicked.connect(self._show_everybody)

    def show_all(self, followed: Sequence[Followed], now: datetime, limits: Thresholds) -> None:
        """Show these in place of everybody."""
        self.show_trouble("")
        self.model.show_all(followed, now, limits)
        self._tell()

    def renew(self, followed: Sequence[Followed], now: datetime) -> None:
        """Show what is known of these by now; what is chosen, searched for and seen stays."""
        self.model.renew(followed, now)
        self._tell()

    def use_limits(self, limits: Thresholds) -> None:
        """Tell the rules by these from now on."""
        self.model.use_limits(limits)

    def show_left(self, count: int) -> None:
        """Say how many diaries are still to be looked through."""
        self.working.setText(words.WORKING.format(count=count) if count else "")
        self.working.setVisible(bool(count))

    def show_trouble(self, sentence: str) -> None:
        """Say what could not be read, and offer to try again; or nothing."""
        self.trouble.say(sentence)
        self.again.setVisible(bool(sentence))

    def show_remark(self, remark: str) -> None:
        """Say something about this window as a whole, for as long as it is open; or nothing."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def tell(self, sentence: str) -> None:
        """Say what came of something."""
        self.toast.say(sentence)

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self.table.use_palette(palette)

    def chosen(self) -> tuple[UUID, ...]:
        """The patients that are chosen, from top to bottom."""
        return self.table.chosen()

    def start(self) -> None:
        """Give the keyboard to the list, or to what can be done about an empty one."""
        shown = self.middle.currentWidget()
        if shown is self.table:
            self.table.start()
        else:
            (self.take_in if shown is self.nobody else self.everybody).setFocus()

    def search(self) -> None:
        """Give the keyboard to the line of the search."""
        self.filter.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.line.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "filter"):  # styled while Qt still makes it
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.wish().narrows:
            self._show_everybody()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.filter.crowd(self.height() < ROOMY_LINES * self.fontMetrics().lineSpacing())

    def _use(self, wish: Wish) -> None:
        self.model.use(wish)
        self.table.show_order(wish.order, reverse=wish.reverse)
        self._tell()

    def _fold(self, group: Group, folded: bool) -> None:
        self.filter.fold(group, folded)

    def _sort(self, column: int) -> None:
        self.filter.sort_by(ORDER_OF[column])

    def _go_to_table(self) -> None:
        if self.middle.currentWidget() is self.table:
            self.table.go_to_first()
        self.start()

    def _go_to_closed(self) -> None:
        """They stand at the end, far below what is seen."""
        place = self.model.place(Line.CLOSED)
        if place is not None and self.filter.closed.isChecked():
            self.table.scrollTo(self.model.index(place, 0), PatientsTable.ScrollHint.PositionAtTop)

    def _show_everybody(self) -> None:
        inside = self.middle.isAncestorOf(self.focusWidget() or self)
        self.filter.show_everybody()
        if inside:
            self.start()

    def _open(self) -> None:
        patient_id = self.table.current_patient()
        if patient_id is not None:
            self.opened.emit(patient_id)

    def _offer(self) -> None:
        self.open.setEnabled(self.table.current_patient() is not None)

    def _tell(self) -> None:
        """Say how many there are, and what to do where there is nobody."""
        everybody = len(self.model.everybody())
        shown, chosen = self.model.count(), len(self.table.chosen())
        self.filter.offer(self.model.everybody())
        told = words.SHOWN.format(shown=shown, all=everybody)
        self.filter.tell_count(words.ALSO_CHOSEN.format(shown=told, count=chosen) if chosen > 1 else told)
        self.filter.setVisible(bool(everybody))
        self.open.setVisible(bool(everybody))
        self.take_more.setVisible(bool(everybody))
        self.middle.setCurrentWidget(self.nobody if not everybody else self.table if shown else self.nothing)
        self._offer()


def _notice(sentences: Sequence[str], keys: Sequence[ActionKey]) -> QWidget:
    """Sentences and keys in the middle of a page that has nothing else to show."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(36, 24, 36, 24)
    column.setSpacing(16)
    column.addStretch(1)
    for place, sentence in enumerate(sentences):
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setProperty("soft" if place else "title", True)
        column.addWidget(label)
    column.addWidget(Flow(tuple(keys), spacing=12))
    column.addStretch(2)
    return page
