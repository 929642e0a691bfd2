"""The small curve in a line of the clinic's list: upright scores since the patch, over the band of relief."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

HOURS, GAP_MINUTES = 72, 21 * 60
"""The least width of the axis; and a silence of 12 hours by day and a night, over which nothing is joined."""
MARGIN, DOT, LINE = 4.0, 2.5, 1.6
"""Pixels round the curve, of the last score's dot, and of the line."""
HIGHEST = 10


@dataclass(frozen=True)
class CurveColours:
    """Band and its edge, line and dots."""

    band: QColor
    edge: QColor
    line: QColor


def draw_curve(
    painter: QPainter, place: QRectF, scores: tuple[tuple[int, int], ...], relief: int, colours: CurveColours
) -> None:
    """Draw scores, pairs of minutes since the patch and 0–10, into a place; the band is 0 to `relief`."""
    room = place.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    last = max([HOURS * 60, *(minutes for minutes, _ in scores)])
    points = [
        QPointF(room.left() + room.width() * minutes / last, room.bottom() - room.height() * score / HIGHEST)
        for minutes, score in scores
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = room.bottom() - room.height() * relief / HIGHEST
    painter.fillRect(QRectF(room.left(), top, room.width(), room.bottom() - top), colours.band)
    painter.setPen(QPen(colours.edge, 1))
    painter.drawLine(QPointF(room.left(), top), QPointF(room.right(), top))
    painter.setPen(QPen(colours.line, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(colours.line)
    for one, other in _joined(scores, points):
        painter.drawLine(one, other)
    for alone in _alone(scores, points):
        painter.drawEllipse(alone, 1.0, 1.0)
    if points:
        painter.drawEllipse(points[-1], DOT, DOT)
    painter.restore()


def _joined(scores: tuple[tuple[int, int], ...], points: list[QPointF]) -> Iterator[tuple[QPointF, QPointF]]:
    """Neighbours with no long silence between."""
    for (one, first), (other, second) in pairwise(zip(scores, points, strict=True)):
        if other[0] - one[0] <= GAP_MINUTES:
            yield first, second


def _alone(scores: tuple[tuple[int, int], ...], points: list[QPointF]) -> Iterator[QPointF]:
    """Points that no line comes to would not be seen."""
    minutes = [each for each, _ in scores]
    for place, point in enumerate(points):
        near = [minutes[other] for other in (place - 1, place + 1) if 0 <= other < len(minutes)]
        if all(abs(each - minutes[place]) > GAP_MINUTES for each in near):
            yield point
