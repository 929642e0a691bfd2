"""What is to be exported: what, of whom, of which days, and with names or without."""

from collections.abc import Iterable
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.setting_choice import SettingChoice
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.ticked_list import TickedList
from bloodpatch_tracker.words import export as words
from bloodpatch_tracker.words.people import named

GAP = 16


class Whom(Enum):
    """Of whom."""

    THIS = auto()
    SOME = auto()
    ALL = auto()


class ExportSheet(Sheet):
    """Emits the wish; its owner closes it once what was wished for is written."""

    wished = Signal(object)
    """An `ExportWish`."""

    def __init__(
        self, parent: QWidget, patients: Iterable[Patient], shown: Patient | None, chosen: Iterable[UUID] = ()
    ) -> None:
        """Offer everybody; `shown` is whose diary is open, if any is, `chosen` are those chosen in a clinic's list."""
        body = QWidget()
        super().__init__(parent, words.TITLE, body, words.GO)
        self._shown, listed = shown, tuple(chosen)
        known = sorted(patients, key=lambda each: (each.patient_name.casefold(), each.id))
        self.what = SettingChoice(words.WHAT.replace("&", ""), {each: words.WHATS[each] for each in What})
        self._of_what = _soft("")
        this = {} if shown is None else {Whom.THIS: words.THIS}
        whoms = this | {Whom.SOME: words.SOME, Whom.ALL: words.ALL}
        self.whom = SettingChoice(words.WHOM.replace("&", ""), whoms)
        self.patients = TickedList(words.PATIENTS, ((each.id, _called(each)) for each in known))
        self.days = NumberField(words.LAST_DAYS, "last_days", unit=words.DAYS, whole=True)
        self.names = SettingChoice(words.NAMES.replace("&", ""), {False: words.WITH_NAMES, True: words.WITHOUT_NAMES})
        self._of_whom = _asked(words.WHOM, self.whom)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(GAP)
        column.addWidget(_asked(words.WHAT, self.what, self._of_what))
        column.addWidget(self._of_whom)
        column.addWidget(self.patients)
        column.addWidget(self.days)
        column.addWidget(_asked(words.NAMES, self.names, _soft(words.WITHOUT_TEXT)))
        column.addStretch()
        self.what.show_value(What.DIARY)
        self.whom.show_value(Whom.THIS if shown else Whom.SOME if listed else Whom.ALL)
        self.names.show_value(False)
        self.patients.tick(*((shown.id,) if shown else listed))
        self._of_whom.setVisible(len(known) > 1)
        self.what.changed.connect(self._follow)
        self.whom.changed.connect(self._follow)
        self.agreed.connect(self._wish)
        self._follow()
        self.key.setFocus()

    def choose_whom(self, whom: Whom) -> None:
        """Choose of whom."""
        self.whom.show_value(whom)
        self._follow()

    def _follow(self) -> None:
        """Say what that is, and offer the patients where some are meant."""
        self._of_what.setText(words.OF_WHAT[self.what.value()])
        self.patients.setVisible(self.whom.value() is Whom.SOME)
        self.show_trouble("")

    def _wish(self) -> None:
        self.days.show_problem(None)
        whom = self._ids()
        if whom == ():
            self.show_trouble(words.NOBODY)
            self.patients.setFocus()
            return
        try:
            days = self.days.value()
            wish = ExportWish(self.what.value(), whom, None if days is None else int(days), self.names.value())
        except Refused as refused:
            self.days.show_problem(self.days.told(refused.problems[0]))
            self.days.setFocus()
            return
        self.wished.emit(wish)

    def _ids(self) -> tuple[UUID, ...] | None:
        """Of whom; None is everybody."""
        whom = self.whom.value()
        if whom is Whom.ALL:
            return None
        return (self._shown.id,) if whom is Whom.THIS and self._shown is not None else self.patients.ticked()


def _asked(label: str, choice: SettingChoice, *below: QWidget) -> QWidget:
    """A choice below its name, and what is to be said of it."""
    owner = QWidget()
    headed(owner, label, choice, *below)
    owner.setFocusProxy(choice)
    return owner


def _soft(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("soft", True)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _called(patient: Patient) -> str:
    """Two of one name are told apart by their numbers."""
    name = named(patient)
    return words.NUMBERED.format(name=name, number=patient.record_number) if patient.record_number else name
