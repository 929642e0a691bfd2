"""The first page: how is it now? Two scores and Save are enough."""

from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.entry import UNANSWERED, Answers, Entry
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.diary.vocabulary import Author, WarningSign
from bloodpatch_tracker.ui.answers_form import AnswersForm
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.keys import ENTER, ActionKey
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.time_field import TimeField
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.refusals import sentence


class LogForm(QWidget):
    """Builds an entry and emits it; what refuses itself is answered here and nothing typed is lost."""

    entry_made = Signal(object)
    """A whole `Entry`, about now or the time picked."""
    signs_wanted = Signal()
    time_wanted = Signal()
    """Somebody pressed Save or Earlier and the form needs to know what time it is: answer with `set_now`."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._now: datetime | None = None
        self.form = AnswersForm()
        self.who = Chips(words.WHO, (Author.PATIENT, Author.CAREGIVER, Author.NURSE), one_only=True)
        self.when = TimeField(words.WHEN)
        self.when.hide()
        self.earlier = ActionKey(words.WHEN_EARLIER)
        self.earlier.setCheckable(True)
        self.save = ActionKey(words.SAVE)
        self.save.setProperty("primary", True)
        self.signs = ActionKey(words.SIGNS_KEY)
        self.signs.setProperty("critical", True)
        self.trouble = TroubleLabel()
        self._into_sight = QTimer(self)
        self._into_sight.setSingleShot(True)
        self._into_sight.timeout.connect(self._scroll_to_details)
        self._lay_out()
        self.earlier.toggled.connect(self._toggle_earlier)
        self.save.clicked.connect(self._save)
        self.signs.clicked.connect(self.signs_wanted)
        self.form.more_toggled.connect(self._show_more)
        self.who.hide()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.form)
        column.addWidget(self.who)
        column.addStretch()
        self._inside = inside
        self._scroll = Scroller(inside)
        at = QHBoxLayout()
        at.setContentsMargins(16, 4, 16, 4)
        at.addWidget(self.when)
        hint = QLabel(words.SAVE_HINT)
        hint.setProperty("soft", True)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.save, stretch=3)
        foot.setSpacing(8)
        foot.addWidget(self.form.more, stretch=1)
        foot.addWidget(self.earlier, stretch=1)
        foot.addWidget(self.signs, stretch=2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, stretch=1)
        whole.addLayout(at)
        whole.addWidget(self.trouble)
        whole.addWidget(hint, alignment=Qt.AlignmentFlag.AlignHCenter)
        whole.addLayout(foot)

    def show_picture(self, shown: Shown) -> None:
        """Write in this diary from now on; what is typed stays."""
        self._shown = shown
        self.when.set_zone(shown.zone)

    def set_now(self, now: datetime) -> None:
        """Tell the time."""
        self._now = now

    def clear(self) -> None:
        """Empty the form after what was in it is safe."""
        self.form.show_answers(UNANSWERED)
        self.earlier.setChecked(False)
        self.form.more.setChecked(False)
        self.show_trouble("")
        self._scroll.verticalScrollBar().setValue(0)
        self.form.upright.start()

    def show_trouble(self, sentence: str) -> None:
        """Say above Save what is wrong, or nothing."""
        self.trouble.say(sentence)

    def record_signs(self, signs: frozenset[WarningSign]) -> None:
        """Save warning signs at once and alone: nothing else that is typed, or typed wrongly, may delay them."""
        self.time_wanted.emit()
        if self._shown is not None and self._now is not None:
            answers, patch = Answers(warning_signs=signs), self._shown.patch
            self.entry_made.emit(Entry(uuid4(), patch.id, self._now, self._now, self._author(), answers))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self._save()
        elif not self.form.take(event):  # from the keys at the foot too
            super().keyPressEvent(event)

    def _save(self) -> None:
        self.time_wanted.emit()
        if self._shown is None or self._now is None:
            return
        try:
            entry = self._entry(self._shown, self._now, self.form.answers())
        except Refused as refused:
            self.show_trouble(sentence(refused.problems[0], self._shown.diary.patches[0], self._shown.local))
            return
        self.show_trouble("")
        self.entry_made.emit(entry)

    def _entry(self, shown: Shown, now: datetime, answers: Answers) -> Entry:
        """The entry for what is answered, observed now or at the time picked, under the patch of that time."""
        observed = self.when.moment() if self.earlier.isChecked() else now
        done = [patch for patch in shown.diary.patches if patch.patch_time <= observed]
        if not done:
            raise Refused(Problem("observed_at", Why.BEFORE_PATCH, observed.isoformat()))
        return Entry(uuid4(), done[-1].id, observed, now, self._author(), answers)

    def _author(self) -> Author:
        """Who is writing: the patient, if nobody says otherwise."""
        who = self.who.the_one()
        return Author(who) if who else Author.PATIENT

    def _show_more(self, wanted: bool) -> None:
        """Show who is writing too, and bring what appeared into sight once it has its place."""
        self.who.setVisible(wanted)
        if wanted:
            self._into_sight.start(0)

    def _scroll_to_details(self) -> None:
        details = self.form.details
        details.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.verticalScrollBar().setValue(details.mapTo(self._inside, details.rect().topLeft()).y())

    def _toggle_earlier(self, wanted: bool) -> None:
        self.when.setVisible(wanted)
        self.earlier.rename(words.BACK_TO_NOW if wanted else words.WHEN_EARLIER)
        self.time_wanted.emit()
        if wanted and self._shown is not None and self._now is not None:
            self.when.set_bounds(self._shown.diary.patches[0].patch_time, self._now)
            self.when.show_moment(self._now)
            self.when.setFocus(Qt.FocusReason.ShortcutFocusReason)
