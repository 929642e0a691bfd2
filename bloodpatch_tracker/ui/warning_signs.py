"""Warning signs: one page, plain words, the clinic's number, nothing else in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.keys import ENTER, ActionKey
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words


class WarningSigns(QWidget):
    """Ticks signs; Save emits them, Escape or Back emits nothing but `left`."""

    ticked = Signal(object)
    """A frozenset of `WarningSign`, at least one."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        hint = QLabel(words.SIGNS_HINT)
        hint.setWordWrap(True)
        self.call = QLabel()
        self.call.setProperty("title", True)
        self.call.setWordWrap(True)
        self.call.setTextFormat(Qt.TextFormat.PlainText)
        self.call.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.call.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the number can be copied by keyboard too
        self.call.setAccessibleName(words.SIGNS)
        self.signs = Chips(words.SIGNS_KEY, WarningSign, big=True)
        self.save = ActionKey(words.SIGNS_SAVE)
        self.save.setProperty("critical", True)
        self.save.setEnabled(False)
        self.back = ActionKey(words.SIGNS_BACK)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(14)
        for widget in (title(words.SIGNS), self.call, hint, self.signs):
            column.addWidget(widget)
        column.addStretch()
        self.trouble = TroubleLabel()
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 8, 32, 24)
        foot.addWidget(self.save, stretch=2)
        foot.addWidget(self.back, stretch=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(inside), stretch=1)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)
        self.signs.changed.connect(self._count)
        self.save.clicked.connect(self._save)
        self.back.clicked.connect(self._leave)
        self.show_phone("")

    def show_phone(self, phone: str) -> None:
        """Name the clinic's number in the advice."""
        self.call.setText(words.SIGNS_CALL.format(phone=phone) if phone else words.SIGNS_CALL_PLAIN)

    def show_trouble(self, sentence: str) -> None:
        """Say above the keys what is wrong, or nothing; what is ticked stays ticked."""
        self.trouble.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in ENTER and not event.isAutoRepeat() and self.save.isEnabled():
            self._save()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Untick everything."""
        self.signs.choose(())
        self.show_trouble("")
        self._count()

    def _count(self) -> None:
        self.save.setEnabled(bool(self.signs.chosen()))

    def _save(self) -> None:
        self.ticked.emit(frozenset(map(WarningSign, self.signs.chosen())))

    def _leave(self) -> None:
        self.clear()
        self.left.emit()
