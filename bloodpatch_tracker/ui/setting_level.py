"""A setting that goes in steps: a key for less, a slider, a key for more. Nothing has to be dragged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from bloodpatch_tracker.settings.row import Row
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import settings as words


class CalmSlider(QSlider):
    """A slider that a wheel does not move: scrolling the page must not change what stands in it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingLevel(QWidget):
    """A level that was shown and not touched comes back as it was, be it between two steps."""

    changed = Signal()

    def __init__(self, label: str, row: Row) -> None:
        super().__init__()
        self._low, self._step = round(row.low), row.step
        self.less = ActionKey("−", words.LESS.format(label=label))
        self.more = ActionKey("+", words.MORE.format(label=label))
        for key in (self.less, self.more):
            key.setProperty("chip", True)
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(label)
        self.slider.setRange(self._low, round(row.high))
        self.slider.setSingleStep(row.step)
        self.slider.setPageStep(row.step)
        self.slider.setTracking(False)  # a look that is tried out takes a moment, so it waits for the end of a drag
        self._said = QLabel(words.PERCENT.format(number=round(row.high)))
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for part in (self.less, self.slider, self.more, self._said):
            line.addWidget(part, stretch=1 if part is self.slider else 0)
        self.setFocusProxy(self.slider)
        QWidget.setTabOrder(self.slider, self.less)  # Tab comes to the proxy first, and to nothing that is before it
        QWidget.setTabOrder(self.less, self.more)
        self.slider.sliderMoved.connect(self._say)
        self.slider.valueChanged.connect(self._moved)
        self.less.clicked.connect(self._lower)
        self.more.clicked.connect(self._raise)

    def value(self) -> int:
        """The level."""
        return self.slider.value()

    def show_value(self, value: int) -> None:
        """Show a level."""
        self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(False)
        self._allow()

    def _lower(self) -> None:
        self.slider.setValue(self._low + (self.value() - self._low - 1) // self._step * self._step)

    def _raise(self) -> None:
        self.slider.setValue(self._low + ((self.value() - self._low) // self._step + 1) * self._step)

    def _moved(self, value: int) -> None:
        """Settle on the nearest step, and say so once."""
        settled = self._low + round((value - self._low) / self._step) * self._step
        if settled != value:
            self.slider.setValue(settled)
            return
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """Say the level, and let only those keys be pressed that can still change it."""
        self._say(self.value())
        self.less.setEnabled(self.value() > self._low)
        self.more.setEnabled(self.value() < self.slider.maximum())

    def _say(self, value: int) -> None:
        widest = words.PERCENT.format(number=self.slider.maximum())
        self._said.setMinimumWidth(self._said.fontMetrics().horizontalAdvance(widest))  # the slider keeps its place
        self._said.setText(words.PERCENT.format(number=value))
