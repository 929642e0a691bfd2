"""Which hours of the chart are shown: three keys of which one is down."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bloodpatch_tracker.ui.keys import ENTER, AnswerKey
from bloodpatch_tracker.ui.one_stop import go_to, step_from, stop_at
from bloodpatch_tracker.words import recovery as words


class Zoom(StrEnum):
    """What can be chosen; the last is the latest patch on its own clock, where there are several."""

    FIRST_48 = "first-48"
    ALL = "all"
    SINCE_LAST = "since-last"


NAMES = {Zoom.FIRST_48: words.FIRST_48, Zoom.ALL: words.ALL_HOURS, Zoom.SINCE_LAST: words.SINCE_LAST}


LEAST_WIDTH = 56
"""Of a key, px, however short its word."""


class ZoomKey(AnswerKey):
    """A key that stays down while its hours are shown. There is no form that Enter could go on to: it chooses too."""

    def __init__(self, zoom: Zoom) -> None:
        super().__init__(NAMES[zoom], f"{words.HOURS_SHOWN}: {NAMES[zoom]}")
        self.zoom = zoom
        self.setMinimumWidth(LEAST_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class ChartZoom(QWidget):
    """Tab comes in, arrows move, Space or Enter chooses. What was chosen is remembered where it cannot be shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.HOURS_SHOWN)
        self._chosen, self._several = Zoom.ALL, False
        self._keys = [ZoomKey(zoom) for zoom in Zoom]
        for key in self._keys:
            key.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key in self._keys:
            row.addWidget(key)
        self.choose(Zoom.ALL)

    @property
    def zoom(self) -> Zoom:
        """What is shown."""
        return Zoom.ALL if self._chosen is Zoom.SINCE_LAST and not self._several else self._chosen

    def offer(self, *, several: bool) -> None:
        """Offer the last patch only where there are several."""
        self._several = several
        self._keys[-1].setVisible(several)
        self.choose(self._chosen)

    def choose(self, zoom: Zoom) -> None:
        """Show what is chosen; nobody is told."""
        self._chosen = zoom
        for place, key in enumerate(self._keys):
            key.setChecked(key.zoom is self.zoom)
            if key.zoom is self.zoom and not any(each.hasFocus() for each in self._keys):
                stop_at(self, self._keys, place)

    def press(self, zoom: Zoom) -> None:
        """Choose as a press of that key would."""
        self.choose(zoom)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not step_from(self, [key for key in self._keys if not key.isHidden()], event):
            super().keyPressEvent(event)

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, ZoomKey):
            go_to(self, self._keys, self._keys.index(pressed))
            self.press(pressed.zoom)
