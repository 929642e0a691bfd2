"""One threshold changed: the new value, who decides it, and why; what was changed before stands below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.settings.clinic_rules import ClinicRules
from bloodpatch_tracker.settings.threshold_rows import ThresholdRow, Value
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.measures import Measure
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.ui.threshold_line import value_told
from bloodpatch_tracker.ui.threshold_text import said, unit_of
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.problems import safe
from bloodpatch_tracker.words.sources import cited
from bloodpatch_tracker.words.times import Local

SHOWN = 200
"""Characters of somebody's reason that are shown."""


class ThresholdSheet(Sheet):
    """Emits what is to be set; its owner closes it once that is kept."""

    set_wanted = Signal(str, object, str, str)
    """The name of the threshold, its new value, who decides it, and why."""

    def __init__(self, parent: QWidget, row: ThresholdRow, rules: ClinicRules, by: str, local: Local) -> None:
        body = QWidget()
        super().__init__(parent, words.CHANGE_TITLE, body, words.SET_IT, reason=True)
        self.row, self._rules = row, rules
        unit = unit_of(row)
        low, high = unit.limits(row.low, row.high) if isinstance(unit, Measure) else (row.low, row.high)
        told_range = words.RANGE.format(low=said_number(low), high=said_number(high))
        self.number = NumberField(words.NEW_VALUE, row.name, unit=unit, whole=not row.with_decimals)
        self.by = TextField(words.BY)
        self.by.show_value(by)
        self.back = ActionKey(words.BACK)
        self.back.setVisible(getattr(rules.limits, row.name) != row.published)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        source = words.SOURCE.format(source=cited(row.source))
        for text in (words.LABELS[row.name], value_told(row, rules), source):
            column.addWidget(_told(text))
        column.addWidget(self.number)
        column.addWidget(_told(told_range))
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.by)
        if lines := [self._line(change_number, local) for change_number in range(len(rules.of(row.name)))]:
            column.addWidget(_told(words.HISTORY))
            for line in reversed(lines):
                column.addWidget(_told(line))
        column.addStretch()
        self.number.setFocus()
        self.back.clicked.connect(self._show_published)
        self.agreed.connect(self._set)

    def _line(self, place: int, local: Local) -> str:
        change = self._rules.of(self.row.name)[place]
        before, after = said(self.row, change.before), said(self.row, change.after)
        return words.history_line(change.at, safe(change.by), safe(change.why, SHOWN), before, after, local)

    def _show_published(self) -> None:
        self.number.show_value(self.row.number(self.row.published))
        self.by.setFocus()

    def _agree(self) -> None:
        """Name the first field that is empty or wrong, from the top down; the reason stands last."""
        self.show_trouble("")
        value = self._value()
        if value is None:
            self.number.setFocus()
        elif value == getattr(self._rules.limits, self.row.name):
            self.show_trouble(words.SAME)
            self.number.setFocus()
        elif not self.by.value():
            self.show_trouble(words.NEEDS_BY)
            self.by.setFocus()
        else:
            super()._agree()

    def _set(self) -> None:
        self.set_wanted.emit(self.row.name, self._value(), self.by.value(), self.said_reason())

    def _value(self) -> Value | None:
        """The value that is typed; what is wrong with it is said below it."""
        try:
            number = self.number.value()
            if number is None:
                raise Refused(Problem(self.row.name, Why.MISSING))
            value = self.row.value(number)
        except Refused as refused:
            self.number.show_problem(self.number.told(refused.problems[0]))
            return None
        self.number.show_problem(None)
        return value


def _told(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
