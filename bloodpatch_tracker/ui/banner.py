"""The conclusion, always in sight: what the diary says, the hour, the restrictions, whom to call, and why."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment, Severity
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.calls import numbers_of
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.line_label import LineLabel
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.ui.severity_mark import SHAPES
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import banner as words
from bloodpatch_tracker.words import shell as shell_words
from bloodpatch_tracker.words import warning as warning_words
from bloodpatch_tracker.words.conclusions import title
from bloodpatch_tracker.words.lines import SEVERITIES

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
MOST_LINES = {BESIDE: 3, BELOW: 2}
"""Of the message, with the keys beside or below it; where it takes more, its shorter form is shown. Why has it all."""
LETTERS_BESIDE = 50
"""How many letters a line of the message must hold for the keys to stand beside it."""
ANY_WIDTH = 16_777_215
"""QWIDGETSIZE_MAX, which PySide leaves out."""
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Banner(QFrame):
    """Facts and keys in rows that fill from the left, and below them what the diary says in a sentence or two."""

    why_wanted = Signal()
    plan_wanted = Signal()
    """What may I do now?"""
    spoken_wanted = Signal()
    """The team has been spoken to: a review to be written down."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._settings = Settings()
        self._whole = self._short = ""
        self.status, self.facts, self.restrictions, self.clinic = LineLabel(), LineLabel(), LineLabel(), LineLabel()
        self.message = QLabel()
        self.why, self.plan = ActionKey(words.WHY), ActionKey(words.PLAN)
        self.spoken = ActionKey(warning_words.SPOKEN_KEY)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)  # it may tell a reviewer's name
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.clinic.setTextInteractionFlags(SELECTABLE)
        self.clinic.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the number can be copied by keyboard too
        for label in (self.message, self.clinic):  # they may be a warning, and whom to call
            label.setProperty("critical", True)
        self.message.setAccessibleName(words.CONCLUSION)
        self._keys = Flow((self.why, self.plan, self.spoken), spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(Flow((self.status, self.facts, self.restrictions, self.clinic), spacing=16))
        self._below = QBoxLayout(BESIDE)
        self._below.setSpacing(8)
        self._below.addWidget(self.message, stretch=1)
        self._below.addWidget(self._keys)
        column.addLayout(self._below)
        self.why.clicked.connect(self.why_wanted)
        self.plan.clicked.connect(self.plan_wanted)
        self.spoken.clicked.connect(self.spoken_wanted)

    def use_settings(self, settings: Settings) -> None:
        """Name the clinic of the settings, from the next picture on, where a patch has no number of its own."""
        self._settings = settings

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Say what is so now."""
        assessment, patch = shown.current, shown.patch
        self._mark(assessment, palette)
        self.facts.setText(words.facts(assessment, shown.now))
        self.restrictions.setText(words.restrictions(patch, shown.now, shown.local, shown.limits))
        about = (shown.diary, assessment, shown.now, shown.local)
        nurse = self._settings.role is Author.NURSE
        said = (words.message_to_nurse,) * 2 if nurse else (words.message, words.message_in_short)
        self._whole, self._short = (say(*about) for say in said)
        self.message.setAccessibleDescription(self._whole)
        numbers = numbers_of(self._settings, patch)
        show_named(self.clinic, words.CLINIC_NAME, words.clinic(numbers.clinic_name, numbers.clinic_phone))
        self.spoken.setVisible(shown.asks and not nurse)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a part has another size: other words, other letters
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the keys where there is room, and show the whole message where it does not take too many lines."""
        metrics, width, line = self.message.fontMetrics(), self.contentsRect().width() - 24, self._keys.line_width()
        beside = width - line - 8
        direction = BESIDE if beside >= LETTERS_BESIDE * metrics.averageCharWidth() else BELOW
        self._below.setDirection(direction)
        self._keys.setMinimumWidth(line if direction is BESIDE else 0)
        self._keys.setMaximumWidth(line if direction is BESIDE else ANY_WIDTH)
        width = beside if direction is BESIDE else width
        needed = metrics.boundingRect(0, 0, width, 0, Qt.TextFlag.TextWordWrap.value, self._whole).height()
        fits = needed <= MOST_LINES[direction] * metrics.lineSpacing()
        self.message.setText(self._whole if fits else self._short)

    def _mark(self, assessment: Assessment, palette: Palette) -> None:
        severity = assessment.status.severity if assessment.status else Severity.NOTE
        tone = palette.tone(severity)
        self.status.setText(f"{SHAPES[severity]}  {title(assessment)}")
        self.status.setAccessibleName(shell_words.NAMED.format(name=words.CONCLUSION, text=title(assessment)))
        self.status.setAccessibleDescription(SEVERITIES[severity])
        self.status.setStyleSheet(
            f"background: {tone.fill}; color: {tone.text}; border-radius: 8px; padding: 6px 12px; font-weight: 600;"
        )
