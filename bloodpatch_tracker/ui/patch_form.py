"""The facts of a patch: when, why, where, the headache before, the plan, and whom to call."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.restrictions import Preset
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.columns import Columns
from bloodpatch_tracker.ui.labelled_list import LabelledList
from bloodpatch_tracker.ui.number_field import NumberField, numbers_in
from bloodpatch_tracker.ui.plan_fields import PlanFields
from bloodpatch_tracker.ui.score_row import ScoreRow
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.ui.time_field import TimeField
from bloodpatch_tracker.ui.typed import Typed
from bloodpatch_tracker.ui.wrong_fields import Tells, tell_problems
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.choices import CHOICES

EARLIEST_YEARS = 2
DAY = timedelta(days=1)
"""The clock to set goes on into tomorrow, as the form may stand open for hours; what is later than now is refused."""


class PatchForm(QWidget):
    """Builds a `Patch`; only its time is needed. Refusals are said at their fields.

    `plans` are the clinic's own, offered before the published ones.
    """

    changed = Signal()

    def __init__(self, zone: tzinfo | None = None, plans: Sequence[Preset] = ()) -> None:
        super().__init__()
        self.when = TimeField(words.PATCH_TIME, "patch_time", zone)
        causes = ((cause.value, CHOICES[cause]) for cause in Cause)
        why = LabelledList(words.CAUSE, [("", words.UNKNOWN), *causes])
        self.cause = why.list
        self.number = NumberField(words.PATCH_NUMBER, "patch_number", whole=True)
        self.level = TextField(words.LEVEL)
        self.volume = NumberField(words.VOLUME, "blood_volume_ml", unit=words.VOLUME_UNIT)
        self.upright, self.lying = ScoreRow(words.BASELINE_UPRIGHT), ScoreRow(words.BASELINE_LYING)
        self.plan = PlanFields(plans)
        self.clinic, self.phone = TextField(words.CLINIC_NAME), TextField(words.CLINIC_PHONE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        facts = Columns((why, self.number, self.level, self.volume), most=4)
        clinic = Columns((self.clinic, self.phone), most=2)
        for part in (self.when, facts, self.upright, self.lying, self.plan, clinic):
            column.addWidget(part)
        self.cause.currentIndexChanged.connect(self.changed)
        parts = (self.when, self.number, self.level, self.volume, self.upright, self.lying, self.plan)
        for field in (*parts, self.clinic, self.phone):
            field.changed.connect(self.changed)
        self.when.changed.connect(self._forgive_time)

    def numbers(self) -> tuple[NumberField, ...]:
        """The fields in which a number is typed."""
        return self.number, self.volume, *self.plan.numbers()

    def fields(self) -> dict[str, Typed]:
        """The fields by the facts they are for."""
        return {
            "patch_time": self.when,
            "cause": self.cause,
            "patch_number": self.number,
            "spinal_level": self.level,
            "blood_volume_ml": self.volume,
            "baseline_upright": self.upright,
            "baseline_lying": self.lying,
            **self.plan.fields(),
            "clinic_name": self.clinic,
            "clinic_phone": self.phone,
        }

    def begin(self, now: datetime, number: int) -> None:
        """Offer now as the time, the next number and the first plan; everything else is blank."""
        self.when.set_bounds(now.replace(year=now.year - EARLIEST_YEARS, day=1), now + DAY)
        self.when.show_moment(now)
        self.cause.setCurrentIndex(0)
        self.number.show_value(number)
        for field in (self.level, self.clinic, self.phone):
            field.show_value("")
        self.volume.show_value(None)
        self.upright.choose(None)
        self.lying.choose(None)
        self.plan.begin()

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
        self.plan.show_patch(patch)
        self.clinic.show_value(patch.clinic_name)
        self.phone.show_value(patch.clinic_phone)

    def patch(self, patient_id: UUID, now: datetime, before: Patch | None = None) -> Patch:
        """The patch as it stands in the form; a corrected one where `before` is given.

        Raises:
            Refused: a field is wrong, or the patch would be later than now.
        """
        fields = {field.field: field for field in self.numbers()}
        numbers, problems = numbers_in(fields.values())
        found = before
        try:
            found = self._patch(patient_id, before, numbers)
            if found.patch_time > now and (before is None or found.patch_time != before.patch_time):
                problems.append(Problem("patch_time", Why.AFTER_RECORDED, found.patch_time.isoformat()))
        except Refused as refused:
            problems += [fields[p.field].told(p) if p.field in fields else p for p in refused.problems]
        self.show_problems(problems)
        if problems or found is None:
            places = {name: place for place, name in enumerate(self._tell())}
            raise Refused(*sorted(problems, key=lambda problem: places.get(problem.field, len(places))))
        return found

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say at each field what is wrong with it, or nothing, and go to the first that is wrong."""
        tell_problems(self._tell(), problems)

    def _tell(self) -> dict[str, Tells]:
        """The fields in which something can be wrong, from the top down."""
        return {
            "patch_time": self.when,
            "patch_number": self.number,
            "spinal_level": self.level,
            "blood_volume_ml": self.volume,
            **{field.field: field for field in self.plan.numbers()},
            "clinic_name": self.clinic,
            "clinic_phone": self.phone,
        }

    def _patch(self, patient_id: UUID, before: Patch | None, numbers: dict[str, float | None]) -> Patch:
        moment = self.when.moment()
        if before is not None and moment == before.patch_time:
            moment = before.patch_time  # with its own offset
        number = numbers.pop("patch_number", None)
        base = before or Patch(uuid4(), patient_id, 1, moment)
        cause = self.cause.currentIndex()
        return replace(
            base,
            patch_time=moment,
            patch_number=base.patch_number if number is None else int(number),
            cause=list(Cause)[cause - 1] if cause else None,
            spinal_level=self.level.value(),
            baseline_upright=self.upright.score,
            baseline_lying=self.lying.score,
            clinic_name=self.clinic.value(),
            clinic_phone=self.phone.value(),
            **numbers,  # type: ignore[arg-type]  # each field gives the number its fact takes
        )

    def _forgive_time(self) -> None:
        """Another time was chosen."""
        self.when.show_trouble("")
