"""Who the patient is. Everything may be unknown."""

import re
from dataclasses import replace
from datetime import date
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.columns import Columns
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.ui.typed import Typed
from bloodpatch_tracker.ui.wrong_fields import tell_problems
from bloodpatch_tracker.ui.yes_no import YesNo
from bloodpatch_tracker.words import form as words

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class PatientForm(QWidget):
    """Builds a `Patient`. Refusals are said at their fields."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.born = TextField(words.NAME), TextField(words.BORN)
        self.record = TextField(words.RECORD_NUMBER)
        self.postpartum = YesNo(words.POSTPARTUM)
        parts = (self.name, self.born, self.record, self.postpartum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns(parts, most=4))
        for field in parts:
            field.changed.connect(self.changed)

    def fields(self) -> dict[str, Typed]:
        """The fields by the facts they are for."""
        return {
            "patient_name": self.name,
            "date_of_birth": self.born,
            "record_number": self.record,
            "postpartum": self.postpartum,
        }

    def show_patient(self, patient: Patient) -> None:
        """Show a patient to correct."""
        self.name.show_value(patient.patient_name)
        self.born.show_value(patient.date_of_birth.isoformat() if patient.date_of_birth else "")
        self.record.show_value(patient.record_number)
        self.postpartum.show_value(patient.postpartum)

    def patient(self, before: Patient | None = None) -> Patient:
        """The patient as it stands in the form; a corrected one where `before` is given. Raises Refused."""
        texts = {"patient_name": self.name, "date_of_birth": self.born, "record_number": self.record}
        try:
            found = self._patient(before)
        except Refused as refused:
            tell_problems(texts, refused.problems)
            raise
        tell_problems(texts, ())
        return found

    def _patient(self, before: Patient | None) -> Patient:
        return replace(
            before or Patient(uuid4()),
            patient_name=self.name.value(),
            date_of_birth=self._born(),
            record_number=self.record.value(),
            postpartum=self.postpartum.value(),
        )

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
