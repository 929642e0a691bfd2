"""Why the diary says what it says: a card for each line that holds."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Severity
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.ui.reason_card import ReasonCard
from bloodpatch_tracker.ui.severity_mark import SHAPES
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import reasons as words
from bloodpatch_tracker.words.conclusions import second_patch


class Reasons(QWidget):
    """One card a conclusion, most serious first."""

    pressed = Signal(object)
    """The `Conclusion` whose entries are wanted on the chart, or no longer."""

    def __init__(self) -> None:
        super().__init__()
        self.second = QLabel()
        self.second.setWordWrap(True)
        self.cards: tuple[ReasonCard, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title(words.TITLE))
        column.addWidget(self.second)
        column.addLayout(self._column)
        column.addStretch()

    def show_picture(self, shown: Shown, assessment: Assessment, palette: Palette) -> None:
        """Show the lines of one of the patches. The same again leaves everything as it is, the keyboard too."""
        seen = (shown.diary, shown.zone, assessment.patch, assessment.conclusions, palette)
        if seen == self._seen:
            return
        self._seen = seen
        show_named(self.second, words.SECOND_PATCH, second_patch(assessment))
        focused = next((_key_of(card.conclusion) for card in self.cards if card.key.hasFocus()), None)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = tuple(_cards(shown, assessment, palette))
        for card in self.cards:
            card.pressed.connect(self.pressed)
            self._column.addWidget(card)
            if _key_of(card.conclusion) == focused and not card.key.isHidden():
                card.key.setFocus()

    def mark(self, conclusion: Conclusion | None) -> None:
        """Show which conclusion's entries are ringed on the chart."""
        for card in self.cards:
            card.mark(ringed=card.conclusion == conclusion)


def same_line(conclusion: Conclusion | None, assessment: Assessment) -> Conclusion | None:
    """What an assessment says today of the line that a conclusion was about; None where it no longer holds."""
    if conclusion is None:
        return None
    return next((each for each in assessment.conclusions if _key_of(each) == _key_of(conclusion)), None)


def _key_of(conclusion: Conclusion) -> tuple[object, ...]:
    return conclusion.line, conclusion.carried_from


def _cards(shown: Shown, assessment: Assessment, palette: Palette) -> Iterator[ReasonCard]:
    """The cards; one that asks for something has the number of its flag on the chart."""
    number = 0
    for conclusion in assessment.conclusions:
        asks = conclusion.severity not in (Severity.NOTE, Severity.GOOD)
        number += asks
        mark = f"{number}  {SHAPES[conclusion.severity]}" if asks else SHAPES[conclusion.severity]
        yield ReasonCard(mark, conclusion, shown, assessment, palette)
