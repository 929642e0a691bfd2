"""A setting that is typed on a line: a number, a text, a time, or several."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bloodpatch_tracker.settings.row import Kind, Row
from bloodpatch_tracker.ui.setting_text import said, typed

LONGEST = 200
"""Characters of a line that holds no text of its own."""
SHORT = {Kind.WHOLE, Kind.NUMBER, Kind.TIME}


class SettingLine(QWidget):
    """What was shown and not touched comes back as it was."""

    changed = Signal()

    def __init__(self, label: str, row: Row) -> None:
        super().__init__()
        self._row = row
        self._shown: tuple[str, Any] = ("", None)
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setMaxLength(round(row.high) if row.kind is Kind.TEXT else LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if row.kind in SHORT:
            column.addWidget(self.line, alignment=Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._edited)

    def value(self) -> Any:
        """What the line stands for. Raises Refused."""
        text = self.line.text()
        return self._shown[1] if text == self._shown[0] else typed(self._row, text)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self.line.setText(said(self._row, value))
        self.line.setCursorPosition(0)  # the beginning of a long text is what tells it
        self._shown = (self.line.text(), value)

    def _edited(self) -> None:
        self.changed.emit()
