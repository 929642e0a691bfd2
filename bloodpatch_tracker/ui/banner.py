"""The conclusion, always in sight: what the diary says, the hour, the restrictions, whom to call, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment, Severity
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.severity_mark import SHAPES
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import banner as words
from bloodpatch_tracker.words.conclusions import status_message, title
from bloodpatch_tracker.words.lines import SEVERITIES

CLINIC_WIDTH = 380
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Banner(QFrame):
    """Two lines of text and the key "Why?"."""

    why_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.status = QLabel()
        self.facts = QLabel()
        self.restrictions = QLabel()
        self.message = QLabel()
        self.clinic = QLabel()
        self.why = ActionKey(words.WHY)
        self.message.setWordWrap(True)
        self.clinic.setMaximumWidth(CLINIC_WIDTH)
        for label in (self.message, self.clinic):  # names are somebody's words and may look like markup
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.clinic.setTextInteractionFlags(SELECTABLE)
        self.clinic.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the number can be copied by keyboard too
        self.status.setAccessibleName(words.CONCLUSION)
        self.message.setAccessibleName(words.CONCLUSION)
        self.clinic.setAccessibleName(words.CLINIC_NAME)
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.status)
        first.addWidget(self.facts)
        first.addStretch()
        first.addWidget(self.restrictions)
        second = QHBoxLayout()
        second.setSpacing(16)
        second.addWidget(self.message, stretch=1)
        second.addWidget(self.clinic)
        text = QVBoxLayout()
        text.setSpacing(6)
        text.addLayout(first)
        text.addLayout(second)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(14, 8, 10, 8)
        whole.setSpacing(16)
        whole.addLayout(text, stretch=1)
        whole.addWidget(self.why)
        self.why.clicked.connect(self.why_wanted)

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Say what is so now."""
        assessment, patch = shown.current, shown.patch
        self._mark(assessment, palette)
        self.facts.setText(words.facts(assessment, shown.now))
        self.restrictions.setText(words.restrictions(patch, shown.now, shown.local))
        course = words.course(shown.diary, assessment, shown.now)
        self.message.setText(f"{status_message(assessment, shown.local)} {course}".strip())
        self.clinic.setText(words.clinic(patch))

    def _mark(self, assessment: Assessment, palette: Palette) -> None:
        severity = assessment.status.severity if assessment.status else Severity.NOTE
        tone = palette.tone(severity)
        self.status.setText(f"{SHAPES[severity]}  {title(assessment)}")
        self.status.setAccessibleDescription(SEVERITIES[severity])
        self.status.setStyleSheet(
            f"background: {tone.fill}; color: {tone.text}; border-radius: 8px; padding: 6px 12px; font-weight: 600;"
        )
