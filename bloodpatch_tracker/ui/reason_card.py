"""One line of the rules that holds: what it says, its readings, its source, what would clear it; shown on the chart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Line
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import reasons as words
from bloodpatch_tracker.words import recovery as recovery_words


class ReasonCard(QFrame):
    """A conclusion under its mark, with a key that rings its entries on the chart, where the chart has them."""

    pressed = Signal(object)
    """The `Conclusion`: its rings are wanted, or no longer."""

    def __init__(
        self, mark: str, conclusion: Conclusion, shown: Shown, assessment: Assessment, palette: Palette
    ) -> None:
        super().__init__()
        self.conclusion = conclusion
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        tone, said = palette.tone(conclusion.severity), words.heading(conclusion)
        heading = QLabel(f"{mark}  {said}")
        heading.setWordWrap(True)
        heading.setStyleSheet(
            f"background: {tone.fill}; color: {tone.text}; border-radius: 6px; padding: 4px 8px; font-weight: 600;"
        )
        column.addWidget(heading)
        for sentence, soft in words.body(conclusion, shown.diary, assessment.patch, shown.local):
            column.addWidget(_label(sentence, said, soft=soft))
        self.key = ActionKey(recovery_words.SHOW, recovery_words.show_named(conclusion))
        self.key.setCheckable(True)
        self.key.setVisible(on_the_chart(conclusion, assessment, shown.diary))
        self.key.clicked.connect(self._press)
        column.addSpacing(4)
        column.addWidget(self.key, alignment=Qt.AlignmentFlag.AlignLeft)
        if self.key.isHidden() and conclusion.carried_from is not None:
            column.addWidget(_label(recovery_words.ELSEWHERE.format(number=conclusion.carried_from), said, soft=True))
        self.mark(ringed=False)

    def mark(self, *, ringed: bool) -> None:
        """Show and tell whether its entries are ringed on the chart."""
        self.key.setChecked(ringed)
        self.key.setAccessibleDescription(recovery_words.SHOWN if ringed else recovery_words.NOT_SHOWN)

    def _press(self) -> None:
        self.pressed.emit(self.conclusion)


def on_the_chart(conclusion: Conclusion, assessment: Assessment, diary: Diary) -> bool:
    """Whether the chart of this patch has marks of what fired the conclusion; silence has none."""
    patch = assessment.patch
    if conclusion.line is Line.NOT_POSTURAL_BEFORE:
        return True
    return any(entry.patch_id == patch.id for entry in diary.entries if entry.id in conclusion.entry_ids)


def _label(sentence: str, name: str, *, soft: bool) -> QLabel:
    label = QLabel()
    show_named(label, name, sentence)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("soft", soft)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
