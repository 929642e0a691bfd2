"""What is typed in the unit of the region and kept in one unit: temperatures and weights."""

from collections.abc import Callable
from dataclasses import dataclass

from bloodpatch_tracker.words import units


@dataclass(frozen=True)
class Measure:
    """A unit that the region, or the setting, chooses.

    Attributes:
        unit: what it is now, as text.
        shown: a number that is kept, in that unit. kept: the way back.
        limits: the lowest and highest number that can be typed, for those that can be kept.
    """

    unit: Callable[[], str]
    shown: Callable[[float], float]
    kept: Callable[[float], float]
    limits: Callable[[float, float], tuple[float, float]]


def _temperatures(low: float, high: float) -> tuple[float, float]:
    return units.shown_temperature(low), units.shown_temperature(high)


TEMPERATURE = Measure(units.temperature_unit, units.shown_temperature, units.kept_temperature, _temperatures)
"""Kept in °C."""
WEIGHT = Measure(units.weight_unit, units.shown_weight, units.kept_weight, units.shown_weights)
"""Kept in kg."""
