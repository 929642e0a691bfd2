"""A dialog over the window: a body, an optional reason, one key to do it and one to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.ui.headed import title as title_label
from bloodpatch_tracker.ui.keys import ENTER, ActionKey, AnswerKey
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words


class Sheet(QDialog):
    """Opened with `open()`, never blocking. `agreed` is emitted when the key is pressed and a needed reason is given;
    the owner closes it once what was agreed to is safe."""

    agreed = Signal()
    signs_wanted = Signal()
    """Warning signs, which nothing may be in the way of."""

    def __init__(self, parent: QWidget, title: str, body: QWidget, key: str, *, reason: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._needs_reason = reason
        self._stood: tuple[object, ...] | None = None
        self.body = body
        heading = title_label(title)
        scroll = Scroller(body)
        self.reason = QLineEdit()
        self.reason.setMaxLength(500)
        self.reason.setAccessibleName(words.REASON.replace("&", ""))
        self._reason_label = QLabel(words.REASON)
        self._reason_label.setBuddy(self.reason)
        self._trouble, self.meanwhile = TroubleLabel(), TroubleLabel()
        self.key, self.cancel = ActionKey(key), ActionKey(words.CANCEL)
        self.key.setProperty("primary", True)
        self.key.setVisible(bool(key))
        self.foot = QHBoxLayout()
        self.signs = ActionKey(words.SIGNS_KEY)
        self.signs.setProperty("critical", True)
        self.signs.setShortcut(QKeySequence("Ctrl+W"))  # as in the window, whose keys a sheet keeps from it
        self.foot.addWidget(self.signs)
        self.foot.addStretch()
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (heading, self.meanwhile, scroll, self._reason_label, self.reason, self._trouble):
            column.addWidget(widget, stretch=1 if widget is scroll else 0)
        column.addLayout(self.foot)
        self._reason_label.setVisible(reason)
        self.reason.setVisible(reason)
        self.key.clicked.connect(self._agree)
        self.cancel.clicked.connect(self.reject)
        self.signs.clicked.connect(self.signs_wanted)
        self.reason.textEdited.connect(self.retype)

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong above the keys; what was typed stays."""
        self._trouble.say(sentence)
        self._grow()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it goes once something else is typed."""
        self._trouble.refuse(sentence)
        self._grow()

    def retype(self) -> None:
        """Something was changed by hand."""
        self._trouble.retype()

    def renew(self, diary: Diary) -> None:
        """Somebody may have changed what this sheet is about: it is held against what is kept now."""

    def begin(self) -> None:
        """What stands here now is what was there already, not typed."""
        self._stood = self.typed()

    def said_reason(self) -> str:
        """The reason, without blanks around it."""
        return self.reason.text().strip()

    def asks_to_stay(self) -> bool:
        """Whether leaving would lose what was typed, which is said then; once, until something else is typed."""
        if self.key.isHidden() or self._stood in (None, self.typed()):
            return False
        self._stood = self.typed()
        self.refuse(words.LOSES)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.asks_to_stay():
            event.ignore()
        else:
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asks_to_stay():
            return
        if event.key() in ENTER:
            if not event.isAutoRepeat() and not self.key.isHidden():
                self._agree()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stood is None:  # it is shown again after it was minimized, with what was typed in between
            self.begin()

    def typed(self) -> tuple[object, ...]:
        """What stands in the fields of the sheet: text, answers that are ticked, what is chosen from lists, times."""
        return what_stands_in(self)

    def _grow(self) -> None:
        """Be high enough for what is said, as far as the window is."""
        window, layout = self.parentWidget(), self.layout()
        if window is not None and layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), min(needed, window.window().height())))

    def _agree(self) -> None:
        if self._needs_reason and not self.said_reason():
            self.refuse(words.NEEDS_REASON)
            self.reason.setFocus()
            return
        self.show_trouble("")
        self.agreed.emit()


def what_stands_in(whole: QWidget) -> tuple[object, ...]:
    """Every text, ticked answer and choice in a widget, so that two moments can be compared."""
    return (
        *(line.text() for line in whole.findChildren(QLineEdit)),
        *(note.toPlainText() for note in whole.findChildren(QPlainTextEdit)),
        *(key.isChecked() for key in whole.findChildren(AnswerKey)),
        *(chosen.currentIndex() for chosen in whole.findChildren(QComboBox)),
    )
