"""The surface a chart is drawn on: never white before its time, and quick to move one ring."""

from typing import Any

from matplotlib.artist import Artist
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

DPI = 100
"""Pixels to the inch where text has its usual size."""


class ChartCanvas(FigureCanvasQTAgg):
    """matplotlib's canvas, which draws only when it is told to."""

    drawing_wanted = Signal()
    """Its size or its screen has changed, so the chart should be laid out and drawn anew."""

    def __init__(self) -> None:
        super().__init__(Figure(dpi=DPI))  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)  # or whatever was in memory would show first
        self._over: Artist | None = None
        self._clean: Any = None  # the picture without the artist over it, in matplotlib's own keeping
        self.set_ground(QApplication.palette().color(QPalette.ColorRole.Base).name())

    def set_ground(self, colour: str) -> None:
        """The colour, "#rrggbb", that is seen until something is drawn; matplotlib would show white."""
        self.setPalette(QPalette(QColor(colour)))
        self.setAutoFillBackground(True)
        self.figure.set_facecolor(colour)

    def fit(self, scale: float) -> None:
        """Take on the present size, with text `scale` times as large as usual."""
        ratio = self.device_pixel_ratio
        dpi = DPI * scale * ratio
        if self.figure.dpi != dpi:
            self.figure.set_dpi(dpi)
        wide, high = max(self.width(), 1), max(self.height(), 1)
        self.figure.set_size_inches(wide * ratio / dpi, high * ratio / dpi, forward=False)

    def draw_idle(self) -> None:
        """What matplotlib asks for whenever something changes, such as the size."""
        self.drawing_wanted.emit()

    def draw_all(self, over: Artist) -> None:
        """Draw the figure now. `over` is drawn last, and can be moved without drawing the rest again."""
        self._over = over
        over.set_animated(True)  # matplotlib's word for what a drawing leaves out
        self.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
        self._clean = self.copy_from_bbox(self.figure.bbox)  # type: ignore[no-untyped-call]  # as above
        self._draw_over()

    def draw_over_again(self) -> None:
        """Draw what lies over the figure where it is now."""
        if self._clean is not None:
            self.restore_region(self._clean)  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
            self._draw_over()
            self.update()

    def _draw_over(self) -> None:
        if self._over is not None and self._over.axes is not None:
            self._over.axes.draw_artist(self._over)
