"""Draws the paper of a preview in the colours of the theme, so that it is no lamp in a dark room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPainterPath, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from bloodpatch_tracker.charts.palette import PRINT

Mode = QPainter.CompositionMode
FAR = 1e6
"""Further than any scene reaches, in each direction."""
ICON = QSize(24, 24)
WHITE = QColor(PRINT.surface)


class ThemedPaper(QGraphicsItem):
    """Lies over everything in a scene and turns white into the theme's surface, and ink into its text.

    Only what is seen changes: the sheets below, and what is printed of them, stay dark on white. The colours are
    looked up at each painting, so a theme that changes while the preview is open is followed. It has no shape: Qt's
    preview takes whatever it finds at a place for a sheet.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(1)  # Qt's sheets have none
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(-FAR, -FAR, 2 * FAR, 2 * FAR)

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(self, painter: QPainter, _: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if widget is None:  # a scene that is printed
            return
        painter.save()
        ground, area = QRegion(widget.rect()), widget.rect()
        sheets = [painter.transform().mapRect(sheet).toRect() for sheet in self._sheets()]
        painter.resetTransform()
        for sheet in sheets:
            ground -= sheet
        painter.setClipRegion(ground, Qt.ClipOperation.IntersectClip)
        painter.fillRect(area, WHITE)  # over Qt's shadows, which would shine
        painter.restore()
        painter.save()
        painter.resetTransform()
        for mode, colour in _steps():
            painter.setCompositionMode(mode)
            painter.fillRect(area, colour)
        painter.setCompositionMode(Mode.CompositionMode_SourceOver)
        painter.setPen(QApplication.palette().mid().color())
        painter.drawRects(sheets)
        painter.restore()

    def _sheets(self) -> list[QRectF]:
        """Where in the scene there is paper: from each item's own origin on, with room for a shadow all round."""
        found = []
        for item in self.scene().items():
            if item is not self:
                around = item.boundingRect()
                edge = -around.left()
                found.append(item.mapRectToScene(around.adjusted(edge, edge, -edge, -edge)))
        return found


def theme_paper(view: QGraphicsView) -> None:
    """Show what is in a view in the theme's colours from now on."""
    scene = view.scene()
    scene.setBackgroundBrush(WHITE)
    scene.addItem(ThemedPaper())


def theme_icons(dialog: QWidget) -> None:
    """Let the icons of a dialog of Qt's, which are drawn for white, be no brighter than the theme's text or surface."""
    for action in dialog.findChildren(QAction):
        if not action.icon().isNull():
            action.setIcon(QIcon(_themed(action.icon().pixmap(ICON, dialog.devicePixelRatio()))))


def _themed(icon: QPixmap) -> QPixmap:
    found = QPixmap(icon)
    painter = QPainter(found)
    painter.setCompositionMode(Mode.CompositionMode_Multiply)
    painter.fillRect(found.rect(), max(_surface_and_text(), key=QColor.lightness))
    painter.setCompositionMode(Mode.CompositionMode_DestinationIn)  # what was clear is clear again
    painter.drawPixmap(0, 0, icon)
    painter.end()
    return found


def _surface_and_text() -> tuple[QColor, QColor]:
    palette = QApplication.palette()
    return palette.base().color(), palette.text().color()


def _steps() -> tuple[tuple[Mode, QColor], ...]:
    """What is laid over dark ink on white, and how, one after the other."""
    surface, text = _surface_and_text()
    if surface.lightness() > text.lightness():
        return ((Mode.CompositionMode_Multiply, surface),)
    ink = 1 - QColor(PRINT.text).lightnessF()  # how far ink is from white, which is black once it is turned round
    step = QColor(
        _within((text.red() - surface.red()) / ink),
        _within((text.green() - surface.green()) / ink),
        _within((text.blue() - surface.blue()) / ink),
    )
    return (
        (Mode.CompositionMode_Difference, WHITE),
        (Mode.CompositionMode_Multiply, step),
        (Mode.CompositionMode_Plus, surface),
    )


def _within(channel: float) -> int:
    return max(0, min(round(channel), 255))
