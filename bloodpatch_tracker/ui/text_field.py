"""A labelled line of text, and room for one sentence about what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bloodpatch_tracker.diary.checks import NAME_LENGTH
from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import plain
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.problems import refusal


class TextField(QWidget):
    """A line of text; blank is unknown. Text that nobody touched comes back as it was."""

    changed = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self._shown = ("", "")
        self.line = QLineEdit()
        self.line.setMaxLength(NAME_LENGTH)
        self.line.setAccessibleName(plain(label))
        self.trouble = TroubleLabel()
        headed(self, label, self.line, self.trouble)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.changed)
        self.line.textEdited.connect(self.trouble.retype)

    def value(self) -> str:
        """The text, without blanks around it."""
        text = self.line.text()
        return self._shown[1] if text == self._shown[0] else text.strip()

    def show_value(self, value: str) -> None:
        """Show a text."""
        self.line.setText(value)
        self.line.setCursorPosition(0)  # the beginning of a long text is what tells it
        self._shown = (self.line.text(), value)
        self.show_problem(None)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, below the line, or nothing."""
        self.trouble.refuse(refusal(problem, said_number) if problem else "")

    def typed(self) -> str:
        """What is typed; blank where nobody touched it."""
        text = self.line.text()
        return "" if text == self._shown[0] else text

    def show_typed(self, text: str) -> None:
        """Show what was typed."""
        self.line.setText(text)
