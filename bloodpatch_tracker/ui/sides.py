"""Widgets at the two ends of a row; where they do not all fit, those on the right go below.

Where those on the left alone are wider than the row, at large sizes of text, all of them fill rows as words do.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from bloodpatch_tracker.ui.placed import Placed

APART, BETWEEN = 8, 12
"""Pixels between two widgets, and between the two sides."""


class Sides(Placed):
    """Each at its own width; none is cut off while the row is as wide as the widest of them.

    Args:
        crowded: the same widgets in the order in which they fill rows where one side is wider than the row.
    """

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], crowded: Sequence[QWidget]) -> None:
        self._left, self._right, self._crowded = left, right, crowded
        super().__init__((*left, *right))

    def narrowest(self, widget: QWidget) -> QSize:
        return widget.sizeHint()

    def places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        left, right = ([each for each in side if not each.isHidden()] for side in (self._left, self._right))
        if _wide(left) > width:
            yield from self._rows(width)
            return
        high = max(_high(left), _high(right))
        beside = _wide(left) + BETWEEN + _wide(right) <= width
        yield from _row(left, 0, 0, high if beside else _high(left))
        yield from _row(right, max(width - _wide(right), 0), 0 if beside else _high(left), high)

    def _rows(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        rows: list[list[QWidget]] = []
        for widget in self._crowded:
            if widget.isHidden():
                continue
            if not rows or _wide([*rows[-1], widget]) > width:
                rows.append([])
            rows[-1].append(widget)
        y = 0
        for row in rows:
            yield from _row(row, 0, y, _high(row))
            y += _high(row)


def _wide(widgets: Sequence[QWidget]) -> int:
    return sum(each.sizeHint().width() for each in widgets) + APART * max(len(widgets) - 1, 0)


def _high(widgets: Sequence[QWidget]) -> int:
    return max((each.sizeHint().height() for each in widgets), default=0)


def _row(widgets: Sequence[QWidget], x: int, y: int, high: int) -> Iterator[tuple[QWidget, QRect]]:
    """The widgets from x on; what may grow is as high as the row, the rest level with its middle."""
    for widget in widgets:
        size = widget.sizeHint()
        fixed = widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed
        height = size.height() if fixed else high
        yield widget, QRect(x, y + (high - height) // 2, size.width(), height)
        x += size.width() + APART
