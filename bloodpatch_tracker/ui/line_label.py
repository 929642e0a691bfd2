"""A short text that would like one line, and wraps where it does not get one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget


class LineLabel(QLabel):
    """As wide as its words. A label of Qt that may wrap asks for about as much height as width instead.

    The text is shown as it stands: what somebody typed may look like markup.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setIndent(0)  # left to itself, Qt adds to a frame's padding half a letter that no metrics tell of
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:
        margins, metrics = self.contentsMargins(), self.fontMetrics()
        lines = self.text().split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines) + margins.left() + margins.right() + 2
        return QSize(width, self.heightForWidth(width))
