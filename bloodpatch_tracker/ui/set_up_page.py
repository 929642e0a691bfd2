"""The first page on first start: who, and the patch. Under two minutes; only the patch's time is needed."""

import re
from datetime import date, datetime
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.patch_form import PatchForm
from bloodpatch_tracker.ui.scroller import scroller
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.ui.yes_no import YesNo
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.refusals import sentence

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class SetUpPage(QWidget):
    """Emits the patient and the patch to begin with."""

    begun = Signal(object, object)
    time_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.born = TextField(words.NAME), TextField(words.BORN)
        self.record = TextField(words.RECORD_NUMBER)
        self.postpartum = YesNo(words.POSTPARTUM)
        self.patch_form = PatchForm()
        self.begin = QPushButton(words.BEGIN)
        self.begin.setProperty("primary", True)
        self.begin.setAccessibleName(words.BEGIN.replace("&", ""))
        self._trouble = TroubleLabel()
        self._lay_out()
        self.begin.clicked.connect(self._begin)

    def _lay_out(self) -> None:
        inside = QWidget()
        welcome = QLabel(words.WELCOME_TEXT)
        welcome.setWordWrap(True)
        who = QGridLayout()
        who.setHorizontalSpacing(16)
        for place, widget in enumerate((self.name, self.born, self.record, self.postpartum)):
            who.addWidget(widget, 0, place)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 20, 32, 16)
        column.setSpacing(14)
        for part in (title(words.WELCOME), welcome, title(words.PATIENT), who, title(words.PATCH), self.patch_form):
            if isinstance(part, QGridLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 8, 32, 20)
        foot.addWidget(self._trouble, stretch=1)
        foot.addStretch()
        foot.addWidget(self.begin)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroller(inside), stretch=1)
        whole.addLayout(foot)

    def start(self, now: datetime) -> None:
        """Offer now as the time of the patch."""
        self.patch_form.begin(now, 1)
        self.name.line.setFocus()

    def show_trouble(self, text: str) -> None:
        """Say beside the key what is wrong, or nothing; what was typed stays."""
        self._trouble.say(text)

    def _begin(self) -> None:
        try:
            patient = Patient(uuid4(), self.name.value(), self._born(), self.record.value(), self.postpartum.value())
            patch = self.patch_form.patch(patient.id)
        except Refused as refused:
            self.show_trouble(sentence(refused.problems[0]))
            return
        self.show_trouble("")
        self.begun.emit(patient, patch)

    def _born(self) -> date | None:
        text = self.born.value()
        if not text:
            return None
        try:
            if not DAY.fullmatch(text):
                raise ValueError(text)
            return date.fromisoformat(text)
        except ValueError as wrong:
            raise Refused(Problem("date_of_birth", Why.NOT_A_DATE, text)) from wrong
