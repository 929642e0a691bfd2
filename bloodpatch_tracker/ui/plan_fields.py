"""The restriction plan of a patch: one of those there are, or what the clinic said; and whose plan it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.restrictions import PRESETS, Preset
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.ui.columns import Columns
from bloodpatch_tracker.ui.labelled_list import LabelledList
from bloodpatch_tracker.ui.measures import WEIGHT
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.typed import Typed
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import set_up as words
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.units import said_limit

AS_SAID = "as-said"


class PlanFields(QWidget):
    """Choosing a plan fills the fields; typing in a field makes it what the clinic said.

    `own` are the clinic's own plans, which come before the published ones.
    """

    changed = Signal()

    def __init__(self, own: Sequence[Preset] = ()) -> None:
        super().__init__()
        self._filled = 0
        self._own, self._plans = len(own), (*own, *PRESETS)
        self.plan = LabelledList(form_words.PLAN, [*map(self._named, self._plans), (AS_SAID, form_words.OWN_PLAN)])
        self.flat = NumberField(words.FLAT, "flat_hours", unit=form_words.HOURS_UNIT)
        self.quiet = NumberField(words.QUIET, "quiet_hours", unit=form_words.HOURS_UNIT)
        self.hours = NumberField(words.NOTHING_HEAVY, "restriction_hours", unit=form_words.HOURS_UNIT)
        self.limit = NumberField(form_words.PLAN_LIMIT, "lift_limit_kg", unit=WEIGHT)
        self.whose = QLabel()
        self.whose.setProperty("soft", True)
        self.whose.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.plan, Columns(self.numbers(), most=4), self.whose):
            column.addWidget(part)
        self.plan.list.currentIndexChanged.connect(self._fill)
        self.plan.list.currentIndexChanged.connect(self.changed)
        for field in self.numbers():
            field.changed.connect(self._said)
        self._fill(0)

    def numbers(self) -> tuple[NumberField, ...]:
        """The fields in which a number is typed."""
        return self.flat, self.quiet, self.hours, self.limit

    def fields(self) -> dict[str, Typed]:
        """The fields by name; first the plan itself, which fills the others."""
        return {"plan": self, **{field.field: field for field in self.numbers()}}

    def typed(self) -> str:
        """The plan that is chosen by its word; where it is what the clinic said, the plan that it was made of, too."""
        place = self.plan.list.currentIndex()
        if place == len(self._plans):
            return f"{AS_SAID}:{self.plan.list.itemData(self._filled)}"
        return self.plan.list.typed()

    def show_typed(self, text: str) -> None:
        """Choose it again; the fields that somebody typed in are shown after it."""
        said, _, made_of = text.partition(":")
        for word in (made_of, AS_SAID) if said == AS_SAID else (text,):
            self.plan.list.show_typed(word)

    def offer(self, own: Sequence[Preset]) -> None:
        """Offer these plans of the clinic's own from now on, limits in the unit that holds now; the choice stays."""
        chosen, was_first = self.plan.list.currentData(), self.plan.list.currentIndex() == 0
        filled = self.plan.list.itemData(self._filled)
        self._own, self._plans = len(own), (*own, *PRESETS)
        self.plan.list.blockSignals(True)  # filling the list is no choice of the user's
        self.plan.list.clear()
        for word, called in (*map(self._named, self._plans), (AS_SAID, form_words.OWN_PLAN)):
            self.plan.list.addItem(called, word)
        place = 0 if was_first else max(self.plan.list.findData(chosen), 0)
        self.plan.list.setCurrentIndex(place)
        self.plan.list.blockSignals(False)
        self._filled = max(self.plan.list.findData(filled), 0)
        if was_first:
            self._fill(0)

    def begin(self) -> None:
        """Offer the first plan."""
        self.plan.list.setCurrentIndex(0)
        self._fill(0)

    def show_patch(self, patch: Patch) -> None:
        """Show the plan of a patch; one of before there were hours flat and quiet is still known by the others."""
        found = [place for place, plan in enumerate(self._plans) if _is(plan, patch)]
        self.plan.list.setCurrentIndex(found[0] if found else len(self._plans))
        for field in self.numbers():
            field.show_value(getattr(patch, field.field))

    def _named(self, plan: Preset) -> tuple[str, str]:
        """A plan's word, and what it is called."""
        if plan in PRESETS:
            said = form_words.PRESETS[plan.name]
            return plan.name, said.format(hours=said_number(plan.hours), limit=said_limit(plan.lift_limit_kg))
        called = words.CLINICS_PLAN.format(name=plan.name) if plan.name else words.CLINICS_PLAN_UNNAMED
        return f"own:{plan.name}", called

    def _fill(self, place: int) -> None:
        if place < len(self._plans):
            self._filled = place
            plan = self._plans[place]
            values = (plan.flat_hours, plan.quiet_hours, plan.hours, plan.lift_limit_kg)
            for field, value in zip(self.numbers(), values, strict=True):
                field.show_value(value)
        own = words.FROM_SETTINGS if place < self._own else words.PUBLISHED
        self.whose.setText(own if place < len(self._plans) else words.AS_SAID)

    def _said(self) -> None:
        """Somebody typed in a field."""
        self.plan.list.setCurrentIndex(len(self._plans))
        self.changed.emit()


def _is(plan: Preset, patch: Patch) -> bool:
    told = (plan.hours, plan.lift_limit_kg) == (patch.restriction_hours, patch.lift_limit_kg)
    return told and (patch.flat_hours, patch.quiet_hours) in ((plan.flat_hours, plan.quiet_hours), (None, None))
