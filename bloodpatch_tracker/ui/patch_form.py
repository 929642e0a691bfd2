"""The facts of a patch: when, why, where, the headache before, the plan, and whom to call."""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.restrictions import PRESETS
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import plain
from bloodpatch_tracker.ui.number_field import NumberField
from bloodpatch_tracker.ui.score_row import ScoreRow
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.ui.time_field import TimeField
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.choices import CHOICES

EARLIEST_YEARS = 2
DAY = timedelta(days=1)
"""The clock to set goes on into tomorrow, as the form may stand open for hours; what is later than now is refused."""
OWN_PLAN = len(PRESETS)


class PatchForm(QWidget):
    """Builds a `Patch`; only its time is needed. Refusals are said at their fields."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        super().__init__()
        self.when = TimeField(words.PATCH_TIME, "patch_time", zone)
        self.cause = _combo(words.CAUSE, [words.UNKNOWN, *(CHOICES[cause] for cause in Cause)])
        self.number = NumberField(words.PATCH_NUMBER, "patch_number", whole=True)
        self.level = TextField(words.LEVEL)
        self.volume = NumberField(words.VOLUME, "blood_volume_ml", unit=words.VOLUME_UNIT)
        self.upright, self.lying = ScoreRow(words.BASELINE_UPRIGHT), ScoreRow(words.BASELINE_LYING)
        presets = [words.PRESETS[p.name].format(hours=f"{p.hours:g}", limit=f"{p.lift_limit_kg:g}") for p in PRESETS]
        self.plan = _combo(words.PLAN, [*presets, words.OWN_PLAN])
        self.hours = NumberField(words.PLAN_HOURS, "restriction_hours", unit=words.HOURS_UNIT)
        self.limit = NumberField(words.PLAN_LIMIT, "lift_limit_kg", unit=words.WEIGHT_UNIT)
        self.clinic, self.phone = TextField(words.CLINIC_NAME), TextField(words.CLINIC_PHONE)
        self._lay_out()
        self.plan.currentIndexChanged.connect(self._fill_plan)
        self._fill_plan(0)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.when, 0, 0, alignment=top)
        grid.addWidget(_labelled(words.CAUSE, self.cause), 0, 1, alignment=top)
        grid.addWidget(self.number, 1, 0)
        grid.addWidget(self.level, 1, 1)
        grid.addWidget(self.volume, 1, 2)
        whose = QLabel(words.PLAN_WHOSE)
        whose.setProperty("soft", True)
        whose.setWordWrap(True)
        plan = QGridLayout()
        plan.setHorizontalSpacing(16)
        plan.setVerticalSpacing(8)
        plan.addWidget(_labelled(words.PLAN, self.plan), 0, 0)
        plan.addWidget(self.hours, 0, 1)
        plan.addWidget(self.limit, 0, 2)
        plan.addWidget(whose, 1, 0, 1, 3)
        plan.addWidget(self.clinic, 2, 0)
        plan.addWidget(self.phone, 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(grid)
        column.addWidget(self.upright)
        column.addWidget(self.lying)
        column.addLayout(plan)

    def begin(self, now: datetime, number: int) -> None:
        """Offer now as the time, and the next number."""
        self.when.set_bounds(now.replace(year=now.year - EARLIEST_YEARS, day=1), now + DAY)
        self.when.show_moment(now)
        self.number.show_value(number)

    def show_patch(self, patch: Patch, now: datetime) -> None:
        """Show a patch to correct it."""
        earliest = min(patch.patch_time, now.replace(year=now.year - EARLIEST_YEARS, day=1))
        self.when.set_bounds(earliest, max(now, patch.patch_time) + DAY)
        self.when.show_moment(patch.patch_time)
        self.cause.setCurrentIndex(0 if patch.cause is None else 1 + list(Cause).index(patch.cause))
        self.number.show_value(patch.patch_number)
        self.level.show_value(patch.spinal_level)
        self.volume.show_value(patch.blood_volume_ml)
        self.upright.choose(patch.baseline_upright)
        self.lying.choose(patch.baseline_lying)
        plans = [(preset.hours, preset.lift_limit_kg) for preset in PRESETS]
        own = (patch.restriction_hours, patch.lift_limit_kg)
        self.plan.setCurrentIndex(plans.index(own) if own in plans else OWN_PLAN)
        self.hours.show_value(patch.restriction_hours)
        self.limit.show_value(patch.lift_limit_kg)
        self.clinic.show_value(patch.clinic_name)
        self.phone.show_value(patch.clinic_phone)

    def patch(self, patient_id: UUID, now: datetime, before: Patch | None = None) -> Patch:
        """The patch as it stands in the form; a corrected one where `before` is given.

        Raises:
            Refused: a field is wrong, or the patch would be later than now.
        """
        problems: list[Problem] = []
        numbers: dict[str, float | None] = {}
        for field in (self.number, self.volume, self.hours, self.limit):
            field.show_problem(None)
            try:
                numbers[field.field] = field.value()
            except Refused as refused:
                problems += refused.problems
        found = before
        try:
            found = self._patch(patient_id, before, numbers)
            if found.patch_time > now and (before is None or found.patch_time != before.patch_time):
                problems.append(Problem("patch_time", Why.AFTER_RECORDED, found.patch_time.isoformat()))
        except Refused as refused:
            problems += refused.problems
        for field in (self.number, self.volume, self.hours, self.limit):
            field.show_problem(next((problem for problem in problems if problem.field == field.field), None))
        if problems or found is None:
            raise Refused(*problems)
        return found

    def _patch(self, patient_id: UUID, before: Patch | None, numbers: dict[str, float | None]) -> Patch:
        moment = self.when.moment()
        if before is not None and moment == before.patch_time:
            moment = before.patch_time  # with its own offset
        number = numbers.get("patch_number")
        base = before or Patch(uuid4(), patient_id, 1, moment)
        cause = self.cause.currentIndex()
        return replace(
            base,
            patch_time=moment,
            patch_number=base.patch_number if number is None else int(number),
            cause=list(Cause)[cause - 1] if cause else None,
            spinal_level=self.level.value(),
            blood_volume_ml=numbers.get("blood_volume_ml"),
            baseline_upright=self.upright.score,
            baseline_lying=self.lying.score,
            restriction_hours=numbers.get("restriction_hours"),
            lift_limit_kg=numbers.get("lift_limit_kg"),
            clinic_name=self.clinic.value(),
            clinic_phone=self.phone.value(),
        )

    def _fill_plan(self, place: int) -> None:
        if place < len(PRESETS):
            self.hours.show_value(PRESETS[place].hours)
            self.limit.show_value(PRESETS[place].lift_limit_kg)


def _combo(name: str, options: list[str]) -> CalmList:
    combo = CalmList(plain(name))
    combo.addItems(options)
    return combo


def _labelled(text: str, widget: QWidget) -> QWidget:
    """A widget with its name above it."""
    whole = QWidget()
    headed(whole, text, widget)
    whole.setFocusProxy(widget)
    return whole
