"""A titled group of toggles for the words of one vocabulary."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.chip_key import ChipKey
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import AnswerKey, plain
from bloodpatch_tracker.ui.one_stop import go_to, step_from, stop_at
from bloodpatch_tracker.words.choices import CHOICES


class Chips(QWidget):
    """Toggles for `options`. Tab or the title's letter comes in, arrows move, Space ticks.

    With `one_only` at most one is ticked; ticking it again unticks it, so "not answered" is always within reach.
    `names` are what the words are called here, where that is not what they are called everywhere.
    """

    changed = Signal()

    def __init__(
        self,
        title: str,
        options: Iterable[StrEnum],
        *,
        one_only: bool = False,
        big: bool = False,
        names: Mapping[StrEnum, str] = CHOICES,
    ) -> None:
        super().__init__()
        self._one_only = one_only
        self._buttons: dict[StrEnum, AnswerKey] = {}
        for option in options:
            button = ChipKey(names[option], f"{plain(title)}: {names[option]}")
            button.setProperty("big" if big else "chip", True)
            button.clicked.connect(self._ticked)
            self._buttons[option] = button
        headed(self, title, Flow(self._keys(), spacing=6))
        stop_at(self, self._keys(), 0)

    def chosen(self) -> frozenset[StrEnum]:
        """The ticked words."""
        return frozenset(option for option, button in self._buttons.items() if button.isChecked())

    def the_one(self) -> StrEnum | None:
        """The ticked word of a group of which one may be ticked."""
        return next(iter(self.chosen()), None)

    def choose(self, options: Iterable[StrEnum]) -> None:
        """Tick these and no others."""
        wanted = set(options)
        for option, button in self._buttons.items():
            button.setChecked(option in wanted)

    def typed(self) -> str:
        """The ticked words, with blanks between."""
        return " ".join(option for option, button in self._buttons.items() if button.isChecked())

    def show_typed(self, text: str) -> None:
        """Tick these words."""
        self.choose(option for option in self._buttons if option in text.split())

    def focus_first(self) -> None:
        """Give the keyboard to the first toggle."""
        go_to(self, self._keys(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not step_from(self, self._keys(), event):
            super().keyPressEvent(event)

    def _keys(self) -> list[AnswerKey]:
        return list(self._buttons.values())

    def _ticked(self) -> None:
        clicked = self.sender()
        for place, button in enumerate(self._keys()):
            if button is clicked:
                stop_at(self, self._keys(), place)
            elif self._one_only:
                button.setChecked(False)
        self.changed.emit()
