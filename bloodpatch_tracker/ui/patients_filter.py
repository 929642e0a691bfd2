"""What is searched for in the clinic's list, who is left out, and in which order the rest stand."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.triage import GROUPS, RANK, Group
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.growing_list import GrowingList
from bloodpatch_tracker.ui.keys import ENTER, ActionKey, AnswerKey
from bloodpatch_tracker.ui.patient_rows import Nobody, Order, Row, Wish
from bloodpatch_tracker.ui.search_line import SearchLine
from bloodpatch_tracker.words import patients as words
from bloodpatch_tracker.words.choices import CHOICES

NONE = "-"
"""Stands for those without, which no word of a vocabulary is."""


class PatientsFilter(QWidget):
    """Tells a `Wish` at every letter and choice. Down and Enter leave the line for the table."""

    wished = Signal(object)
    left = Signal()
    """The table is wanted, from the line of the search."""

    def __init__(self) -> None:
        super().__init__()
        self._folded: frozenset[Group] = Wish().folded
        self._reverse = self._crowded = False
        self.line = SearchLine(words.SEARCH)
        self.state = GrowingList(words.STATE, words.ANY_STATE)
        self.cause = GrowingList(words.CAUSE, words.ANY_CAUSE)
        self.reviewer = GrowingList(words.REVIEWER, words.ANY_REVIEWER)
        self.order = GrowingList(words.ORDER, words.ORDERS[Order.FLAGGED])
        for order in list(Order)[1:]:
            self.order.addItem(words.ORDERS[order], str(order.value))
        self.reverse = ActionKey(words.REVERSE, words.REVERSE_NAME)
        self.reverse.setToolTip(words.REVERSE_NAME)
        self.closed = AnswerKey(words.SHOW_CLOSED)
        self.clear = ActionKey(words.CLEAR)
        self.count = QLabel()
        self.count.setProperty("soft", True)
        self.more = AnswerKey(words.FILTER)
        lists = (self.state, self.cause, self.reviewer, self.order)
        self._rest = (*lists, self.reverse, self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Flow((self.line, self.more, *self._rest, self.clear, self.count), spacing=6))
        self.line.textChanged.connect(self._tell)
        for each in lists:
            each.currentIndexChanged.connect(self._tell)
        self.reverse.clicked.connect(self.turn_round)
        self.closed.clicked.connect(self._show_closed)
        self.clear.clicked.connect(self.show_everybody)
        self.more.clicked.connect(self._offer)
        self._offer()

    def crowd(self, crowded: bool) -> None:
        """Where there is little room for the list, all but the search is behind one key."""
        self._crowded = crowded
        self._offer()

    def wish(self) -> Wish:
        """What is wanted now."""
        state, cause, reviewer = (each.typed() for each in (self.state, self.cause, self.reviewer))
        return Wish(
            search=self.line.text(),
            group=next((group for group in GROUPS if group.value == state), None),
            cause=Nobody.NONE if cause == NONE else Cause(cause) if cause else None,
            reviewer=Nobody.NONE if reviewer == NONE else reviewer[1:] or None,
            order=Order(int(self.order.typed() or 0)),
            reverse=self._reverse,
            folded=self._folded,
        )

    def offer(self, rows: Collection[Row]) -> None:
        """Offer the states, causes and reviewers that there are; what is chosen stays chosen."""
        groups, causes = {row.group for row in rows}, {row.cause for row in rows}
        reviewers = {row.reviewer for row in rows}
        self.state.offer([(group.value, words.group_title(group)) for group in sorted(groups, key=_rank)])
        named: list[tuple[str, str]] = [(each, CHOICES[each]) for each in _in_words(Cause, causes)]
        self.cause.offer([*named, *([(NONE, words.NO_CAUSE)] if None in causes else [])])
        known = [(f"={name}", name) for name in sorted(reviewers, key=str.casefold) if name]
        self.reviewer.offer([*known, *([(NONE, words.NO_REVIEWER)] if "" in reviewers else [])])

    def fold(self, group: Group, folded: bool) -> None:
        """Fold a group away, or unfold it."""
        self._folded = self._folded | {group} if folded else self._folded - {group}
        self.closed.setChecked(Line.CLOSED not in self._folded)
        self._tell()

    def sort_by(self, order: Order) -> None:
        """Take this order; the same once more turns it round."""
        if int(self.order.typed() or 0) == order:
            self.turn_round()
        else:
            self._reverse = False
            self.order.setCurrentIndex(order)

    def turn_round(self) -> None:
        """Turn the order round."""
        self._reverse = not self._reverse
        self._tell()

    def show_everybody(self) -> None:
        """Leave nobody out."""
        for each in (self.line, self.state, self.cause, self.reviewer):
            each.blockSignals(True)  # one wish, not four
        self.line.clear()
        for each in (self.state, self.cause, self.reviewer):
            each.setCurrentIndex(0)
        for each in (self.line, self.state, self.cause, self.reviewer):
            each.blockSignals(False)
        self._tell()

    def tell_count(self, sentence: str) -> None:
        """Say how many are shown."""
        self.count.setText(sentence)
        self.line.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.line.hasFocus() and event.key() in (*ENTER, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_closed(self) -> None:
        self.fold(Line.CLOSED, not self.closed.isChecked())

    def _tell(self) -> None:
        self._offer()
        self.wished.emit(self.wish())

    def _offer(self) -> None:
        self.clear.setVisible(self.wish().narrows)
        self.more.setVisible(self._crowded)
        for each in self._rest:
            each.setVisible(not self._crowded or self.more.isChecked())


def _rank(group: Group) -> int:
    return RANK[group]


def _in_words(vocabulary: type[StrEnum], found: Iterable[StrEnum | None]) -> list[StrEnum]:
    """Those of a vocabulary that were found, in its order."""
    known = set(found)
    return [each for each in vocabulary if each in known]
