"""The two kinds of keys on the screen, and what Enter does on each.

Some desktops let Enter press whatever button has the keyboard, others do not. Here Enter means one thing everywhere:
on an answer it goes on to the form, which saves; on an action it acts. Qt would also let arrows leave a button for
whatever comes next; here they move inside the group.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerKey(QPushButton):
    """A key that gives an answer: Space ticks it, Enter is not its business. It stays down until pressed again."""

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(name or plain(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER or event.key() in ARROWS:
            event.ignore()  # for the form, and for the group that arrows move inside of
        else:
            super().keyPressEvent(event)


class ActionKey(QPushButton):
    """A key that does something: Space and Enter both press it."""

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__(text)
        self.setAutoDefault(False)
        self.setAccessibleName(name or plain(text))

    def rename(self, text: str) -> None:
        """Show and tell another text."""
        self.setText(text)
        self.setAccessibleName(plain(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def plain(text: str) -> str:
    """A text as it is read out: without the mark of its letter and without dots."""
    return text.replace("&", "").rstrip("…")
