"""The two kinds of keys on the screen, and what Enter does on each.

Some desktops let Enter press whatever button has the keyboard, others do not. Here Enter means one thing everywhere:
on an answer it goes on to the form, which saves; on an action it acts. Qt would also let arrows leave a button for
whatever comes next; here they move inside the group.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QPushButton

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RING, INSET, ROUND = 2.0, 4.0, 5.0
"""The ring of a filled key: how thick, how far inside, how round, pixels."""


class Key(QPushButton):
    """A key that shows, by a ring inside it where it is filled, that it has the keyboard.

    A style sheet can draw such a ring only round the letters; where a key is not filled, its border tells.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sign = self.isChecked() and (self.property("big") or _is_within_strong(self))
        alarming = bool(self.property("critical") or sign)
        if self.hasFocus() and (self.isChecked() or self.property("primary") or alarming):
            role = QPalette.ColorRole.BrightText if alarming else QPalette.ColorRole.HighlightedText
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QApplication.palette().color(role), RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET), ROUND, ROUND)
            painter.end()


class AnswerKey(Key):
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


class ActionKey(Key):
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


def _is_within_strong(key: QPushButton) -> bool:
    """Whether it lies where everything must stand out: the style sheet fills ticked keys there as for an alarm."""
    parent = key.parentWidget()
    while parent is not None and not parent.property("strong"):
        parent = parent.parentWidget()
    return parent is not None


def plain(text: str) -> str:
    """A text as it is read out: without the mark of its letter and without dots."""
    return text.replace("&", "").rstrip("…")
