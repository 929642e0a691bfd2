"""Where a nurse signs off a patch: what was decided, a comment, and whose decision it is."""

from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Assessment, Line
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import ENTER, ActionKey
from bloodpatch_tracker.ui.note_field import NoteField
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import sign_off as words

DECISIONS = tuple(decision for decision in Decision if decision is not Decision.SPOKEN)
FURTHER_PATCH = frozenset({Decision.SECOND_PATCH_DISCUSSED, Decision.SECOND_PATCH_BOOKED})


class SignOffForm(QWidget):
    """Emits that it is to be signed; nothing is chosen beforehand, and what is typed stays until it is safe."""

    signed = Signal()
    next_patch_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.covers = QLabel()
        self.covers.setWordWrap(True)
        self.decision = Chips(words.DECISION, DECISIONS, one_only=True)
        self.caution = QLabel(words.MAY_HARM)
        self.caution.setWordWrap(True)
        self.caution.setProperty("soft", True)
        self.caution.hide()
        self._reversed = False
        self.comment, self.reviewer = NoteField(words.COMMENT), TextField(words.REVIEWER)
        self.sign = ActionKey(words.SIGN, words.SIGN_NAME)
        self.sign.setProperty("primary", True)
        self.next_patch = ActionKey(words.NEXT_PATCH)
        self.trouble = TroubleLabel()
        commented = QWidget()
        headed(commented, words.COMMENT, self.comment)
        commented.setFocusProxy(self.comment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.covers, self.decision, self.caution, commented, self.reviewer, self.trouble):
            column.addWidget(part)
        column.addWidget(Flow((self.sign, self.next_patch), 8))
        self.sign.clicked.connect(self._sign)
        self.next_patch.clicked.connect(self.next_patch_wanted)
        self.decision.changed.connect(self.trouble.retype)
        self.decision.changed.connect(self._warn)
        self.comment.changed.connect(self.trouble.retype)
        self.reviewer.changed.connect(self.trouble.retype)

    def show_picture(self, assessment: Assessment, *, ended: bool) -> None:
        """Say what a sign-off would cover; of a patch that the next one ended, say that it is over."""
        self.covers.setText(words.ENDED if ended else words.covers(assessment))
        for part in (self.decision, self.comment, self.reviewer, self.sign, self.next_patch):
            part.setEnabled(not ended)
        self._reversed = any(each.line is Line.REVERSED_PATTERN for each in assessment.conclusions)
        self._warn()

    def review(self, assessment: Assessment, at: datetime) -> Review:
        """The sign-off that was typed. Raises Refused for what cannot be kept."""
        chosen = self.decision.the_one()
        assert isinstance(chosen, Decision)  # asked for before
        patch_id, name, comment = assessment.patch.id, self.reviewer.value(), self.comment.value()
        return Review(uuid4(), patch_id, name, Author.NURSE, at, chosen, comment)

    def typed(self) -> tuple[str, str]:
        """Decision and comment as far as they are typed."""
        return self.decision.typed(), self.comment.typed()

    def show_typed(self, decision: str, comment: str) -> None:
        """Show what was typed."""
        self.decision.show_typed(decision)
        self._warn()
        self.comment.show_typed(comment)

    def clear(self) -> None:
        """Forget what was decided and the comment; whose name it is stays."""
        self.decision.choose(())
        self._warn()
        self.comment.show_value("")
        self.trouble.say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter signs, wherever in the form it is pressed but in the comment, where it begins a line."""
        if event.key() in ENTER and self.sign.isEnabled():
            self.sign.click()
        else:
            super().keyPressEvent(event)

    def _warn(self) -> None:
        self.caution.setVisible(self._reversed and self.decision.the_one() in FURTHER_PATCH)

    def _sign(self) -> None:
        if self.decision.the_one() is None:
            self.trouble.refuse(words.NO_DECISION)
            self.decision.focus_first()
        elif not self.reviewer.value():
            self.trouble.refuse(words.NO_NAME)
            self.reviewer.setFocus()
        else:
            self.signed.emit()
