"""What may be added to an entry, when one wishes: everything beyond scores, symptoms and activities."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.diary.vocabulary import Medicine, Site
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.columns import Columns
from bloodpatch_tracker.ui.measures import TEMPERATURE, WEIGHT
from bloodpatch_tracker.ui.note_field import NoteField
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.typed import Typed
from bloodpatch_tracker.ui.yes_no import YesNo
from bloodpatch_tracker.words import form as words

COLUMNS = 3


class Details(QWidget):
    """The optional answers of an entry."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.minutes = NumberField(words.MINUTES, "minutes_upright", unit=words.MINUTES_UNIT, whole=True)
        self.back_pain = NumberField(words.BACK_PAIN, "back_pain", unit=words.SCORE_UNIT, whole=True)
        self.temperature = NumberField(words.TEMPERATURE, "temperature_c", unit=TEMPERATURE)
        self.systolic = NumberField(words.SYSTOLIC, "systolic_mmhg", unit=words.PRESSURE_UNIT, whole=True)
        self.diastolic = NumberField(words.DIASTOLIC, "diastolic_mmhg", unit=words.PRESSURE_UNIT, whole=True)
        self.weight = NumberField(words.WEIGHT, "lifted_kg", unit=WEIGHT)
        self.site = Chips(words.SITE, Site, one_only=True)
        self.leg_pain = YesNo(words.LEG_PAIN)
        self.kept = YesNo(words.KEPT)
        self.medicines = Chips(words.MEDICINES, Medicine)
        self.note = NoteField(words.NOTE)
        heading = QLabel(words.NOTE)
        heading.setBuddy(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        numbers = Columns(tuple(self.numbers()), most=COLUMNS)
        for part in (numbers, self.site, self.leg_pain, self.kept, self.medicines, heading, self.note):
            column.addWidget(part)
        for field in self._fields().values():
            field.changed.connect(self.changed)

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
        self.note.show_value(answers.note)

    def fields(self) -> dict[str, Typed]:
        """The fields by the answers they are for."""
        return dict(self._fields())

    def _fields(self) -> dict[str, NumberField | Chips | YesNo | NoteField]:
        return {
            **{field.field: field for field in self.numbers()},
            "headache_site": self.site,
            "leg_pain": self.leg_pain,
            "restrictions_kept": self.kept,
            "medicines": self.medicines,
            "note": self.note,
        }
