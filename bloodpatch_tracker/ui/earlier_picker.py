"""About an earlier time: keys for how long ago, the clock, and at once what comes of the time chosen."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.ago_keys import AgoKeys
from bloodpatch_tracker.ui.keys import plain
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.time_field import MINUTE, TimeField
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import log as words
from bloodpatch_tracker.words.refusals import sentence


class EarlierPicker(QWidget):
    """The time an entry is about, between the first patch and now. What is wrong with it is said at the clock."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._now: datetime | None = None
        self._by_key = False
        self.ago = AgoKeys()
        self.when = TimeField(form_words.WHEN)
        self.late = QLabel()
        self.late.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.ago, self.when, self.late):
            column.addWidget(widget)
        self.setAccessibleName(plain(words.EARLIER_HEADING))
        self.setFocusProxy(self.ago)
        self._pressed_at: datetime | None = None
        self.ago.pressed.connect(self._go_back)
        self.when.changed.connect(self._chosen)

    def show_picture(self, shown: Shown) -> None:
        """Choose among the moments of this diary."""
        self._shown = shown
        self.when.set_zone(shown.zone)
        self.show_time(shown.now)

    def show_time(self, now: datetime) -> None:
        """Tell the time: later than now cannot be chosen."""
        self._now = now
        if self._shown is not None:
            first = self._shown.diary.patches[0].patch_time
            self.when.set_bounds(first, now)
            self.ago.allow_within(now - first)
            if self._pressed_at is not None and now - self._pressed_at >= MINUTE:
                self.ago.mark(None)  # what was 15 minutes ago then is longer ago now
            self._look()

    def start(self) -> None:
        """Begin with the time as it is now."""
        if self._now is not None:
            self.ago.mark(None)
            self.when.show_moment(self._now)
            self._look()

    def focus_first(self) -> None:
        """Give the keyboard to the first key, or to the clock where the patch is too fresh for any."""
        first = self.ago if self.ago.keys[0].isEnabled() else self.when
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def moment(self) -> datetime:
        """The moment chosen. Raises Refused, and says so at the clock, where no entry can be about it."""
        try:
            moment = self.when.moment()
            if self._shown is not None and moment < self._shown.diary.patches[0].patch_time:
                raise Refused(Problem("observed_at", Why.BEFORE_PATCH, moment.isoformat()))
        except Refused as refused:
            self.when.show_trouble(self._told(refused.problems[0]))
            raise
        self.when.show_trouble("")
        return moment

    def _go_back(self, length: timedelta) -> None:
        if self._now is not None:
            self._by_key = True
            self.when.show_moment(self._now - length)
            self._by_key = False
            self.ago.mark(length)
            self._pressed_at = self._now
            self._look()
            self.changed.emit()

    def _chosen(self) -> None:
        """The clock was set, perhaps by one of the keys."""
        if not self._by_key:
            self.ago.mark(None)
            self._look()
            self.changed.emit()

    def _look(self) -> None:
        try:
            moment = self.moment()
        except Refused:
            self.late.hide()
            return
        after = (self._shown.limits if self._shown else DEFAULT).late_after
        late = self._now is not None and self._now - moment > after
        self.late.setText(words.late(after) if late else "")
        self.late.setVisible(late)

    def _told(self, problem: Problem) -> str:
        shown = self._shown
        return sentence(problem, shown.diary.patches[0], shown.local) if shown else sentence(problem)
