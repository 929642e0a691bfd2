"""One threshold in the list of a clinic: what it is called, what holds, its source, and a key to change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from bloodpatch_tracker.settings.clinic_rules import ClinicRules
from bloodpatch_tracker.settings.threshold_rows import ThresholdRow
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.threshold_text import said
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.sources import cited


class ThresholdLine(QWidget):
    """Made of a `ThresholdRow`."""

    change_wanted = Signal(str)
    """The name of the threshold."""

    def __init__(self, row: ThresholdRow, rules: ClinicRules) -> None:
        super().__init__()
        self.row = row
        label = words.LABELS[row.name]
        self.value = _told(value_told(row, rules))
        self.key = ActionKey(words.CHANGE, words.CHANGE_NAME.format(label=label))
        source = _told(words.SOURCE.format(source=cited(row.source)))
        source.setProperty("soft", True)
        headed(self, label, self.value, source, Flow((self.key,), 0))
        self.setFocusProxy(self.key)
        self.key.clicked.connect(self._want)

    def _want(self) -> None:
        self.change_wanted.emit(self.row.name)


def value_told(row: ThresholdRow, rules: ClinicRules) -> str:
    """What holds, beside what is published where that is something else."""
    own, published = getattr(rules.limits, row.name), said(row, row.published)
    if own == row.published:
        return words.AS_PUBLISHED.format(published=published)
    return words.OWN.format(value=said(row, own), published=published)


def _told(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
