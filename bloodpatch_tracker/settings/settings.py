"""Every setting, in one table: what it is, what it may be, and what it is where nobody chose."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from bloodpatch_tracker.diary import checks as diary_checks
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings import checks
from bloodpatch_tracker.settings.choices import Contrast, Language, TemperatureUnit, Theme, WeightUnit
from bloodpatch_tracker.settings.row import Group, Row, Unit, rows_of

LONGEST_PLAN_HOURS, HEAVIEST_KG = 2160, 300
"""As a patch has them."""
EARLY_HOURS, LAST_HOUR = (1, 2, 4, 8, 12), 72
"""From hour 72 on check-ins have nothing but times of day."""
MOST_TIMES = 12
"""Check-ins a day, at most."""
LONGEST_PATH = 1_000


@dataclass(frozen=True)
class Settings:
    """What a person or a clinic chose. None and blank are what nobody said.

    Attributes:
        brightness: % of a theme's own light.
        role: who usually writes here. reviewer: the name that signs off, where that is a nurse.
        emergency_number, emergency_advice: shown with the warning signs.
        clinic_name, clinic_phone: where a patch names none of its own.
        notify: by the system's notifications too, not only in the window.
        stay_in_tray: go on reminding once the window is closed.
        quiet_from, quiet_until: no reminders from the one to the other; the same twice means never quiet.
        early_hours .. fortnight_times: when check-ins are due: hours after the patch, then times of day to hour 72, to
            day 7 and to day 14 (clinical rules, "Check-in schedule").
        plan_*: the clinic's own restriction plan, hours from the patch; one without `plan_hours` is not offered.
        thresholds_file: the path of the clinic's own thresholds; blank for the one beside the settings.

    Raises:
        Refused: with every setting that is outside its range.
    """

    theme: Annotated[Theme, Row(Group.SCREEN)] = Theme.SYSTEM
    brightness: Annotated[int, Row(Group.SCREEN, low=60, high=100, step=5, unit=Unit.PERCENT)] = 100
    text_percent: Annotated[int, Row(Group.SCREEN, low=100, high=200, step=25, unit=Unit.PERCENT)] = 100
    contrast: Annotated[Contrast, Row(Group.SCREEN)] = Contrast.SYSTEM

    role: Annotated[Author, Row(Group.WRITING)] = Author.PATIENT
    reviewer: Annotated[str, Row(Group.WRITING, high=diary_checks.NAME_LENGTH)] = ""
    language: Annotated[Language, Row(Group.WRITING)] = Language.SYSTEM
    temperature_unit: Annotated[TemperatureUnit, Row(Group.WRITING)] = TemperatureUnit.REGION
    weight_unit: Annotated[WeightUnit, Row(Group.WRITING)] = WeightUnit.REGION

    emergency_number: Annotated[str, Row(Group.HELP, high=60)] = ""
    emergency_advice: Annotated[str, Row(Group.HELP, high=2_000, lines=True)] = ""
    clinic_name: Annotated[str, Row(Group.HELP, high=diary_checks.NAME_LENGTH)] = ""
    clinic_phone: Annotated[str, Row(Group.HELP, high=diary_checks.NAME_LENGTH)] = ""

    remind: Annotated[bool, Row(Group.REMINDERS)] = True
    notify: Annotated[bool, Row(Group.REMINDERS)] = True
    stay_in_tray: Annotated[bool, Row(Group.REMINDERS)] = False
    quiet_from: Annotated[time, Row(Group.REMINDERS)] = time(22)
    quiet_until: Annotated[time, Row(Group.REMINDERS)] = time(7)
    snooze_minutes: Annotated[int, Row(Group.REMINDERS, low=5, high=120, unit=Unit.MINUTES)] = 30

    early_hours: Annotated[tuple[int, ...], Row(Group.CHECK_INS, low=1, high=LAST_HOUR, unit=Unit.HOURS)] = EARLY_HOURS
    first_times: Annotated[tuple[time, ...], Row(Group.CHECK_INS, high=MOST_TIMES)] = (time(8), time(14), time(20))
    week_times: Annotated[tuple[time, ...], Row(Group.CHECK_INS, high=MOST_TIMES)] = (time(9), time(20))
    fortnight_times: Annotated[tuple[time, ...], Row(Group.CHECK_INS, high=MOST_TIMES)] = (time(9),)

    plan_name: Annotated[str, Row(Group.PLAN, high=100)] = ""
    plan_flat_hours: Annotated[float | None, Row(Group.PLAN, high=LONGEST_PLAN_HOURS, unit=Unit.HOURS)] = None
    plan_quiet_hours: Annotated[float | None, Row(Group.PLAN, high=LONGEST_PLAN_HOURS, unit=Unit.HOURS)] = None
    plan_hours: Annotated[float | None, Row(Group.PLAN, high=LONGEST_PLAN_HOURS, unit=Unit.HOURS)] = None
    plan_lift_kg: Annotated[float | None, Row(Group.PLAN, high=HEAVIEST_KG, unit=Unit.KILOGRAMS)] = None

    thresholds_file: Annotated[str, Row(Group.RULES, high=LONGEST_PATH)] = ""

    def __post_init__(self) -> None:
        for name, row in ROWS.items():
            object.__setattr__(self, name, checks.tidy(row, getattr(self, name)))
        found = (problem for name, row in ROWS.items() for problem in checks.problems(row, getattr(self, name)))
        diary_checks.refuse(found)


ROWS: dict[str, Row] = {row.name: row for row in rows_of(Settings)}
"""The rows by the name of their field, in order."""
