"""The recovery chart on the screen, and in sentences for those who cannot see it."""

from math import ceil

from matplotlib.backend_bases import Event, MouseEvent
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Line
from bloodpatch_tracker.charts.layout import good_height
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.recovery import RecoveryArtists, draw_recovery, show_fired
from bloodpatch_tracker.charts.rings import HALO
from bloodpatch_tracker.charts.span import Span
from bloodpatch_tracker.charts.stop import Stop, nearest
from bloodpatch_tracker.ui.chart_canvas import DPI, ChartCanvas
from bloodpatch_tracker.ui.chart_pictures import Charted
from bloodpatch_tracker.ui.read_out import ReadOut
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import chart as words
from bloodpatch_tracker.words import recovery as recovery_words
from bloodpatch_tracker.words.chart_missed import missed_later

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
NEAR = 16
"""Pixels from a mark within which the mouse means it, where text has its usual size."""
USUAL_PT = 11.0
"""The usual size of the window's text."""
LEAST = QSize(320, 260)
"""Below this a chart cannot be read, px."""


class ChartView(QFrame):
    """The chart in the colours of the theme and the size of the text, laid out anew for each size."""

    rings_left = Signal()
    """Escape: the rings are no longer wanted."""

    def __init__(self, *, whole: bool = False) -> None:
        """`whole`: ask for the height in which nothing is given up, for a page that scrolls."""
        super().__init__()
        self.setProperty("card", True)
        self.canvas, self.read_out = ChartCanvas(), ReadOut()
        self.figure = self.canvas.figure
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows step through the marks
        self.artists: RecoveryArtists | None = None
        self.ringed: tuple[Stop, ...] = ()
        """The marks of what fired the conclusion that is looked at."""
        self._whole = whole
        self._fired: Conclusion | None = None
        self._charted: Charted | None = None
        self._palette: Palette | None = None
        self.setAccessibleName(words.NAME)
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._later = QTimer(self)  # one drawing after a run of sizes, not one for each
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.canvas, stretch=1)
        column.addWidget(self.read_out)
        self.canvas.mpl_connect("motion_notify_event", self._point)
        self.canvas.drawing_wanted.connect(self._draw_soon)

    @property
    def charted(self) -> Charted | None:
        """What is drawn, for whoever saves it."""
        return self._charted

    def show_picture(
        self,
        shown: Shown,
        assessment: Assessment,
        palette: Palette,
        *,
        span: Span = Span.AUTO,
        over: bool = False,
        fired: Conclusion | None = None,
    ) -> None:
        """Draw one of the patches.

        Args:
            span: which hours. over: lay the other patches over it. fired: ring what made this conclusion hold.
        """
        self._charted, self._palette, self._fired = Charted(shown, assessment, span, over), palette, fired
        self.canvas.set_ground(palette.surface)
        self._draw()
        self._describe(self._charted)

    def read(self, stop: Stop | None) -> None:
        """Read out a mark, or none."""
        if self._charted is None or self.artists is None:
            return
        if self.read_out.read(stop, self.artists, self._charted.shown, self._charted.assessment):
            self.canvas.draw_over_again()

    def top_of_rings(self) -> int:
        """Where the highest of the rings begins, px from the upper edge; 0 where there is none."""
        ratio = self.canvas.device_pixel_ratio
        tops = [self.canvas.height() - stop.pixel[1] / ratio for stop in self.ringed]
        return self.canvas.y() + round(min(tops) - HALO * self.figure.dpi / 72 / ratio) if tops else 0

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._draw_soon()  # with the letters of now
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()  # out of sight nothing is drawn, so it may be of an hour ago

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._fired is not None:
            self.rings_left.emit()
        elif by is None or self.artists is None:
            super().keyPressEvent(event)
        else:
            self.read(self.read_out.step(self.artists.stops, by))

    def _point(self, event: Event) -> None:
        """Read what the mouse is at."""
        if isinstance(event, MouseEvent) and self.artists is not None:
            near = NEAR * self._scale() * self.canvas.device_pixel_ratio
            self.read(nearest(self.artists.stops, event.x, event.y, near))

    def _scale(self) -> float:
        """How large text is beside its usual size."""
        points = self.font().pointSizeF()  # below 0 where somebody set it in pixels
        return (points if points > 0 else QFontInfo(self.font()).pointSizeF()) / USUAL_PT

    def _draw_soon(self) -> None:
        if self.isVisible():
            self._later.start(0)

    def _draw(self) -> None:
        self._later.stop()
        charted, palette = self._charted, self._palette
        if charted is None or palette is None or not self.isVisible():
            return
        self.canvas.fit(self._scale())
        picture, laid, chart_words = charted.picture, charted.laid, charted.words
        if self._whole:
            width = self.figure.get_figwidth() * 72
            high = good_height(picture, chart_words, width, charted.span, laid) * DPI * self._scale() / 72
            self.canvas.setMinimumHeight(ceil(high))
        self.artists = draw_recovery(self.figure, picture, palette, chart_words, charted.span, laid=laid)
        fired = self._fired
        baseline = fired is not None and fired.line is Line.NOT_POSTURAL_BEFORE
        self.ringed = show_fired(self.artists, fired.entry_ids if fired else (), baseline=baseline)
        self.read_out.again(self.artists)
        self.canvas.draw_all(self.artists.focus)  # not later: a drawing may not come back to a canvas that is gone

    def _describe(self, charted: Charted) -> None:
        """Tell the chart in sentences: the course, what is laid over it, what is ringed."""
        said = [words.summary(charted.shown.diary, charted.assessment)]
        later, end = charted.missed_later
        if later:
            said.append(missed_later(later, end))
        if charted.over:
            said.append(recovery_words.laid_over([each.patch.patch_number for each in charted.laid]))
        if self._fired is not None:
            said.append(recovery_words.ringed(self._fired, len(self.ringed)))
        self.setAccessibleDescription(" ".join(said))
