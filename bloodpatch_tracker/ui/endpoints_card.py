"""The published endpoints, always with everything they are taken from and how many of the six windows were answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.named import show_named
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import endpoints as words


class EndpointsCard(QFrame):
    """Name and value of each, and below them, over the whole width, what they rest on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._labels: list[tuple[QLabel, QLabel, QLabel]] = []
        self._remark = _label()
        self._remark.setProperty("soft", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(title(words.TITLE))
        column.addLayout(self._grid)
        column.addWidget(self._remark)
        column.addStretch()

    def show_picture(self, shown: Shown, assessment: Assessment) -> None:
        """Show the endpoints of one of the patches."""
        rows = words.rows(shown.diary, assessment)
        while len(self._labels) < len(rows):
            self._add_row()
        for labels, row in zip(self._labels, rows, strict=True):
            labels[0].setText(row[0])
            for label, text in zip(labels[1:], row[1:], strict=True):
                show_named(label, row[0], text)
        self._remark.setText(words.disagreement(assessment))
        self._remark.setVisible(bool(self._remark.text()))

    def _add_row(self) -> None:
        name, value, basis = _label(), _label(), _label()
        basis.setProperty("soft", True)
        basis.setContentsMargins(0, 0, 0, 8)
        value.setProperty("strong", True)
        row = 2 * len(self._labels)
        self._grid.addWidget(name, row, 0, alignment=Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, alignment=Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(basis, row + 1, 0, 1, 2)
        self._labels.append((name, value, basis))


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
