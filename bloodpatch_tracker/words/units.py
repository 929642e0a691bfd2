"""Temperatures and weights as the region, or the setting, has them. What is kept is always °C and kg.

Whatever a person types comes back as typed, at 0.1 °F and at 0.5 lb: °C are kept to 2 decimals then, so that 100.4 °F
is the 38.0 °C of the rules, and kg to one, so that 10 lb is the 4.5 kg of the plans.
"""

import math

from bloodpatch_tracker.words.language import territory
from bloodpatch_tracker.words.numbers import said_number

CELSIUS, FAHRENHEIT = "°C", "°F"
KILOGRAM, POUND = "kg", "lb"
TEMPERATURES = {"c": CELSIUS, "f": FAHRENHEIT}
WEIGHTS = {"kg": KILOGRAM, "lb": POUND}
"""Units by the words of the settings."""

UNITED_STATES = frozenset({"US", "AS", "GU", "MP", "PR", "UM", "VI"})
FAHRENHEIT_IN = UNITED_STATES | {"BS", "BZ", "FM", "KY", "LR", "MH", "PW"}
POUNDS_IN = UNITED_STATES | {"LR", "MM"}
"""As CLDR's measurement systems have it; what Babel carries of CLDR leaves them out."""

KG_PER_POUND = 0.45359237
HALF_POUNDS = 2

_chosen: dict[str, str] = {}


def use_units(temperature: str = "", weight: str = "") -> None:
    """Use the units of the settings, `c` or `f` and `kg` or `lb`; those of the region where blank."""
    _chosen.clear()
    _chosen.update(temperature=TEMPERATURES.get(temperature, ""), weight=WEIGHTS.get(weight, ""))


def temperature_unit() -> str:
    """`°C` or `°F`."""
    return _chosen.get("temperature") or (FAHRENHEIT if territory() in FAHRENHEIT_IN else CELSIUS)


def weight_unit() -> str:
    """`kg` or `lb`."""
    return _chosen.get("weight") or (POUND if territory() in POUNDS_IN else KILOGRAM)


def shown_temperature(celsius: float) -> float:
    """A temperature that is kept, in the unit that is shown: °F to 0.1, °C as they are."""
    return round(celsius * 9 / 5 + 32, 1) if temperature_unit() == FAHRENHEIT else celsius


def kept_temperature(shown: float) -> float:
    """A temperature in the unit that is shown, as °C to be kept."""
    return round((shown - 32) * 5 / 9, 2) if temperature_unit() == FAHRENHEIT else shown


def shown_weight(kg: float) -> float:
    """A weight that is kept, in the unit that is shown: pounds to the nearest half, kg as they are."""
    return round(kg / KG_PER_POUND * HALF_POUNDS) / HALF_POUNDS if weight_unit() == POUND else kg


def kept_weight(shown: float) -> float:
    """A weight in the unit that is shown, as kg to be kept."""
    return round(shown * KG_PER_POUND, 1) if weight_unit() == POUND else shown


def shown_limit(kg: float) -> float:
    """A weight that may not be exceeded, in the unit that is shown: the heaviest that is kept as no more than that."""
    shown = shown_weight(kg)
    return shown - 1 / HALF_POUNDS if weight_unit() == POUND and kept_weight(shown) > kg else shown


def shown_weights(low_kg: float, high_kg: float) -> tuple[float, float]:
    """The lightest and the heaviest weight that can be typed and are kept within these limits."""
    if weight_unit() == KILOGRAM:
        return low_kg, high_kg
    low, high = (math.ceil(low_kg / KG_PER_POUND * HALF_POUNDS), math.floor(high_kg / KG_PER_POUND * HALF_POUNDS))
    return low / HALF_POUNDS, high / HALF_POUNDS


def said_temperature(celsius: float) -> str:
    """`38.0 °C`, `100.4 °F`; at least one decimal, as thermometers have it."""
    return f"{said_number(shown_temperature(celsius), most=2, least=1)} {temperature_unit()}"


def said_weight(kg: float) -> str:
    """`4.5 kg`, `10 lb`; to the tenth of a pound where the half that is nearest would be kept as another weight."""
    shown = shown_weight(kg)
    if weight_unit() == POUND and kept_weight(shown) != kg:
        shown = round(kg / KG_PER_POUND, 1)
    return f"{said_number(shown, most=2)} {weight_unit()}"


def said_limit(kg: float) -> str:
    """The same for a weight that may not be exceeded: whoever lifts what is said has kept to the plan."""
    return f"{said_number(shown_limit(kg), most=2)} {weight_unit()}"
