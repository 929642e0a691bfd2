"""The first page on first start: who, and the patch. Under two minutes; only the patch's time is needed."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.patch_form import PatchForm
from bloodpatch_tracker.ui.patient_form import PatientForm
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.refusals import sentence


class SetUpPage(QWidget):
    """Emits the patient and the patch to begin with."""

    begun = Signal(object, object)
    time_wanted = Signal()
    """Begin was pressed and the page needs to know what time it is: answer with `set_now`."""

    def __init__(self) -> None:
        super().__init__()
        self._now: datetime | None = None
        self.patient_form, self.patch_form = PatientForm(), PatchForm()
        self.begin = ActionKey(words.BEGIN)
        self.begin.setProperty("primary", True)
        self._trouble = TroubleLabel()
        self._lay_out()
        self.begin.clicked.connect(self._begin)

    def _lay_out(self) -> None:
        inside = QWidget()
        welcome = QLabel(words.WELCOME_TEXT)
        welcome.setWordWrap(True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 20, 32, 16)
        column.setSpacing(14)
        for part in (title(words.WELCOME), welcome, title(words.PATIENT), self.patient_form):
            column.addWidget(part)
        column.addWidget(title(words.PATCH))
        column.addWidget(self.patch_form)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 8, 32, 20)
        foot.addWidget(self._trouble, stretch=1)
        foot.addStretch()
        foot.addWidget(self.begin)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(inside), stretch=1)
        whole.addLayout(foot)

    def start(self, now: datetime) -> None:
        """Offer now as the time of the patch."""
        self.patch_form.begin(now, 1)
        self.patient_form.name.line.setFocus()

    def set_now(self, now: datetime) -> None:
        """Tell the time."""
        self._now = now

    def show_trouble(self, text: str) -> None:
        """Say beside the key what is wrong, or nothing; what was typed stays."""
        self._trouble.say(text)

    def _begin(self) -> None:
        self.time_wanted.emit()
        if self._now is None:
            return
        try:
            patient = self.patient_form.patient()
            patch = self.patch_form.patch(patient.id, self._now)
        except Refused as refused:
            self.show_trouble(sentence(refused.problems[0]))
            return
        self.show_trouble("")
        self.begun.emit(patient, patch)
