"""Warning signs: one page, plain words, whom to call in very large letters, nothing else in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.ui.calls import Calls, Numbers
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.keys import ENTER, ActionKey
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import warning as words


class WarningSigns(QWidget):
    """Ticks signs; Save emits them, Escape or Back emits nothing but `left`. It needs no diary and no clinic."""

    ticked = Signal(object)
    """A frozenset of `WarningSign`, at least one."""
    spoken_wanted = Signal()
    """The team has been spoken to: a review to be written down."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("strong", True)  # everything here must be readable in the darkest theme too
        self.calls = Calls()
        self.advice = _text(name=words.ADVICE)
        self.advice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.signs = Chips(form_words.SIGNS_KEY, WarningSign, big=True)
        self.save, self.back = ActionKey(form_words.SIGNS_SAVE), ActionKey(form_words.SIGNS_BACK)
        self.spoken = ActionKey(words.SPOKEN_KEY)
        self.save.setProperty("critical", True)
        self.trouble = TroubleLabel()
        self._lay_out()
        self.signs.changed.connect(self._count)
        self.save.clicked.connect(self._save)
        self.spoken.clicked.connect(self.spoken_wanted)
        self.back.clicked.connect(self._leave)
        self.show_numbers(Numbers())
        self.ask_spoken(False)
        self._count()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 20, 32, 16)
        column.setSpacing(12)
        parts = (_text(words.FIRST), self.calls, self.advice, _text(form_words.SIGNS_HINT), self.signs)
        for part in (title(form_words.SIGNS), *parts):
            column.addWidget(part)
        column.addStretch(1)
        self._page = Scroller(inside)
        foot = QVBoxLayout()
        foot.setContentsMargins(32, 8, 32, 20)
        foot.addWidget(self.trouble)
        foot.addWidget(Flow((self.save, self.spoken, self.back), spacing=12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page, stretch=1)
        whole.addLayout(foot)

    def start(self) -> None:
        """Begin at the top, where the numbers are, and give the keyboard to the first sign if that is in sight."""
        self._page.verticalScrollBar().setValue(0)
        self.signs.focus_first()
        if self._page.verticalScrollBar().value():  # large letters: the numbers must not have gone out of sight
            self.calls.start()
            self._page.verticalScrollBar().setValue(0)

    def show_numbers(self, numbers: Numbers) -> None:
        """Say whom to call, and what else is to be done here in an emergency."""
        self.calls.show_numbers(numbers)
        show_named(self.advice, words.ADVICE, numbers.emergency_advice)
        self.advice.setVisible(bool(numbers.emergency_advice))

    def ask_spoken(self, asks: bool) -> None:
        """Offer to say that the team has been spoken to, where a flag asks for it."""
        self.spoken.setVisible(asks)

    def show_trouble(self, sentence: str) -> None:
        """Say above the keys what is wrong, or nothing; what is ticked stays ticked."""
        self.trouble.say(sentence)

    def settle(self, saved: str) -> None:
        """The signs are safe: say so, and stay, as the numbers to call are here."""
        self.signs.choose(())
        self._count()
        self.back.rename(words.BACK)
        self.show_trouble(words.STILL_CALL.format(saved=saved))

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
        self.calls.forget()
        self.back.rename(form_words.SIGNS_BACK)
        self.show_trouble("")
        self._count()

    def _count(self) -> None:
        self.save.setEnabled(bool(self.signs.chosen()))

    def _save(self) -> None:
        self.ticked.emit(frozenset(map(WarningSign, self.signs.chosen())))

    def _leave(self) -> None:
        self.clear()
        self.left.emit()


def _text(sentence: str = "", name: str = "") -> QLabel:
    """A text that wraps and is shown as it stands."""
    label = QLabel(sentence)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(name or sentence)
    return label
