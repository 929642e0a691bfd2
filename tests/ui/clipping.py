"""Finds what cannot be read on a screen: text that is cut off, keys outside their place, things on top of each other.

What lies further down on a page that scrolls can be read; what lies to the side of it cannot.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from bloodpatch_tracker.ui.chart_view import ChartView
from bloodpatch_tracker.ui.chip_key import ChipKey

SLACK = 1
"""Pixels that rounding may take."""
FREE_COLUMNS = {4, 5, 7}
"""Columns of the diary that hold what people wrote: it may go on beyond its cell, and stands whole in the tooltip."""


def unreadable(top: QWidget) -> list[str]:
    """One sentence for each thing on a window that cannot be read."""
    found: list[str] = []
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and not _inner(widget):
            found += [f"{_named(widget)}: {what}" for what in (*_cut_off(widget), *_outside(widget, top))]
            found += [f"{_named(one)} and {_named(other)} overlap" for one, other in _overlapping(widget)]
    return found


def _named(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{(text or widget.accessibleName())[:50]}”"


def _inner(widget: QWidget) -> bool:
    """Parts that Qt makes for itself inside a list, a clock, a table or a scroll bar."""
    parent = widget.parentWidget()
    inner = isinstance(parent, QComboBox | QDateTimeEdit | QTableView | QLineEdit | QTabBar)
    return inner or widget.objectName().startswith("qt_")


def _cut_off(widget: QWidget) -> Iterator[str]:
    hint = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.text():
        yield from _label(widget, hint)
    elif isinstance(widget, ChipKey) and widget.width() >= widget.minimumSizeHint().width():  # goes on in another line
        yield from _smaller(widget.size(), QSize(0, widget.heightForWidth(widget.width())))
    elif isinstance(widget, QAbstractButton | QDateTimeEdit):
        yield from _smaller(widget.size(), hint)
    elif isinstance(widget, QLineEdit):
        if widget.height() < widget.fontMetrics().height() + 8:
            yield "is lower than its letters"
    elif isinstance(widget, QComboBox):
        yield from _list(widget)
    elif isinstance(widget, QTabBar):
        hidden = [widget.tabText(at) for at in range(widget.count()) if not widget.rect().contains(widget.tabRect(at))]
        yield from (f"the tab {name} is not all there" for name in hidden)
    elif isinstance(widget, QTableView):
        yield from _table(widget)
    elif isinstance(widget, ChartView):
        yield from _chart(widget)


def _smaller(size: QSize, needed: QSize) -> Iterator[str]:
    if size.width() + SLACK < needed.width() or size.height() + SLACK < needed.height():
        yield f"has {size.width()}×{size.height()}, needs {needed.width()}×{needed.height()}"


def _label(label: QLabel, hint: QSize) -> Iterator[str]:
    if label.text().rstrip().endswith("…") and len(label.accessibleDescription()) > len(label.text()):
        yield "is shortened"
    if not label.wordWrap():
        yield from _smaller(label.size(), hint)
        return
    margins = label.contentsMargins()
    room = label.contentsRect().width()
    needed = label.heightForWidth(label.width())
    if needed > label.height() + SLACK:
        yield f"is {label.height()} high, needs {needed}"
    if "<" not in label.text():
        wide = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split() or [""])
        if wide > room + SLACK:
            yield f"a word needs {wide} of {room - margins.left()} pixels"


def _list(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    wide = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if wide > field.width() + 8:
        yield f"its text needs {wide} of {field.width()} pixels"
    if combo.fontMetrics().height() > combo.height():
        yield "is lower than its letters"


def _table(table: QTableView) -> Iterator[str]:
    header = table.horizontalHeader()
    model = table.model()
    for column in range(model.columnCount()):
        if column not in FREE_COLUMNS and header.sectionSize(column) + SLACK < header.sectionSizeHint(column):
            yield f"the heading of column {column} is cut off"
        if column not in FREE_COLUMNS and header.sectionSize(column) + SLACK < table.sizeHintForColumn(column):
            yield f"column {column} is cut off"
    if model.rowCount() and table.rowHeight(0) + SLACK < table.sizeHintForRow(0):
        yield "its rows are lower than their letters"


def _chart(view: ChartView) -> Iterator[str]:
    if view.artists is None:
        return
    figure = view.figure
    whole = figure.bbox
    for text in view.artists.sheet.texts:
        box = text.get_window_extent()
        outside = box.x0 < whole.x0 - SLACK or box.x1 > whole.x1 + SLACK
        if text.get_text() and text.get_visible() and (outside or box.y0 < -SLACK or box.y1 > whole.y1 + SLACK):
            yield f"“{text.get_text()}” goes beyond the chart"


def _outside(widget: QWidget, top: QWidget) -> Iterator[str]:
    """A widget that its parents do not show, but for what is further down on a page that scrolls."""
    place, inside = widget.rect(), widget
    while inside is not top and not inside.isWindow():
        parent = inside.parentWidget()
        assert parent is not None  # only windows have none
        place = place.translated(inside.pos())
        room = parent.rect()
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and parent.objectName() == "qt_scrollarea_viewport":
            place = QRect(QPoint(place.x(), room.y()), QSize(place.width(), min(place.height(), room.height())))
        if place.isValid() and not room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield f"lies at {place.getRect()} of {room.getRect()} in {_named(parent)}"
            return
        inside = parent


def _overlapping(parent: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    shown = [
        child
        for child in parent.findChildren(QWidget)
        if child.parentWidget() is parent and child.isVisible() and not _inner(child) and not child.isWindow()
    ]
    for one, other in combinations(shown, 2):
        both = one.geometry() & other.geometry()
        if both.width() > SLACK and both.height() > SLACK:
            yield one, other
