"""Every setting on one page, in the groups and the order of the table."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.settings.row import Group
from bloodpatch_tracker.settings.settings import ROWS, Settings
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.setting_field import SettingField
from bloodpatch_tracker.words import settings as words

GROUP_GAP, ROW_GAP = 24, 16


class SettingsForm(QWidget):
    """Builds `Settings`. Refusals are said at their fields."""

    changed = Signal(str)
    """The name of a row that was changed by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = {name: SettingField(row) for name, row in ROWS.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(ROW_GAP)
        for group in Group:
            heading = title(words.GROUPS[group])
            heading.setWordWrap(True)
            if group is not next(iter(Group)):
                column.addSpacing(GROUP_GAP - ROW_GAP)
            column.addWidget(heading)
            for field in self.fields.values():
                if field.row.group is group:
                    column.addWidget(field)
        column.addStretch()
        for field in self.fields.values():
            field.changed.connect(self.changed)

    def show_settings(self, settings: Settings) -> None:
        """Show settings."""
        for name, field in self.fields.items():
            field.show_value(getattr(settings, name))

    def settings(self) -> Settings:
        """The settings as they stand here. Every field with something wrong says so, and the first gets the keyboard.

        Raises:
            Refused: with everything that is wrong.
        """
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for name, field in self.fields.items():
            try:
                values[name] = field.value()
            except Refused as refused:
                problems += refused.problems
        if problems:
            self.fields[problems[0].field].setFocus()
            raise Refused(*problems)
        return Settings(**values)

    def with_look(self, settings: Settings, names: frozenset[str]) -> Settings:
        """The settings with what stands here for these names, which can be nothing wrong."""
        return replace(settings, **{name: self.fields[name].value() for name in names})
