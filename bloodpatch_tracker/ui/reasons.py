"""Why the diary says what it says: each line that holds, with its readings, its source and what would clear it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Severity
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.severity_mark import SHAPES
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import reasons as words
from bloodpatch_tracker.words.conclusions import second_patch


class Reasons(QWidget):
    """One card a conclusion, most serious first."""

    def __init__(self) -> None:
        super().__init__()
        self.second = QLabel()
        self.second.setWordWrap(True)
        self.second.setAccessibleName(words.SECOND_PATCH)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title(words.TITLE))
        column.addWidget(self.second)
        column.addLayout(self._cards)
        column.addStretch()

    def show_picture(self, shown: Shown, assessment: Assessment, palette: Palette) -> None:
        """Show the lines of one of the patches."""
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.second.setText(second_patch(assessment))
        number = 0
        for conclusion in assessment.conclusions:
            asks = conclusion.severity not in (Severity.NOTE, Severity.GOOD)
            number += asks
            mark = f"{number}  {SHAPES[conclusion.severity]}" if asks else SHAPES[conclusion.severity]
            self._cards.addWidget(_card(mark, conclusion, shown, assessment, palette))


def _card(mark: str, conclusion: Conclusion, shown: Shown, assessment: Assessment, palette: Palette) -> QFrame:
    """A conclusion; its number is that of its flag on the chart."""
    card = QFrame()
    card.setProperty("card", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(4)
    tone = palette.tone(conclusion.severity)
    heading = QLabel(f"{mark}  {words.heading(conclusion)}")
    heading.setStyleSheet(
        f"background: {tone.fill}; color: {tone.text}; border-radius: 6px; padding: 4px 8px; font-weight: 600;"
    )
    column.addWidget(heading, alignment=Qt.AlignmentFlag.AlignLeft)
    for sentence, soft in words.body(conclusion, shown.diary, assessment.patch, shown.local):
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("soft", soft)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(words.heading(conclusion))
        column.addWidget(label)
    return card
