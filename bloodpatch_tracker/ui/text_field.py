"""A labelled line of text."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.checks import NAME_LENGTH


class TextField(QWidget):
    """A line of text; blank is unknown."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(NAME_LENGTH)
        self.line.setAccessibleName(label.replace("&", ""))
        heading = QLabel(label)
        heading.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.line)

    def value(self) -> str:
        """The text, without blanks around it."""
        return self.line.text().strip()

    def show_value(self, value: str) -> None:
        """Show a text."""
        self.line.setText(value)
