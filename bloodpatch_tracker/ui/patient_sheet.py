"""The patient's own facts corrected, with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.patient_form import PatientForm
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.refusals import sentence


class PatientSheet(Sheet):
    """Emits the `Change`."""

    change_made = Signal(object)

    def __init__(self, parent: QWidget, feed: Feed, patient: Patient) -> None:
        body = QWidget()
        super().__init__(parent, words.PATIENT_TITLE, body, form_words.KEEP_PATCH, reason=True)
        self._feed, self._before = feed, patient
        self.form = PatientForm()
        self.form.show_patient(patient)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.form)
        column.addStretch()
        self.form.name.setFocus()
        self.agreed.connect(self._change)
        self.form.changed.connect(self.retype)

    def renew(self, diary: Diary) -> None:
        """Somebody else changed the facts: say so, and change what is kept now from here on."""
        if diary.patient != self._before:
            self._before = diary.patient
            self.meanwhile.say(form_words.FACTS_MEANWHILE)

    def _change(self) -> None:
        try:
            after = self.form.patient(self._before)
        except Refused as refused:
            self.refuse(sentence(refused.problems[0]))
            return
        if after == self._before:
            self.refuse(form_words.NOTHING_CHANGED)
        else:
            self.change_made.emit(Change(after, self._feed.now(), self._before, None, self.said_reason()))
