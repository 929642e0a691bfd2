"""A patch written down, or the facts of one corrected with a reason."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

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
from bloodpatch_tracker.ui.typed import show_typed, typed_in
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
        self._waiting: dict[UUID | None, dict[str, str]] = {}
        self._at: UUID | None = None
        self._untouched = typed_in(self.form.fields())
        self.which.currentIndexChanged.connect(self._show_chosen)
        if correcting:
            self.which.setCurrentIndex(len(diary.patches) - 1)
            self._show_chosen()
        else:
            self._begin()
        self.form.when.setFocus()
        self.agreed.connect(self._finish)
        self.form.changed.connect(self.retype)

    def renew(self, diary: Diary) -> None:
        """Somebody else wrote down or corrected a patch: say so, and go by what is kept now from here on."""
        same = len(diary.patches) == len(self._diary.patches)
        if diary.patches == self._diary.patches or not (same or not self._correcting):
            return
        self._diary = diary
        self.meanwhile.say(form_words.FACTS_MEANWHILE)

    def typed(self) -> tuple[object, ...]:
        """What was typed for the patch that is chosen, and for others before; which one is chosen says nothing."""
        return self.reason.text(), self._waiting | self._typed_here()

    def _begin(self) -> None:
        latest = self._diary.patches[-1] if self._diary.patches else None
        self.form.begin(self._feed.now(), latest.patch_number + 1 if latest else 1)
        if latest is not None:
            self.form.clinic.show_value(latest.clinic_name)
            self.form.phone.show_value(latest.clinic_phone)
        self._untouched = typed_in(self.form.fields())

    def _before(self) -> Patch | None:
        return self._diary.patches[self.which.currentIndex()] if self._correcting else None

    def _show_chosen(self) -> None:
        """Show the facts of the patch that is chosen, with what was typed for it before, if anything was."""
        before = self._before()
        if before is None:
            return
        self._waiting |= self._typed_here()
        self.form.show_patch(before, self._feed.now())
        self._at, self._untouched = before.id, typed_in(self.form.fields())
        show_typed(self.form.fields(), self._waiting.pop(before.id, {}))

    def _typed_here(self) -> dict[UUID | None, dict[str, str]]:
        """What stands in the form, by its patch, where it is not what was shown."""
        stands = typed_in(self.form.fields())
        return {} if stands == self._untouched else {self._at: stands}

    def _finish(self) -> None:
        before, now = self._before(), self._feed.now()
        try:
            patch = self.form.patch(self._diary.patient.id, now, before)
            others = tuple(each for each in self._diary.patches if each.id != patch.id)
            wrong = tuple(problem for _, problem in order_problems((*others, patch)))
            if wrong:
                self.form.show_problems(wrong)
                raise Refused(*wrong)
        except Refused as refused:
            self.refuse(sentence(refused.problems[0]))
            return
        stranded = misplaced(replace(self._diary, patches=(*others, patch)))
        if stranded:
            self.refuse(moved_past(len(stranded)))
        elif patch == before:
            self.refuse(form_words.NOTHING_CHANGED)
        elif before is None:
            self.patch_added.emit(patch)
        else:
            self.change_made.emit(Change(patch, now, before, None, self.said_reason()))
