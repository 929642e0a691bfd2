"""The first page: how is it now? Two scores and Save are enough."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.diary.vocabulary import Author, WarningSign
from bloodpatch_tracker.ui.keys import ENTER
from bloodpatch_tracker.ui.log_fields import LogFields
from bloodpatch_tracker.ui.log_foot import LogFoot
from bloodpatch_tracker.ui.new_entry import new_entry
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.refusals import sentence


class LogForm(QWidget):
    """Builds an entry and emits it; what refuses itself is answered here and nothing typed is lost."""

    entry_made = Signal(object)
    """A whole `Entry`, about now or the time picked. Once it is safe, answer with `settle`."""
    signs_wanted = Signal()
    time_wanted = Signal()
    """A key was pressed and the form needs to know what time it is: answer with `set_now`."""
    draft_changed = Signal()
    """Something that belongs to a draft was changed by hand."""
    draft_wanted = Signal(object)
    """The form is for another patch from now on, whose id this is: answer with `show_draft`, if there is a draft."""
    draft_due = Signal()
    """What has changed is to be kept now: the form goes out of sight, is for another diary next, or is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._now: datetime | None = None
        self._made: UUID | None = None
        self.fields = LogFields()
        self.form, self.who, self.watch = self.fields.form, self.fields.who, self.fields.watch
        self.picker, self.when, self.still_here = self.fields.picker, self.fields.picker.when, self.fields.still_here
        self.not_now, self.earlier = self.fields.not_now, self.fields.earlier
        self.foot = LogFoot(self.form.more, self.earlier)
        self.save, self.signs = self.foot.save, self.foot.signs
        self.trouble = TroubleLabel()
        hint = QLabel(words.SAVE_HINT)
        hint.setProperty("soft", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fields, stretch=1)
        column.addWidget(self.trouble)
        column.addWidget(hint, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.foot)
        self.save.clicked.connect(self._save)
        self.signs.clicked.connect(self.signs_wanted)
        self.not_now.clicked.connect(self._record_not_now)
        self.still_here.emptied.connect(self._empty)
        self.fields.time_wanted.connect(self.time_wanted)
        self.fields.changed.connect(self.draft_changed)
        self.fields.changed.connect(self.trouble.retype)

    def show_picture(self, shown: Shown) -> None:
        """Write in this diary from now on; what is typed stays."""
        another = self._shown is None or self._shown.patch.id != shown.patch.id
        self._shown, self._now = shown, shown.now
        self.fields.show_picture(shown)
        if another:
            self.draft_wanted.emit(shown.patch.id)

    def set_now(self, now: datetime) -> None:
        """Tell the time."""
        self._now = now
        self.fields.show_time(now)

    def use_author(self, author: Author) -> None:
        """Let this be who writes, unless somebody says otherwise for an entry."""
        self.fields.use_author(author)

    def follow_units(self) -> None:
        """Ask for temperatures and weights in the units that hold now."""
        self.fields.follow_units()

    def settle(self, entry: Entry) -> None:
        """An entry is safe. If it was made of this form, empty the form; somebody who is still up stays so."""
        if entry.id == self._made:
            self._empty()

    def clear(self) -> None:
        """Empty the form for another diary: nothing of this one may be left but its draft."""
        self.draft_due.emit()
        self._shown = None
        self.fields.blockSignals(True)  # emptied by us, not by hand: what was typed stays in the draft
        self.watch.show_since(None)
        self._show_nothing()
        self.fields.blockSignals(False)

    def show_trouble(self, sentence: str) -> None:
        """Say above Save what is wrong, or nothing."""
        self.trouble.say(sentence)

    def record_signs(self, signs: frozenset[WarningSign]) -> str:
        """Save warning signs at once and alone: nothing else that is typed, or typed wrongly, may delay them.

        Returns:
            Why they cannot be an entry; blank where they are one.
        """
        return self._record_alone(Answers(warning_signs=signs))

    def draft(self) -> Draft:
        """What is typed and not saved."""
        return self.fields.draft(self._shown.patch.id if self._shown else None)

    def show_draft(self, draft: Draft) -> None:
        """Show what was typed before for the patch that is shown."""
        if self._shown is not None and draft.patch_id == self._shown.patch.id:
            self.fields.show_draft(draft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self._save()
        elif not self.form.take(event):  # from the keys at the foot too
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.draft_due.emit()
        super().hideEvent(event)

    def _save(self) -> None:
        self.time_wanted.emit()
        if self._shown is None or self._now is None:
            return
        try:
            answers, observed = self.form.answers(), self.fields.observed(self._now)
            entry = new_entry(self._shown.diary, observed, self._now, self.fields.author(), answers)
        except Refused as refused:
            self.trouble.refuse(self._said(refused))
            return
        self.show_trouble("")
        self._made = entry.id
        self.entry_made.emit(entry)

    def _record_not_now(self) -> None:
        refused = self._record_alone(Answers(too_ill=True))
        if refused:
            self.trouble.refuse(refused)

    def _record_alone(self, answers: Answers) -> str:
        """Save these answers at once, about now; what is in the form stays there. What refuses them, or blank."""
        self.time_wanted.emit()
        if self._shown is not None and self._now is not None:
            try:
                entry = new_entry(self._shown.diary, self._now, self._now, self.fields.author(), answers)
            except Refused as refused:  # a clock that was set back, to before the patch
                return self._said(refused)
            self.trouble.retype()
            self.entry_made.emit(entry)
        return ""

    def _said(self, refused: Refused) -> str:
        """The first thing that is wrong, in a sentence."""
        if self._shown is None:
            return sentence(refused.problems[0])
        return sentence(refused.problems[0], self._shown.diary.patches[0], self._shown.local)

    def _empty(self) -> None:
        self._show_nothing()
        self.draft_changed.emit()
        self.draft_due.emit()  # what is saved or emptied must not come back after a crash

    def _show_nothing(self) -> None:
        self._made = None
        self.fields.show_nothing()
        self.show_trouble("")
