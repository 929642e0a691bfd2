"""Keys and short texts that fill rows from left to right and go on below, as words do."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.placed import Placed


class Flow(Placed):
    """Each widget at its own size, `spacing` pixels apart and level with the others of its row.

    What is wider than the row is given the row and wraps, if it can.
    """

    def __init__(self, widgets: Sequence[QWidget], spacing: int) -> None:
        self._spacing = spacing
        super().__init__(widgets)

    def line_width(self) -> int:
        """The width in which everything stands in one row."""
        hints = [widget.sizeHint().width() for widget in self.seen()]
        return sum(hints) + self._spacing * max(len(hints) - 1, 0)

    def places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        y = 0
        for row in self._rows(width):
            height, x = max(size.height() for _, size in row), 0
            for widget, size in row:
                yield widget, QRect(x, y + (height - size.height()) // 2, size.width(), size.height())
                x += size.width() + self._spacing
            y += height + self._spacing

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """The widgets by rows, each with its size."""
        rows: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for widget in self.seen():
            size = _size_in(widget, width)
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((widget, size))
            x += size.width() + self._spacing
        return rows


def _size_in(widget: QWidget, width: int) -> QSize:
    """The size of a widget in a row; it wraps only where it has to."""
    hint = widget.sizeHint()
    if hint.width() > width and widget.hasHeightForWidth():
        return QSize(width, widget.heightForWidth(width))
    return hint
