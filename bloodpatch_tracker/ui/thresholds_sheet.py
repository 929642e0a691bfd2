"""The clinic's thresholds, group by group: what holds, what is published, and the source of each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.settings.clinic_rules import ClinicRules
from bloodpatch_tracker.settings.threshold_rows import THRESHOLD_ROWS, Group
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.threshold_line import ThresholdLine
from bloodpatch_tracker.words import history as history_words
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.problems import safe_name

GROUP_GAP, ROW_GAP = 24, 16


class ThresholdsSheet(Sheet):
    """A list to read; each threshold has a key of its own to change it."""

    change_wanted = Signal(str)
    """The name of a threshold."""

    def __init__(self, parent: QWidget, rules: ClinicRules, path: str, trouble: str) -> None:
        """Show these thresholds, kept in the file at `path`, if any; `trouble` says why a clinic's own are not used."""
        body = QWidget()
        super().__init__(parent, words.TITLE, body, "")
        self.cancel.rename(history_words.CLOSE)
        self.lines = {name: ThresholdLine(row, rules) for name, row in THRESHOLD_ROWS.items()}
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(ROW_GAP)
        kept = words.WHERE.format(path=safe_name(path)) if path else words.NOWHERE
        for text in (words.ABOUT, f"{words.VERSION.format(version=rules.limits.rules_version)} {kept}"):
            about = QLabel(text)
            about.setWordWrap(True)
            about.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(about)
        for group in Group:
            heading = title(words.GROUPS[group])
            heading.setWordWrap(True)
            column.addSpacing(GROUP_GAP - ROW_GAP)
            column.addWidget(heading)
            for line in self.lines.values():
                if line.row.group is group:
                    column.addWidget(line)
        column.addStretch()
        for line in self.lines.values():
            line.change_wanted.connect(self.change_wanted)
        self.show_trouble(trouble)

    def go_to(self, name: str) -> None:
        """Come back to a threshold, with the keyboard on its key."""
        self.lines[name].key.setFocus(Qt.FocusReason.OtherFocusReason)
