"""Changing an entry: its answers and its time, with a reason. The old ones stay in the history."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary, place_problems
from bloodpatch_tracker.diary.entry import CLOCK_SLACK, Entry, amended
from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.ui.answers_form import AnswersForm
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.time_field import TimeField
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.refusals import sentence


class EditSheet(Sheet):
    """Emits the `Change`."""

    change_made = Signal(object)

    def __init__(self, parent: QWidget, feed: Feed, diary: Diary, entry: Entry) -> None:
        body = QWidget()
        super().__init__(parent, words.EDIT_TITLE, body, words.SAVE_CHANGE, reason=True)
        self._feed, self._diary, self._entry = feed, diary, entry
        self._patch = diary.patch(entry.patch_id)
        self.form = AnswersForm(amends=True)
        self.form.show_answers(entry.answers)
        self.form.more.setChecked(True)
        self.form.more.hide()
        self.when = TimeField(form_words.WHEN, zone=feed.zone)
        self.when.set_bounds(self._patch.patch_time, min(feed.now(), entry.recorded_at + CLOCK_SLACK))
        self.when.show_moment(entry.observed_at)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.form)
        column.addWidget(self.when)
        self.form.upright.setFocus()
        self.agreed.connect(self._change)
        self.when.changed.connect(self._forgive)
        self.form.changed.connect(self.retype)

    def renew(self, diary: Diary) -> None:
        """Somebody else changed the entry: say what it says now, and change that from here on."""
        kept = next(each for each in diary.entries if each.id == self._entry.id)
        if kept == self._entry:
            return
        self._diary, self._entry = diary, kept
        self.key.setEnabled(kept.voided_at is None)
        now = form_words.MEANWHILE.format(what=answers_in_short(kept.answers))
        self.meanwhile.say(now if kept.voided_at is None else form_words.VOIDED_MEANWHILE)

    def _change(self) -> None:
        now = self._feed.now()
        try:
            after = amended(self._entry, self.form.answers(), self.when.moment(), now)
            wrong = tuple(place_problems(after, self._patch, self._diary.next_patch(self._patch)))
            if wrong:
                raise Refused(*wrong)
        except Refused as refused:
            self._tell(refused.problems[0])
            return
        if after.says_the_same(self._entry):
            self.refuse(form_words.NOTHING_CHANGED)
        else:
            self.change_made.emit(Change(after, now, self._entry, self._entry.author, self.said_reason()))

    def _tell(self, problem: Problem) -> None:
        """Say what is wrong above the keys, and a wrong time at the clock too."""
        said = sentence(problem, self._patch, self._local)
        self.refuse(said)
        if problem.field == "observed_at":
            self.when.show_trouble(said)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._feed.zone)

    def _forgive(self) -> None:
        """Another time was chosen."""
        self.when.show_trouble("")
        self.retype()
