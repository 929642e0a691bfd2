"""The second page: the chart, the conclusion with its reasons, and the published endpoints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.endpoints_card import EndpointsCard
from bloodpatch_tracker.ui.reasons import Reasons
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import reasons as words

CHART_HEIGHT = 430


class RecoveryPage(QScrollArea):
    """The chart above, why and endpoints side by side below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(words.TITLE)
        self.chart, self.reasons, self.endpoints = ChartView(), Reasons(), EndpointsCard()
        self.chart.setFixedHeight(CHART_HEIGHT)
        inside = QWidget()
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.reasons, stretch=1)
        below.addWidget(self.endpoints, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.chart)
        column.addLayout(below)
        self.setWidget(inside)

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Show the current patch."""
        self.chart.show_picture(shown, palette)
        self.reasons.show_picture(shown, palette)
        self.endpoints.show_picture(shown)

    def show_why(self) -> None:
        """Bring the reasons into sight."""
        self.ensureWidgetVisible(self.reasons, 0, 60)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
