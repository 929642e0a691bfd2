"""Several patches side by side, each in a small chart on the same hours and the same scale."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFontInfo, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.charts.multiples_key import MultiplesWords
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import picture_of
from bloodpatch_tracker.charts.small_multiples import END, Panel, draw_multiples, good_height
from bloodpatch_tracker.ui.chart_canvas import DPI, ChartCanvas
from bloodpatch_tracker.ui.chart_view import USUAL_PT
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import multiples as words

WORDS = MultiplesWords(words.HOURS, words.NOBODY, words.BEFORE, words.UPRIGHT, words.LYING, words.LATE, words.MISSING)


class MultiplesView(QWidget):
    """As high as its charts need; the page it lies on scrolls. What each shows is told in words too."""

    def __init__(self, panels: Sequence[Panel], palette: Palette) -> None:
        super().__init__()
        self.panels, self._palette = tuple(panels), palette
        self.canvas = ChartCanvas()
        self.canvas.set_ground(palette.surface)
        self._later = QTimer(self)  # one drawing after a run of sizes, not one for each
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.canvas.drawing_wanted.connect(self._draw_soon)
        self.setAccessibleName(words.count(len(self.panels)))
        told = (words.TOLD.format(panel=panel.title, status=panel.status) for panel in self.panels)
        self.setAccessibleDescription(" ".join(f"{each}." for each in told))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._draw_soon()  # with the letters of now
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _draw_soon(self) -> None:
        if self.isVisible():
            self._later.start(0)

    def _draw(self) -> None:
        self._later.stop()
        if not self.isVisible():
            return
        scale = QFontInfo(self.font()).pointSizeF() / USUAL_PT
        width = self.canvas.width() * 72 / (DPI * scale)
        self.canvas.setMinimumHeight(ceil(good_height(width, len(self.panels), WORDS) * DPI * scale / 72))
        self.canvas.fit(scale)
        draw_multiples(self.canvas.figure, self.panels, self._palette, WORDS)
        self.canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped


def panels_of(shown: Shown, assessments: Sequence[Assessment] | None = None) -> list[Panel]:
    """A small chart for each of these patches of a diary; of all of them, where none are named."""
    found = []
    for assessment in shown.assessments if assessments is None else assessments:
        picture = picture_of(shown.diary, assessment, shown.limits)
        latest = picture.course.latest
        hour = assessment.patch.hour_of(latest.at) if latest else 0.0
        status = words.status(assessment, latest.upright if latest else None, hour if hour > END else None)
        found.append(Panel(picture, words.panel(shown.diary.patient, assessment), status))
    return found
