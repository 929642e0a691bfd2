"""What on a screen went past the catalog: in the pseudo-locale every sentence stands in brackets."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextBrowser,
    QWidget,
)

from bloodpatch_tracker.ui.chart_view import ChartView

IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
LETTERS = re.compile(r"[^\W\d_]{3,}")
DATA = re.compile(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|UTC|MIT)\b"
    r"|English|Español|mmHg|YYYY|CPT|EPiMAP|Gupta"
    r"|Sample \d{4}|Sample clinic"
)
"""Days and months come from the region, names from their owners, those of a made-up clinic too."""


def bare(top: QWidget) -> list[str]:
    """Texts of which a word stands outside all brackets, but for what people wrote."""
    return [text for text in _texts(top) if LETTERS.search(_outside(text))]


def _outside(text: str) -> str:
    text = text.replace("&", "")
    while IN_BRACKETS.search(text):
        text = IN_BRACKETS.sub("", text)
    return DATA.sub("", text)


def _texts(top: QWidget) -> Iterator[str]:
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QPlainTextEdit | QTextBrowser | QListView | QTableView):
            continue  # pages to read are whole pages of their own; what is typed is the person's
        if isinstance(widget, QLabel | QAbstractButton) and not isinstance(widget.parentWidget(), QComboBox):
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from map(widget.tabText, range(widget.count()))
        elif isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        elif isinstance(widget, ChartView) and widget.artists is not None:
            yield from (text.get_text() for text in widget.artists.sheet.texts)
        if isinstance(widget, QDialog):
            yield widget.windowTitle()
        yield from (widget.accessibleName(), widget.accessibleDescription())
