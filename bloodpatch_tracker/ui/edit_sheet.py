"""Changing an entry: its answers and its time, with a reason. The old ones stay in the history."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary, place_problems
from bloodpatch_tracker.diary.entry import Entry, amended
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.ui.answers_form import AnswersForm
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.time_field import TimeField
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.refusals import sentence


class EditSheet(Sheet):
    """Emits the `Change`."""

    change_made = Signal(object)

    def __init__(self, parent: QWidget, diary: Diary, entry: Entry, now: datetime) -> None:
        body = QWidget()
        super().__init__(parent, words.EDIT_TITLE, body, words.SAVE_CHANGE, reason=True)
        self._diary, self._entry, self._now = diary, entry, now
        self._patch = diary.patch(entry.patch_id)
        self.form = AnswersForm()
        self.form.show_answers(entry.answers)
        self.form.more.setChecked(True)
        self.form.more.hide()
        self.when = TimeField(form_words.WHEN, zone=entry.observed_at.tzinfo)
        self.when.set_bounds(self._patch.patch_time, now)
        self.when.show_moment(entry.observed_at)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.form)
        column.addWidget(self.when)
        self.agreed.connect(self._change)

    def _change(self) -> None:
        try:
            after = amended(self._entry, self.form.answers(), self._moment(), self._now)
            wrong = tuple(place_problems(after, self._patch, self._diary.next_patch(self._patch)))
            if wrong:
                raise Refused(*wrong)
        except Refused as refused:
            self.show_trouble(sentence(refused.problems[0], self._patch))
            return
        by = self._entry.author
        self.change_made.emit(Change(after, self._now, self._entry, by, self.said_reason()))

    def _moment(self) -> datetime:
        """The time set; the entry's own where nobody touched it, since the field shows whole minutes only."""
        moment, own = self.when.moment(), self._entry.observed_at
        return own if moment == own.replace(second=0, microsecond=0) else moment
