"""The second page: the chart, the conclusion with its reasons, and the published endpoints, of any of the patches."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.endpoints_card import EndpointsCard
from bloodpatch_tracker.ui.reasons import Reasons
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import reasons as words

CHART_HEIGHT = 430


class RecoveryPage(QWidget):
    """The chart above, why and endpoints side by side below it. With several patches, a list to choose one from."""

    def __init__(self) -> None:
        super().__init__()
        self.chart, self.reasons, self.endpoints = ChartView(), Reasons(), EndpointsCard()
        self.chart.setFixedHeight(CHART_HEIGHT)
        self.which = CalmList(words.WHICH_PATCH)
        self.which.hide()
        self._last: tuple[Shown, Palette] | None = None
        inside = QWidget()
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.reasons, stretch=1)
        below.addWidget(self.endpoints, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.which, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chart)
        column.addLayout(below)
        self._scroll = Scroller(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and page keys scroll a page to read
        self._scroll.setAccessibleName(words.PAGE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.which.currentIndexChanged.connect(self._show_chosen)

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Show the latest patch, or the one that was chosen if there is no later one since."""
        several = [words.patch_name(each, shown.local) for each in shown.assessments]
        if several != [self.which.itemText(place) for place in range(self.which.count())]:
            self.which.blockSignals(True)  # filling the list is no choice of the user's
            self.which.clear()
            self.which.addItems(several)
            self.which.setCurrentIndex(len(several) - 1)
            self.which.blockSignals(False)
        self.which.setVisible(len(several) > 1)
        self._last = (shown, palette)
        self._show_chosen()

    def show_why(self) -> None:
        """Bring the reasons into sight."""
        self._scroll.verticalScrollBar().setValue(self.reasons.y())
        self.start()

    def show_chart(self) -> None:
        """Bring the chart into sight."""
        self._scroll.verticalScrollBar().setValue(0)
        self.start()

    def start(self) -> None:
        """Give the keyboard to the page, so that arrows scroll it."""
        self._scroll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_chosen(self) -> None:
        if self._last is None:
            return
        shown, palette = self._last
        assessment = shown.assessments[self.which.currentIndex()]
        self.chart.show_picture(shown, assessment, palette)
        self.reasons.show_picture(shown, assessment, palette)
        self.endpoints.show_picture(shown, assessment)
