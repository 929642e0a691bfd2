"""The sign-offs of a patch so far, each with who, when and what; today's own can be taken back."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review, may_be_taken_back
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import sign_off as words
from bloodpatch_tracker.words.times import when


class SignOffList(QWidget):
    """Newest first. Those that were taken back stay in it and say so."""

    take_back_wanted = Signal(object)
    """The `Review`."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: dict[ActionKey, Review] = {}
        self._seen: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_picture(self, shown: Shown, patch: Patch, reviewer: str) -> None:
        """Show those of one patch to a reviewer. The same again leaves everything as it is."""
        reviews = [review for review in reversed(shown.diary.reviews) if review.patch_id == patch.id]
        today = shown.local(shown.now).date()
        own = [review for review in reviews if may_be_taken_back(review, reviewer, today, shown.local)]
        seen = (reviews, own, shown.zone)
        if seen == self._seen:
            return
        self._seen = seen
        self._empty()
        for part in self._parts(shown, reviews, own):
            self._column.addWidget(part)

    def _parts(self, shown: Shown, reviews: list[Review], own: list[Review]) -> Iterable[QWidget]:
        if not reviews:
            yield _label(words.NONE_SO_FAR, soft=True)
        for review in reviews:
            yield _label(words.made(review, shown.local), soft=review.voided_at is not None)
            if review.comment:
                yield _label(review.comment, soft=True)
            if review in own:
                key = ActionKey(words.TAKE_BACK, words.TAKE_BACK_NAME.format(when=when(shown.local(review.made_at))))
                key.clicked.connect(self._take_back)
                self.keys[key] = review
                yield Flow((key,), 0)

    def _take_back(self) -> None:
        key = self.sender()
        if isinstance(key, ActionKey):
            self.take_back_wanted.emit(self.keys[key])

    def _empty(self) -> None:
        self.keys = {}
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _label(text: str, *, soft: bool) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("soft", soft)
    return label
