"""The first page on first start: who writes, and the patch. Under two minutes; only the patch's time is needed."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.restrictions import Preset
from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.keys import ENTER, ActionKey
from bloodpatch_tracker.ui.patch_form import PatchForm
from bloodpatch_tracker.ui.patient_form import PatientForm
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.still_here import StillHere
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.ui.typed import Typed, show_typed, typed_in
from bloodpatch_tracker.ui.wishes import Wishes
from bloodpatch_tracker.ui.yes_no import YesNo
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import patients as patients_words
from bloodpatch_tracker.words import set_up as words
from bloodpatch_tracker.words.refusals import sentence


class SetUpPage(QWidget):
    """Emits the patient and the patch to begin with, and before them what belongs to the settings."""

    begun = Signal(object, object)
    """A `Patient` and a `Patch`."""
    wished = Signal(object)
    """The `Wishes`, just before `begun`."""
    signs_wanted = Signal()
    clinic_wanted = Signal()
    """A clinic goes on to its list, without a patient yet; `wished` came just before."""
    time_wanted = Signal()
    """Begin was pressed and the page needs to know what time it is: answer with `set_now`."""
    draft_changed = Signal()
    """A field was changed by hand."""
    draft_wanted = Signal(object)
    """Set-up begins (None, as there is no patch yet): answer with `show_draft`, if there is a draft."""
    draft_due = Signal()
    """What has changed is to be kept now: the page goes out of sight, or begins anew."""

    def __init__(self, plans: Sequence[Preset] = (), zone: tzinfo | None = None) -> None:
        super().__init__()
        self._now: datetime | None = None
        self._clinic = self._typing = False
        self.still_here = StillHere()
        self.role = Chips(words.ROLE, tuple(words.ROLES), one_only=True, names=words.ROLES)
        self.patient_form, self.patch_form = PatientForm(), PatchForm(zone, plans)
        self.remind = YesNo(words.REMIND)
        self.begin, self.signs = ActionKey(form_words.BEGIN), ActionKey(form_words.SIGNS_KEY)
        self.to_patients = ActionKey(patients_words.TO_PATIENTS)
        self._about = _text(form_words.WELCOME_TEXT)
        self._whole = (title(form_words.WELCOME), self._about, self.role)
        self._remind = (self.remind, _text(words.REMIND_WHEN, soft=True))
        self._facts: tuple[QWidget, ...] = (
            *(title(form_words.PATIENT), self.patient_form),
            *(title(form_words.PATCH), self.patch_form),
        )
        for key in (self.begin, self.to_patients):  # only one of them is ever shown
            key.setProperty("primary", True)
        self.signs.setProperty("critical", True)
        self._trouble = TroubleLabel()
        self._lay_out()
        self.begin.clicked.connect(self._begin)
        self.signs.clicked.connect(self.signs_wanted)
        self.to_patients.clicked.connect(self._go_on_as_clinic)
        self.role.changed.connect(self._offer_list)
        self.still_here.emptied.connect(self._begin_afresh)
        self._offer_list()
        for part in (self.role, self.patient_form, self.patch_form, self.remind):
            part.changed.connect(self.draft_changed)
            part.changed.connect(self._trouble.retype)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 20, 32, 16)
        column.setSpacing(14)
        for part in (*self._whole[:2], self.still_here, self.role, *self._facts, *self._remind):
            column.addWidget(part)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 8, 32, 20)
        foot.setSpacing(8)
        foot.addWidget(self._trouble, stretch=1)
        foot.addStretch()
        foot.addWidget(self.signs)
        foot.addWidget(self.to_patients)
        foot.addWidget(self.begin)
        self._scroll = Scroller(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll, stretch=1)
        whole.addLayout(foot)

    def start(self, now: datetime) -> None:
        """Begin with blank fields, now as the time of the patch, and what was typed before the program was closed."""
        self.draft_due.emit()
        self._now, self._typing = now, True
        self._show_nothing()
        self.draft_wanted.emit(None)

    def go_on(self, now: datetime) -> None:
        """Begin with blank fields, unless somebody left the page in the middle."""
        if self._typing and not self.draft().blank:
            self.set_now(now)
        else:
            self.start(now)

    def settle(self) -> None:
        """What was typed is safe."""
        self._typing = False

    def set_now(self, now: datetime) -> None:
        """Tell the time."""
        self._now = now

    def for_clinic(self, wanted: bool) -> None:
        """Ask for a patient and the patch alone: who writes is known, and nobody is reminded."""
        self._clinic = wanted
        for part in self._whole:
            part.setVisible(not wanted)
        self._offer_list()

    def go_on_as_clinic(self) -> None:
        """Go on to the clinic's list, where this page is shown and the clinic is chosen on it."""
        if self.isVisible() and self._is_for_list():
            self._go_on_as_clinic()

    def follow_units(self) -> None:
        """Ask for weights in the unit that holds now."""
        for field in self.patch_form.numbers():
            field.follow_unit()

    def show_trouble(self, text: str) -> None:
        """Say beside the key what is wrong, or nothing; what was typed stays."""
        self._trouble.say(text)

    def wishes(self) -> Wishes:
        """What belongs to the settings."""
        role = self.role.the_one()
        return Wishes(Author(role) if role else None, self.remind.value())

    def draft(self) -> Draft:
        """What is typed so far."""
        return Draft(typed=typed_in(self._fields()))

    def show_draft(self, draft: Draft) -> None:
        """Show what was typed before."""
        if draft.patch_id is None and draft.typed:
            show_typed(self._fields(), draft.typed)
            self._offer_list()
            self.still_here.say()

    def hideEvent(self, event: QHideEvent) -> None:
        self.draft_due.emit()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat() and self._is_for_list():
            self._go_on_as_clinic()
        else:
            super().keyPressEvent(event)

    def _fields(self) -> dict[str, Typed]:
        fields: dict[str, Typed] = {"role": self.role, "remind": self.remind}
        return fields | self.patient_form.fields() | self.patch_form.fields()

    def _show_nothing(self) -> None:
        self.still_here.hide()
        self.show_trouble("")
        self.role.choose(())
        self.remind.show_value(None)
        self.patient_form.show_patient(Patient(uuid4()))
        if self._now is not None:
            self.patch_form.begin(self._now, 1)
        self._offer_list()
        if self._clinic:
            self.patient_form.setFocus()
        else:
            self.role.focus_first()
        self._scroll.verticalScrollBar().setValue(0)

    def _is_for_list(self) -> bool:
        return not self._clinic and self.role.the_one() is Author.NURSE

    def _offer_list(self) -> None:
        """A clinic goes on to its list: what is asked about one patient folds away, with what is typed there."""
        to_list = self._is_for_list()
        self._about.setText(words.CLINIC if to_list else form_words.WELCOME_TEXT)
        for part in self._facts:
            part.setVisible(not to_list)
        for part in self._remind:
            part.setVisible(not to_list and not self._clinic)
        self.to_patients.setVisible(to_list)
        self.begin.setVisible(not to_list)

    def _go_on_as_clinic(self) -> None:
        self.wished.emit(self.wishes())
        self.clinic_wanted.emit()

    def _begin_afresh(self) -> None:
        self._show_nothing()
        self.draft_changed.emit()

    def _begin(self) -> None:
        self.time_wanted.emit()
        if self._now is None:
            return
        try:
            patient = self.patient_form.patient()
            patch = self.patch_form.patch(patient.id, self._now)
        except Refused as refused:
            self._trouble.refuse(sentence(refused.problems[0]))
            return
        self.show_trouble("")
        self.wished.emit(self.wishes())
        self.begun.emit(patient, patch)


def _text(sentence: str, *, soft: bool = False) -> QLabel:
    label = QLabel(sentence)
    label.setWordWrap(True)
    label.setProperty("soft", soft)
    return label
