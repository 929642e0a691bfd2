"""The published endpoints, always with the readings they take and how many of the six windows were answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import endpoints as words


class EndpointsCard(QFrame):
    """A small table: name, value, what it rests on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self._labels: list[tuple[QLabel, QLabel, QLabel]] = []
        self._remark = QLabel()
        self._remark.setWordWrap(True)
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
            for label, text in zip(labels, row, strict=True):
                label.setText(text)
            labels[1].setAccessibleName(row[0])
        self._remark.setText(words.disagreement(assessment))

    def _add_row(self) -> None:
        labels = (QLabel(), QLabel(), QLabel())
        for place, label in enumerate(labels):
            self._grid.addWidget(label, len(self._labels), place, alignment=Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(label is labels[2])
        labels[2].setProperty("soft", True)
        self._labels.append(labels)
