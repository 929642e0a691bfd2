"""The recovery chart on the screen, and in one sentence for those who cannot see it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from matplotlib.backend_bases import Event, MouseEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.picture import picture_of
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery
from bloodpatch_tracker.charts.stop import Stop, nearest
from bloodpatch_tracker.ui.read_out import ReadOut
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import chart as words
from bloodpatch_tracker.words.times import Local

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
NEAR = 16
"""Pixels from a mark within which the mouse means it."""
SAID = ("clock", "day", "when")
"""The words of a chart that say a moment; they are given the reader's wall clock."""


class ChartView(QFrame):
    """A matplotlib canvas in the colours of the theme, laid out anew for each size."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.figure = Figure()
        self.canvas = FigureCanvasQTAgg(self.figure)  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows step through the marks
        self.read_out = ReadOut()
        self.artists: RecoveryArtists | None = None
        self._last: tuple[Shown, Assessment, Palette] | None = None
        self.setAccessibleName(words.NAME)
        self.setMinimumSize(QSize(320, 260))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._later = QTimer(self)  # one drawing after a run of sizes, not one for each
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.canvas, stretch=1)
        column.addWidget(self.read_out)
        self.canvas.mpl_connect("motion_notify_event", self._point)

    def show_picture(self, shown: Shown, assessment: Assessment, palette: Palette) -> None:
        """Draw one of the patches."""
        self._last = (shown, assessment, palette)
        self.setAccessibleDescription(words.summary(shown.diary, assessment))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()  # out of sight nothing is drawn, so it may be of an hour ago

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        if by is None or self.artists is None:
            super().keyPressEvent(event)
        else:
            self.read(self.read_out.step(self.artists.stops, by))

    def _point(self, event: Event) -> None:
        """Read what the mouse is at."""
        if isinstance(event, MouseEvent) and self.artists is not None:
            self.read(nearest(self.artists.stops, event.x, event.y, NEAR))

    def read(self, stop: Stop | None) -> None:
        """Read out a mark, or none."""
        if self._last is None or self.artists is None:
            return
        shown, assessment, _ = self._last
        if self.read_out.read(stop, self.artists, shown, assessment):
            self.canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped

    def _draw(self) -> None:
        self._later.stop()
        if self._last is None or not self.isVisible():
            return
        shown, assessment, palette = self._last
        said = {name: partial(_said, words.CHART[name], shown.local) for name in SAID}
        chart_words = ChartWords(**{**words.CHART, **said})
        self.artists = draw_recovery(self.figure, picture_of(shown.diary, assessment), palette, chart_words)
        self.read_out.again(self.artists)
        # Not draw_idle(), which would come back to a canvas that may be gone by then.
        self.canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped


def _said(say: Callable[[datetime], str], local: Local, moment: datetime) -> str:
    return say(local(moment))
