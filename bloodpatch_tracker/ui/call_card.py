"""One number to call, very large, with a key that copies it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from bloodpatch_tracker.ui.keys import ActionKey, plain
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.words import warning as words

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class CallCard(QFrame):
    """Says whose number it is, and the number; or, where none is known, a sentence in its place."""

    def __init__(self, copy: str, copy_name: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._copy, self._copy_name, self._to_copy = copy, copy_name, ""
        self.whose, self.number = QLabel(), QLabel()
        for label in (self.whose, self.number):  # names and numbers are somebody's words and may look like markup
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.number.setTextInteractionFlags(SELECTABLE)
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # it can be selected by keyboard too
        self.copy = ActionKey(copy, copy_name)
        self._last = ("", "", "")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.whose)
        column.addWidget(self.number)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addLayout(column, stretch=1)
        row.addWidget(self.copy, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.copy.clicked.connect(self._copy_number)

    def show_number(self, whose: str, number: str, otherwise: str) -> None:
        """Show a number as large as can be, or say `otherwise`, with nothing to copy."""
        if (whose, number, otherwise) == self._last:
            return  # once a minute it is asked again, and what was copied is still copied
        self._last = (whose, number, otherwise)
        self.whose.setText(whose)
        self._to_copy = number
        show_named(self.number, whose, words.in_lines(number) if number else otherwise)
        for name, holds in (("number", bool(number)), ("title", not number)):
            self.number.setProperty(name, holds)
        self.number.style().polish(self.number)  # the style sheet looks at a property only when it is asked to
        self.copy.setVisible(bool(number))
        self.forget()

    def forget(self) -> None:
        """Offer to copy again."""
        self.copy.setText(self._copy)
        self.copy.setAccessibleName(self._copy_name)

    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self._to_copy)
        self.copy.setText(words.COPIED)
        self.copy.setAccessibleName(f"{self._copy_name}: {plain(words.COPIED)}")
