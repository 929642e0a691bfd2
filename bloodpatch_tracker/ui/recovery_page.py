"""The second page: the chart, the conclusion with its reasons, and the published endpoints, of any of the patches."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Conclusion
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.ui.chart_files import ChartFiles
from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.chart_zoom import ChartZoom, Zoom
from bloodpatch_tracker.ui.endpoints_card import EndpointsCard
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.reasons import Reasons, same_line
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import reasons as words
from bloodpatch_tracker.words import recovery as recovery_words

SIDE_BY_SIDE = 62
"""Letters m across, from which on reasons and endpoints stand beside each other."""

MARGIN = 8
"""Left free beside the chart where the page scrolls to it, px."""


class RecoveryPage(QWidget):
    """The chart with its keys above, why and endpoints below it. With several patches, a list to choose one from."""

    chosen = Signal(object, object)
    """The `Shown` picture, and the `Assessment` of the patch that is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.chart, self.reasons, self.endpoints = ChartView(whole=True), Reasons(), EndpointsCard()
        self.zoom, self.files = ChartZoom(), ChartFiles()
        self.which = CalmList(words.WHICH_PATCH)
        self.over = ActionKey(recovery_words.LAY_OVER)
        self.over.setCheckable(True)
        for each in (self.which, self.over):
            each.hide()  # until there are several patches
        self._last: tuple[Shown, Palette] | None = None
        self._fired: Conclusion | None = None
        inside = QWidget()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(16)
        self._below.addWidget(self.reasons, stretch=1)
        self._below.addWidget(self.endpoints, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(Flow((self.which, self.zoom, self.over), 12))
        column.addWidget(self.chart)
        column.addWidget(self.files)
        column.addLayout(self._below)
        column.addStretch()
        self._scroll = Scroller(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and page keys scroll a page to read
        self._scroll.setAccessibleName(words.PAGE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.files.work_in(self)
        self.which.currentIndexChanged.connect(self._choose_patch)
        self.zoom.changed.connect(self._zoom)
        self.over.clicked.connect(self._show_chosen)
        self.reasons.pressed.connect(self._ring)
        self.chart.rings_left.connect(self._take_rings_off)

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Show the latest patch, or the one that was chosen if there is no later one since."""
        several = [words.patch_name(each, shown.local) for each in shown.assessments]
        if several != [self.which.itemText(place) for place in range(self.which.count())]:
            self.which.blockSignals(True)  # filling the list is no choice of the user's
            self.which.clear()
            self.which.addItems(several)
            self.which.setMinimumContentsLength(max(map(len, several)))
            self.which.setCurrentIndex(len(several) - 1)
            self.which.blockSignals(False)
            self._fired = None
        for each in (self.which, self.over):
            each.setVisible(len(several) > 1)
        self.zoom.offer(several=len(several) > 1)
        self._last = (shown, palette)
        self._show_chosen()

    def hold(self, *parts: QWidget) -> None:
        """Have these below the chart, in this order; `chosen` tells them which patch is looked at."""
        for place, part in enumerate(parts, start=self._column.indexOf(self.files) + 1):
            self._column.insertWidget(place, part)

    def bring(self, part: QWidget) -> None:
        """Bring something below the chart into sight."""
        self._scroll.verticalScrollBar().setValue(part.y() - MARGIN)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def _arrange(self) -> None:
        """Put reasons and endpoints beside each other where their lines stay long enough to read."""
        wide = self.width() >= SIDE_BY_SIDE * self.fontMetrics().horizontalAdvance("m")
        self._below.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _choose_patch(self) -> None:
        """Another patch is looked at: on its own clock, with no rings of the one before."""
        self._fired = None
        if self.zoom.zoom is Zoom.SINCE_LAST and self.which.currentIndex() < self.which.count() - 1:
            self.zoom.choose(Zoom.ALL)
        self._show_chosen()

    def _zoom(self) -> None:
        if self.zoom.zoom is Zoom.SINCE_LAST and self.which.currentIndex() != self.which.count() - 1:
            self.which.setCurrentIndex(self.which.count() - 1)
        else:
            self._show_chosen()

    def _ring(self, conclusion: Conclusion) -> None:
        """Ring what fired a conclusion and go there; pressed again, take the rings off."""
        if self._fired == conclusion:
            self._take_rings_off()
            return
        self._fired = conclusion
        self._show_chosen()
        reached = {stop.entry_id for stop in self.chart.ringed}
        if self.zoom.zoom is Zoom.FIRST_48 and not reached.issuperset(conclusion.entry_ids):
            self.zoom.press(Zoom.ALL)
        self.chart.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chart.read(next(iter(self.chart.ringed), None))
        self._scroll_to_chart()

    def _scroll_to_chart(self) -> None:
        """Bring the whole chart into sight; where the window is too low for it, the rings and as much below as fits."""
        top, low = self.chart.y() - MARGIN, self.chart.geometry().bottom() + MARGIN
        whole = max(top, low - self._scroll.viewport().height())
        self._scroll.verticalScrollBar().setValue(min(whole, self.chart.y() + self.chart.top_of_rings()))

    def _take_rings_off(self) -> None:
        self._fired = None
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._last is None:
            return
        shown, palette = self._last
        assessment = shown.assessments[self.which.currentIndex()]
        self._fired = same_line(self._fired, assessment)
        span = Span.HOURS_48 if self.zoom.zoom is Zoom.FIRST_48 else Span.AUTO
        over = self.over.isChecked() and len(shown.assessments) > 1
        self.chart.show_picture(shown, assessment, palette, span=span, over=over, fired=self._fired)
        self.reasons.show_picture(shown, assessment, palette)
        self.reasons.mark(self._fired)
        self.endpoints.show_picture(shown, assessment)
        self.chosen.emit(shown, assessment)
        if self.chart.charted is not None:
            self.files.show_picture(self.chart.charted)
