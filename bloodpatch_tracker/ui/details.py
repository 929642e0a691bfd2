"""What may be added to an entry, when one wishes: everything beyond scores, symptoms and activities."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.diary.vocabulary import Medicine, Site
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.yes_no import YesNo
from bloodpatch_tracker.words import form as words

COLUMNS = 3


class Details(QWidget):
    """The optional answers of an entry."""

    def __init__(self) -> None:
        super().__init__()
        self.minutes = NumberField(words.MINUTES, "minutes_upright", unit=words.MINUTES_UNIT, whole=True)
        self.back_pain = NumberField(words.BACK_PAIN, "back_pain", unit=words.SCORE_UNIT, whole=True)
        self.temperature = NumberField(words.TEMPERATURE, "temperature_c", unit=words.CELSIUS)
        self.systolic = NumberField(words.SYSTOLIC, "systolic_mmhg", unit=words.PRESSURE_UNIT, whole=True)
        self.diastolic = NumberField(words.DIASTOLIC, "diastolic_mmhg", unit=words.PRESSURE_UNIT, whole=True)
        self.weight = NumberField(words.WEIGHT, "lifted_kg", unit=words.WEIGHT_UNIT)
        self.site = Chips(words.SITE, Site, one_only=True)
        self.leg_pain = YesNo(words.LEG_PAIN)
        self.kept = YesNo(words.KEPT)
        self.medicines = Chips(words.MEDICINES, Medicine)
        self._note = ("", "")
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(words.NOTE)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(72)
        heading = QLabel(words.NOTE)
        heading.setBuddy(self.note)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        for place, field in enumerate(self.numbers()):
            grid.addWidget(field, place // COLUMNS, place % COLUMNS, alignment=Qt.AlignmentFlag.AlignTop)
        wide = (self.site, self.leg_pain, self.kept, self.medicines, heading, self.note)
        for row, widget in enumerate(wide, start=2):
            grid.addWidget(widget, row, 0, 1, COLUMNS)

    def numbers(self) -> Iterator[NumberField]:
        """The fields in which a number is typed."""
        yield from (self.minutes, self.back_pain, self.temperature, self.systolic, self.diastolic, self.weight)

    def show_answers(self, answers: Answers) -> None:
        """Show the answers of an entry; what is unanswered is left blank."""
        for field in self.numbers():
            field.show_value(getattr(answers, field.field))
        self.site.choose(() if answers.headache_site is None else (answers.headache_site,))
        self.leg_pain.show_value(answers.leg_pain)
        self.kept.show_value(answers.restrictions_kept)
        self.medicines.choose(answers.medicines)
        self.note.setPlainText(answers.note)
        self._note = (self.note.toPlainText(), answers.note)

    def noted(self) -> str:
        """The note; one that nobody touched comes back as it was, though the field shows some characters as others."""
        text = self.note.toPlainText()
        return self._note[1] if text == self._note[0] else text
