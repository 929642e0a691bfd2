"""Whose diary is open: the name alone, or a list to choose from where there are several."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.words import people as people_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.table import plain as plain_tip

LETTERS = 24
"""Width of the list, in letters; a longer name is cut there and stands whole in the tooltip and the patient's facts."""


class Person(QWidget):
    """Shows a patient; emits the id of another when that one is chosen."""

    chosen = Signal(object)
    """A `UUID`."""

    def __init__(self) -> None:
        super().__init__()
        self.list = CalmList(words.PATIENT)
        self.list.setMinimumContentsLength(LETTERS)
        self.list.hide()  # until there is a choice
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name)
        row.addWidget(self.list)
        self.list.currentIndexChanged.connect(self._choose)

    def show_patients(self, patients: tuple[Patient, ...], shown: Patient) -> None:
        """Offer everybody in the book; where there is one, the name alone."""
        self.list.blockSignals(True)  # filling the list is no choice of the user's
        self.list.clear()
        for patient in sorted(patients, key=lambda patient: (patient.patient_name.casefold(), patient.id)):
            self.list.addItem(people_words.named(patient), str(patient.id))
        self.list.blockSignals(False)
        self.list.setVisible(len(patients) > 1)
        self.show_patient(shown)

    def show_patient(self, patient: Patient) -> None:
        """Show whose diary is open."""
        self.list.blockSignals(True)  # no choice of the user's either
        self.list.setCurrentIndex(self.list.findData(str(patient.id)))
        self.list.blockSignals(False)
        self.list.setToolTip(plain_tip(patient.patient_name))
        self.name.setText(people_words.named(patient))
        self.name.setVisible(self.list.isHidden())

    def _choose(self) -> None:
        self.chosen.emit(UUID(self.list.currentData()))
