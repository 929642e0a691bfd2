"""A threshold as it is told: its value with its unit, in the unit of the region where that has a say."""

from bloodpatch_tracker.settings.threshold_rows import ThresholdRow, Unit, Value
from bloodpatch_tracker.ui.measures import TEMPERATURE, WEIGHT, Measure
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.units import said_temperature, said_weight

MEASURES: dict[Unit, Measure] = {Unit.CELSIUS: TEMPERATURE, Unit.KILOGRAMS: WEIGHT}


def said(row: ThresholdRow, value: Value) -> str:
    """A value with its unit."""
    number = row.number(value)
    if row.unit is Unit.CELSIUS:
        return said_temperature(number)
    if row.unit is Unit.KILOGRAMS:
        return said_weight(number)
    if row.unit is Unit.HOURS:
        return words.in_hours(number)
    return words.in_days(number) if row.unit is Unit.DAYS else words.plain(row.unit, number)


def unit_of(row: ThresholdRow) -> str | Measure:
    """The unit in which it is typed."""
    return MEASURES.get(row.unit) or words.UNITS[row.unit]
