"""A later patch written down, or the latest one's facts corrected with a reason."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary, order_problems, place_problems
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.ui.patch_form import PatchForm
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.refusals import moved_past, sentence


class PatchSheet(Sheet):
    """Emits the new `Patch`, or the `Change` of the latest one."""

    patch_added = Signal(object)
    change_made = Signal(object)

    def __init__(self, parent: QWidget, diary: Diary, now: datetime, *, correcting: bool) -> None:
        body = QWidget()
        title = words.CORRECT_TITLE if correcting else words.ADD_TITLE
        key = form_words.KEEP_PATCH if correcting else form_words.ADD_PATCH
        super().__init__(parent, title, body, key, reason=correcting)
        self._diary, self._now = diary, now
        self._before = diary.patches[-1] if correcting else None
        self.form = PatchForm()
        if self._before is not None:
            self.form.show_patch(self._before, now)
        else:
            latest = diary.patches[-1]
            self.form.begin(now, latest.patch_number + 1)
            self.form.clinic.show_value(latest.clinic_name)
            self.form.phone.show_value(latest.clinic_phone)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.form)
        column.addStretch()
        self.agreed.connect(self._finish)

    def _finish(self) -> None:
        try:
            patch = self.form.patch(self._diary.patient.id, self._before)
            wrong = tuple(self._order_problems(patch))
            if wrong:
                raise Refused(*wrong)
        except Refused as refused:
            self.show_trouble(sentence(refused.problems[0]))
            return
        count = self._misplaced(patch)
        if count:
            self.show_trouble(moved_past(count))
        elif self._before is None:
            self.patch_added.emit(patch)
        else:
            self.change_made.emit(Change(patch, self._now, self._before, None, self.said_reason()))

    def _patches_with(self, patch: Patch) -> tuple[Patch, ...]:
        return (*(each for each in self._diary.patches if each.id != patch.id), patch)

    def _order_problems(self, patch: Patch) -> list[Problem]:
        return [problem for _, problem in order_problems(self._patches_with(patch))]

    def _misplaced(self, patch: Patch) -> int:
        """How many entries would lie outside their patch if it were kept like this."""
        whole = Diary(self._diary.patient, self._patches_with(patch), self._diary.entries)
        return sum(
            any(place_problems(entry, each, whole.next_patch(each)))
            for each in whole.patches
            for entry in whole.entries_of(each)
        )
