"""The first page: the form, and beside it, where there is room, the chart so far."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.log_form import LogForm
from bloodpatch_tracker.ui.shown import Shown

FORM, CHART_LETTERS = 776, 50
"""Pixels of eleven score keys of 64, and letters across a chart that can be read."""


class LogPage(QWidget):
    """The form keeps its width; the chart takes what is left, or stays away."""

    def __init__(self) -> None:
        super().__init__()
        self.form, self.chart = LogForm(), ChartView()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 12)
        row.setSpacing(4)
        row.addWidget(self.form, stretch=5)
        row.addWidget(self.chart, stretch=3)

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Write for the current patch, and draw it."""
        self.form.show_picture(shown)
        self.chart.show_picture(shown, shown.current, palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chart.setVisible(self.width() >= FORM + CHART_LETTERS * self.fontMetrics().averageCharWidth())
