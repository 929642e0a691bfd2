"""What was found in the chosen file, what it asks, and whether it is left out."""

from collections import defaultdict
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from bloodpatch_tracker.exchange.batch.alike import Alike
from bloodpatch_tracker.exchange.batch.batch import Batch
from bloodpatch_tracker.exchange.batch.item import GOOD, State
from bloodpatch_tracker.exchange.batch.told import file_name, in_full
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.import_question import ImportQuestion
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import take_in as words

LINES = 7
"""Lines of text that are seen at least."""
ASKED_MOST = 5
"""People of one file who are asked about at once; the others after them."""
CAN_BE_LEFT = GOOD | {State.LEFT_OUT}
"""A file that asks has a key for it beside each question."""


class ImportDetails(QWidget):
    """Shows one file of a batch; what is answered leaves as a signal."""

    apart = Signal(object)
    left_out = Signal(bool)

    def __init__(self, batch: Batch) -> None:
        super().__init__()
        self._batch = batch
        self._place: int | None = None
        self.questions: list[ImportQuestion] = []
        self._asks: tuple[Alike, ...] = ()
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.DETAILS)
        self.text.setOpenLinks(False)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * LINES)
        self.leave = ActionKey(words.LEAVE_OUT)
        self._more = QLabel()
        self._more.hide()
        self._more.setWordWrap(True)
        self._more.setProperty("soft", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._more)
        self._column.addWidget(self.text, stretch=1)
        self._column.addWidget(Flow((self.leave,), 0))
        self.leave.clicked.connect(self._leave)
        self.show_file(None, busy=False)

    def show_file(self, place: int | None, *, busy: bool) -> None:
        """Show the file with this place, or none. While files are taken in, nothing can be answered."""
        before, self._place = self._place, place
        item = None if place is None else self._batch.items[place]
        told = "" if item is None else in_full(item)
        if self.text.toPlainText() != told or place != before:
            self.text.setPlainText(told)
        self._ask(() if item is None or item.state is not State.ASKS or place is None else self._batch.asks(place))
        self.leave.rename(words.TAKE_UP if item and item.state is State.LEFT_OUT else words.LEAVE_OUT)
        self.leave.setVisible(item is not None and item.state in CAN_BE_LEFT)
        self.leave.setEnabled(not busy)
        for question in self.questions:
            question.setEnabled(not busy)

    def start(self) -> None:
        """Give the keyboard to the first question, if there is one."""
        if self.questions:
            self.questions[0].other.setFocus()

    def _ask(self, asks: tuple[Alike, ...]) -> None:
        if asks == self._asks:
            return
        self._asks = asks
        by_person: defaultdict[UUID, list[Alike]] = defaultdict(list)
        for each in asks:
            by_person[each.patient.id].append(each)
        for question in self.questions:
            question.hide()
            question.deleteLater()
        self.questions = [self._question(each) for each in list(by_person.values())[:ASKED_MOST]]
        for at, question in enumerate(self.questions):
            self._column.insertWidget(at, question)
        self._more.setText(words.waiting_more(len(by_person) - ASKED_MOST))
        self._more.setVisible(len(by_person) > ASKED_MOST)

    def _question(self, asks: list[Alike]) -> ImportQuestion:
        files = ["" if each.place is None else file_name(self._batch.items[each.place].path) for each in asks]
        question = ImportQuestion(asks, files)
        question.apart.connect(self.apart)
        question.left_out.connect(self._leave)
        return question

    def _leave(self) -> None:
        if self._place is not None:
            self.left_out.emit(self._batch.items[self._place].state is not State.LEFT_OUT)
