"""Drawn pages as they will be printed, in Qt's preview, and on the printer: pictures as sharp as the printer can show.

Qt's own PDF module is no part of what the program needs, so a page is drawn by what draws it everywhere.
"""

from collections.abc import Callable, Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QGraphicsView, QWidget

from bloodpatch_tracker.exchange.report.paper import Paper, usual_paper
from bloodpatch_tracker.ui.preview_dialog import preview_dialog
from bloodpatch_tracker.ui.themed_paper import ThemedPaper
from bloodpatch_tracker.words.reports import PREVIEW_TITLE

Draw = Callable[[Paper], Sequence[Figure]]
"""Draws the pages on a paper."""

SHARPEST, PREVIEWED = 600, 200
"""Dots to the inch on paper, beyond which nobody sees more while the picture grows by their square; and in the preview,
where Qt makes a picture smaller by leaving out dots, so that one much larger than the window cannot be read."""
SIZES = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}


class PagePreview(QObject):
    """Pages on their way to the printer. They live as long as the preview, which owns them."""

    def __init__(self, draw: Draw, window: QWidget, title: str = PREVIEW_TITLE) -> None:
        super().__init__()
        self._draw = draw
        self._images: dict[tuple[Paper, int], tuple[QImage, ...]] = {}
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageSize(QPageSize(SIZES[usual_paper()]))
        self.dialog = preview_dialog(self._printer, window, title)
        self.setParent(self.dialog)
        self.dialog.paintRequested.connect(self.paint)
        [self._preview] = self.dialog.findChildren(QPrintPreviewWidget)
        [self._view] = self.dialog.findChildren(QGraphicsView)
        self._sheet = QRectF()
        self._preview.previewChanged.connect(self._show_top)

    def paint(self, printer: QPrinter) -> None:
        """Draw each page on a whole sheet, as large as it fits; the blank round it is the page's own."""
        printer.setFullPage(True)
        previewed = printer.paintEngine().type() is QPaintEngine.Type.Picture
        paper, dots = paper_of(printer.pageLayout()), min(printer.resolution(), PREVIEWED if previewed else SHARPEST)
        if (paper, dots) not in self._images:  # zooming asks for it again and again
            self._images = {(paper, dots): tuple(image_of(page, dots) for page in self._draw(paper))}
        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, image in enumerate(self._images[paper, dots]):
            if place:
                printer.newPage()
            painter.drawImage(_inside(printer.pageLayout().fullRectPixels(printer.resolution()), image), image)
        painter.end()

    def _show_top(self) -> None:
        """Where there is another sheet than before, show it from its top, as wide as the window, to be read at once."""
        sheet = QRectF()
        for item in self._view.scene().items():
            if not isinstance(item, ThemedPaper):  # which reaches further than anybody would scroll
                sheet = sheet.united(item.sceneBoundingRect())
        if sheet != self._sheet:
            self._sheet = sheet
            self._view.setSceneRect(sheet)
            self._preview.fitToWidth()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.minimum())


def paper_of(layout: QPageLayout) -> Paper:
    """The paper whose shape is nearest to that of a sheet, whichever way round that is."""
    size = layout.fullRectPoints()
    shape = min(size.width(), size.height()) / max(size.width(), size.height(), 1)
    return min(Paper, key=lambda paper: abs(paper.size[0] / paper.size[1] - shape))


def image_of(figure: Figure, dots: int) -> QImage:
    """A figure in shades of grey, as the report is, at so many dots to the inch."""
    figure.set_dpi(dots)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
    wide, high = canvas.get_width_height()
    pixels = canvas.buffer_rgba()  # type: ignore[no-untyped-call]  # as above
    drawn = QImage(pixels, wide, high, 4 * wide, QImage.Format.Format_RGBA8888)
    return drawn.convertToFormat(QImage.Format.Format_Grayscale8)  # a copy: the canvas keeps its own


def _inside(sheet: QRect, image: QImage) -> QRect:
    """Where an image lies in the middle of a sheet, as large as it fits."""
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    return place
