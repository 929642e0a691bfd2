"""One row of the table of settings on the screen: its name, what sets it, what it does, and what is wrong with it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.settings.row import Kind, Row, choices_of
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.setting_choice import SettingChoice
from bloodpatch_tracker.ui.setting_level import SettingLevel
from bloodpatch_tracker.ui.setting_line import SettingLine
from bloodpatch_tracker.ui.setting_lines import SettingLines
from bloodpatch_tracker.ui.setting_text import measure_of
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import settings as words

Editor = SettingChoice | SettingLevel | SettingLine | SettingLines


class SettingField(QWidget):
    """Made of a `Row`."""

    changed = Signal(str)
    """The name of the row, when its value was changed by hand."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        label = _label(row)
        self.editor = _editor(row, label)
        help_text = QLabel(words.HELP[row.name])
        help_text.setProperty("soft", True)
        help_text.setWordWrap(True)
        help_text.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble = TroubleLabel()
        headed(self, label, self.editor, self._trouble, help_text)
        self.setAccessibleDescription(words.HELP[row.name])
        self.setFocusProxy(self.editor)
        self.editor.changed.connect(self._tell)

    def value(self) -> Any:
        """The value; what is wrong with it is said below it. Raises Refused."""
        self._trouble.say("")
        try:
            return self.editor.value()
        except Refused as refused:
            self._trouble.say(words.refusal(refused.problems[0]))
            raise

    def show_value(self, value: Any) -> None:
        """Show a value, and nothing wrong with it."""
        self.editor.show_value(value)
        self._trouble.say("")

    def trouble(self) -> str:
        """What is said to be wrong; blank where nothing is."""
        return self._trouble.text()

    def _tell(self) -> None:
        self.changed.emit(self.row.name)


def _label(row: Row) -> str:
    """The name of the row, with its unit where a number is typed."""
    label = words.LABELS[row.name]
    if row.unit is None or row.kind not in {Kind.WHOLE, Kind.NUMBER}:
        return label
    measure = measure_of(row)
    return words.WITH_UNIT.format(label=label, unit=measure.unit() if measure else words.UNITS[row.unit])


def _editor(row: Row, label: str) -> Editor:
    if row.kind is Kind.TOGGLE:
        return SettingChoice(label, {True: words.YES, False: words.NO})
    if row.kind is Kind.CHOICE:
        return SettingChoice(label, {word: words.CHOICES[row.name][word] for word in choices_of(row)})
    if row.kind is Kind.LEVEL:
        return SettingLevel(label, row)
    return SettingLines(label, row) if row.lines else SettingLine(label, row)
