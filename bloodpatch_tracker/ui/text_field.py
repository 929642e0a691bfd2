"""A labelled line of text."""

from PySide6.QtWidgets import QLineEdit, QWidget

from bloodpatch_tracker.diary.checks import NAME_LENGTH
from bloodpatch_tracker.ui.headed import headed


class TextField(QWidget):
    """A line of text; blank is unknown."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(NAME_LENGTH)
        self.line.setAccessibleName(label.replace("&", ""))
        headed(self, label, self.line, self.line)

    def value(self) -> str:
        """The text, without blanks around it."""
        return self.line.text().strip()

    def show_value(self, value: str) -> None:
        """Show a text."""
        self.line.setText(value)
