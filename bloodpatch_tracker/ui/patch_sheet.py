"""A patch written down, or the facts of one corrected with a reason."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.restrictions import Preset
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary, misplaced, order_problems
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.patch_form import PatchForm
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.refusals import moved_past, sentence
from bloodpatch_tracker.words.times import when


class PatchSheet(Sheet):
    """Emits the new `Patch`, or the `Change` of the one chosen from those there are."""

    patch_added = Signal(object)
    change_made = Signal(object)

    def __init__(
        self, parent: QWidget, feed: Feed, diary: Diary, *, correcting: bool, plans: Sequence[Preset] = ()
    ) -> None:
        body = QWidget()
        added = words.ADD_TITLE if diary.patches else words.ADD_FIRST_TITLE
        title = words.CORRECT_TITLE if correcting else added
        key = form_words.KEEP_PATCH if correcting else form_words.ADD_PATCH
        super().__init__(parent, title, body, key, reason=correcting)
        self._feed, self._diary, self._correcting = feed, diary, correcting
        self.which = CalmList(words.WHICH_PATCH)
        for patch in diary.patches:
            moment = when(patch.patch_time.astimezone(feed.zone))
            self.which.addItem(words.PATCH_NAME.format(number=patch.patch_number, when=moment))
        self.which.setVisible(correcting and len(diary.patches) > 1)
        self.form = PatchForm(feed.zone, plans)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.which, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addStretch()
        self.which.currentIndexChanged.connect(self._show_chosen)
        if correcting:
            self.which.setCurrentIndex(len(diary.patches) - 1)
            self._show_chosen()
        else:
            self._begin()
        self.form.when.setFocus()
        self.agreed.connect(self._finish)

    def _begin(self) -> None:
        latest = self._diary.patches[-1] if self._diary.patches else None
        self.form.begin(self._feed.now(), latest.patch_number + 1 if latest else 1)
        if latest is not None:
            self.form.clinic.show_value(latest.clinic_name)
            self.form.phone.show_value(latest.clinic_phone)

    def _before(self) -> Patch | None:
        return self._diary.patches[self.which.currentIndex()] if self._correcting else None

    def _show_chosen(self) -> None:
        before = self._before()
        if before is not None:
            self.form.show_patch(before, self._feed.now())

    def _finish(self) -> None:
        before, now = self._before(), self._feed.now()
        try:
            patch = self.form.patch(self._diary.patient.id, now, before)
            others = tuple(each for each in self._diary.patches if each.id != patch.id)
            wrong = tuple(problem for _, problem in order_problems((*others, patch)))
            if wrong:
                raise Refused(*wrong)
        except Refused as refused:
            self.show_trouble(sentence(refused.problems[0]))
            return
        stranded = misplaced(replace(self._diary, patches=(*others, patch)))
        if stranded:
            self.show_trouble(moved_past(len(stranded)))
        elif patch == before:
            self.show_trouble(form_words.NOTHING_CHANGED)
        elif before is None:
            self.patch_added.emit(patch)
        else:
            self.change_made.emit(Change(patch, now, before, None, self.said_reason()))
