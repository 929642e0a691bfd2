"""A question that is answered yes, no, or not at all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import AnswerKey, plain
from bloodpatch_tracker.words import form as words


class YesNo(QWidget):
    """Two keys of which at most one is down."""

    changed = Signal()

    def __init__(self, question: str) -> None:
        super().__init__()
        self._yes, self._no = (
            AnswerKey(words.YES, _named(question, words.YES)),
            AnswerKey(words.NO, _named(question, words.NO)),
        )
        row = QHBoxLayout()
        row.setSpacing(6)
        for key in (self._yes, self._no):
            key.setProperty("chip", True)
            key.clicked.connect(self._pressed)
            row.addWidget(key)
        row.addStretch()
        headed(self, question, row)
        self.setFocusProxy(self._yes)

    def value(self) -> bool | None:
        """True, False, or None while unanswered."""
        if self._yes.isChecked():
            return True
        return False if self._no.isChecked() else None

    def show_value(self, value: bool | None) -> None:
        """Show an answer, or none."""
        self._yes.setChecked(value is True)
        self._no.setChecked(value is False)

    def typed(self) -> str:
        """`yes`, `no`, or blank while unanswered."""
        return {True: "yes", False: "no", None: ""}[self.value()]

    def show_typed(self, text: str) -> None:
        """Show an answer that was given."""
        self.show_value({"yes": True, "no": False}.get(text))

    def _pressed(self) -> None:
        other = self._no if self.sender() is self._yes else self._yes
        other.setChecked(False)
        self.changed.emit()


def _named(question: str, answer: str) -> str:
    return f"{plain(question)}: {answer}"
