"""The words a setting may be one of, as they stand in the file. Blank leaves it to the system or the region."""

from enum import StrEnum


class Theme(StrEnum):
    """The colours. The system's are light or dim, as it is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DIM = "dim"
    NIGHT = "night"


class Contrast(StrEnum):
    """How far text stands out."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


class Language(StrEnum):
    """The language of the sentences."""

    SYSTEM = ""
    ENGLISH = "en"
    SPANISH = "es"


class TemperatureUnit(StrEnum):
    """What temperatures are typed and told in; they are kept in °C."""

    REGION = ""
    CELSIUS = "c"
    FAHRENHEIT = "f"


class WeightUnit(StrEnum):
    """What weights are typed and told in; they are kept in kg."""

    REGION = ""
    KILOGRAMS = "kg"
    POUNDS = "lb"
