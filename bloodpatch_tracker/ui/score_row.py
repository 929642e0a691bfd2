"""One posture's headache score: eleven large keys, 0 to 10, none chosen to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import AnswerKey, plain
from bloodpatch_tracker.ui.one_stop import go_to, step_from, stop_at

HIGHEST = 10


class ScoreRow(QWidget):
    """Keys 0–10. A click, a digit, or T for ten answers; the same again takes the answer back."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._keys = [self._make_key(score, plain(title)) for score in range(HIGHEST + 1)]
        row = QHBoxLayout()
        row.setSpacing(4)
        for key in self._keys:
            row.addWidget(key, stretch=1)
        headed(self, title, row)
        stop_at(self, self._keys, 0)

    @property
    def score(self) -> int | None:
        """The chosen score; None while unanswered."""
        return next((score for score, key in enumerate(self._keys) if key.isChecked()), None)

    def choose(self, score: int | None) -> None:
        """Show a score as chosen, or none."""
        for each, key in enumerate(self._keys):
            key.setChecked(each == score)

    def answer(self, score: int) -> None:
        """Answer as a press of that key would."""
        self.choose(None if self.score == score else score)
        self.changed.emit()

    def typed(self) -> str:
        """The chosen score as text; blank while unanswered."""
        return "" if self.score is None else str(self.score)

    def show_typed(self, text: str) -> None:
        """Show a score that was chosen."""
        self.choose(next((score for score in range(HIGHEST + 1) if str(score) == text), None))

    def start(self) -> None:
        """Give the keyboard to the row."""
        go_to(self, self._keys, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = score_of(event)
        if score is not None:
            self.answer(score)
            go_to(self, self._keys, score)
        elif not step_from(self, self._keys, event):
            super().keyPressEvent(event)

    def _make_key(self, score: int, title: str) -> AnswerKey:
        key = AnswerKey(str(score), f"{title}: {score}")
        key.setProperty("score", True)
        key.clicked.connect(self._pressed)
        return key

    def _pressed(self) -> None:
        pressed = self.sender()
        for place, key in enumerate(self._keys):
            if key is pressed:
                stop_at(self, self._keys, place)
            else:
                key.setChecked(False)
        self.changed.emit()


def score_of(event: QKeyEvent) -> int | None:
    """The score a key stands for: a digit, or T for ten; None for any other, held down, or with Ctrl or Alt."""
    alone = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if alone or event.isAutoRepeat():
        return None
    text = event.text()
    if text in {"t", "T"}:
        return HIGHEST
    return int(text) if len(text) == 1 and text in "0123456789" else None
