"""What a screen is, and on which book the window is opened that shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bloodpatch_tracker.ui.main_window import MainWindow


class Shelf(Enum):
    """What is in the book that the window is opened on."""

    NOBODY = auto()
    WITHOUT_PATCH = auto()
    SAMPLES = auto()
    CLINIC = auto()
    CLINIC_OF_NOBODY = auto()


@dataclass(frozen=True)
class Screen:
    """A screen.

    Attributes:
        show: comes to it in a window that has just been opened on the shelf, or that was left as `leave` leaves it.
    """

    name: str
    show: Callable[[MainWindow], None]
    shelf: Shelf = Shelf.SAMPLES
