"""Everything the log form asks: what is so, who says it, and about which time. Half-typed, it is a draft."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.entry import UNANSWERED
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.ui.answers_form import AnswersForm
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.earlier_picker import EarlierPicker
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.still_here import StillHere
from bloodpatch_tracker.ui.stopwatch import Stopwatch
from bloodpatch_tracker.ui.typed import show_typed, typed_in
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import log as words


class LogFields(QWidget):
    """Scrolls. The keys "More…" and "Earlier…" belong to it and are laid out by its owner."""

    changed = Signal()
    """Something that belongs to a draft was changed by hand."""
    time_wanted = Signal()
    """A key was pressed that needs to know what time it is: answer with `show_time`."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._now: datetime | None = None
        self._role = Author.PATIENT
        self.not_now, self.watch = ActionKey(words.NOT_NOW, words.NOT_NOW_NAME), Stopwatch()
        self.form = AnswersForm((self.not_now, self.watch.start), self.watch)
        self.earlier = ActionKey(form_words.WHEN_EARLIER)
        self.earlier.setCheckable(True)
        self.picker, self.still_here = EarlierPicker(), StillHere()
        self.picker.hide()
        self.who = Chips(form_words.WHO, (Author.PATIENT, Author.CAREGIVER, Author.NURSE), one_only=True)
        self.who.hide()
        self._into_sight = QTimer(self)
        self._into_sight.setSingleShot(True)
        self._lay_out()
        self._wire()
        self.use_author(Author.PATIENT)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        for part in (self.still_here, self.picker, self.form, self.who):
            column.addWidget(part)
        column.addStretch()
        self._scroll = Scroller(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _wire(self) -> None:
        self._into_sight.timeout.connect(self._scroll_to_details)
        self.earlier.toggled.connect(self._toggle_earlier)
        self.form.more_toggled.connect(self.who.setVisible)
        self.form.more.clicked.connect(self._bring_into_sight)
        self.form.details.minutes.changed.connect(self._minutes_typed)
        self.watch.time_wanted.connect(self.time_wanted)
        self.watch.said.connect(self._say_minutes)
        for changed in (self.form.changed, self.watch.changed, self.who.changed, self.picker.changed):
            changed.connect(self.changed)
        self.earlier.clicked.connect(self.changed)

    def show_picture(self, shown: Shown) -> None:
        """Ask about this diary from now on; what is typed stays, but for time upright since before the latest patch."""
        self._shown = shown
        self.picker.show_picture(shown)
        self.show_time(shown.now)
        self._time_since(self.watch.since)

    def show_time(self, now: datetime) -> None:
        """Tell the time."""
        self._now = now
        self.watch.show_time(now)
        self.picker.show_time(now)

    def use_author(self, author: Author) -> None:
        """Let this be who writes, unless somebody says otherwise for an entry."""
        said, self._role = self.who.the_one() not in (None, self._role), author
        if not said:
            self.who.choose((author,))

    def follow_units(self) -> None:
        """Ask for temperatures and weights in the units that hold now."""
        for field in self.form.details.numbers():
            field.follow_unit()

    def author(self) -> Author:
        """Who is writing."""
        who = self.who.the_one()
        return Author(who) if who else self._role

    def observed(self, now: datetime) -> datetime:
        """The moment it is about: now, or the time picked. Raises Refused where no entry can be about that."""
        return self.picker.moment() if self.earlier.isChecked() else now

    def show_nothing(self) -> None:
        """Empty all of it, but for how long somebody has been up."""
        self.form.show_answers(UNANSWERED)
        self.watch.note(None)
        self.who.choose((self._role,))
        self.earlier.setChecked(False)
        self.form.more.setChecked(False)
        self.still_here.hide()
        self._scroll.verticalScrollBar().setValue(0)
        self.form.upright.start()

    def draft(self, patch_id: UUID | None) -> Draft:
        """What is typed so far, for this patch."""
        who = self.author()
        return Draft(
            patch_id=patch_id,
            typed=typed_in(self.form.fields()),
            observed_at=self.picker.when.set_to() if self.earlier.isChecked() else None,
            author=None if who is self._role else who,
            upright_since=self.watch.since,
        )

    def show_draft(self, draft: Draft) -> None:
        """Show what was typed before, and say that it is here; nothing of it stays out of sight."""
        show_typed(self.form.fields(), draft.typed)
        if draft.observed_at is not None:
            self.earlier.setChecked(True)
            self.picker.when.show_typed(draft.observed_at.isoformat())
        if draft.author is not None:
            self.who.choose((draft.author,))
        self._time_since(draft.upright_since)
        details = self.form.details.fields().keys() & draft.typed.keys()
        self.form.more.setChecked(bool(details) or draft.author is not None)
        if draft.typed and self._shown is not None:
            at = draft.typed_at
            self.still_here.say(self._shown.local(at) if at else None, self._now)

    def _time_since(self, since: datetime | None) -> None:
        """Go on timing from a moment, unless this patch came after it: nobody was up all the while."""
        if self._shown is not None and since is not None and since < self._shown.patch.patch_time:
            since = None
        if since != self.watch.since:
            self.watch.show_since(since)

    def _say_minutes(self, minutes: int | None) -> None:
        self.form.details.minutes.show_typed("" if minutes is None else str(minutes))

    def _minutes_typed(self) -> None:
        """Somebody types minutes: those of the watch are no longer what is saved."""
        self.watch.note(None)

    def _bring_into_sight(self, wanted: bool) -> None:
        """Go to what appeared, once it has its place."""
        if wanted:
            self._into_sight.start(0)

    def _scroll_to_details(self) -> None:
        details = self.form.details
        details.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.verticalScrollBar().setValue(details.mapTo(self._inside, details.rect().topLeft()).y())

    def _toggle_earlier(self, wanted: bool) -> None:
        self.picker.setVisible(wanted)
        self.earlier.rename(form_words.BACK_TO_NOW if wanted else form_words.WHEN_EARLIER)
        self.time_wanted.emit()
        if wanted:
            self.picker.start()
            self._scroll.verticalScrollBar().setValue(0)
            self.picker.focus_first()
