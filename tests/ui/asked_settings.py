"""A sheet of settings as a test opens it, and what it has said."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.keys import AnswerKey
from bloodpatch_tracker.ui.setting_level import SettingLevel
from bloodpatch_tracker.ui.setting_line import SettingLine
from bloodpatch_tracker.ui.settings_sheet import SettingsSheet


class Asked:
    """A sheet over a window, and what it has said."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.window = QMainWindow()
        self.window.resize(1024, 640)
        qtbot.addWidget(self.window)
        self.window.show()
        self.sheet = SettingsSheet(self.window, settings)
        self.kept: list[Settings] = []
        self.tried: list[Settings] = []
        self.sheet.changed.connect(self.kept.append)
        self.sheet.previewed.connect(self.tried.append)
        with qtbot.waitActive(self.sheet):
            self.sheet.open()

    def line(self, name: str) -> QLineEdit:
        editor = self.sheet.form.fields[name].editor
        assert isinstance(editor, SettingLine)
        return editor.line

    def type(self, name: str, text: str) -> None:
        self.line(name).selectAll()
        QTest.keyClicks(self.line(name), text)

    def level(self, name: str) -> SettingLevel:
        editor = self.sheet.form.fields[name].editor
        assert isinstance(editor, SettingLevel)
        return editor

    def press(self, name: str, word: str) -> None:
        """Press the key of a choice."""
        keys = self.sheet.form.fields[name].findChildren(AnswerKey)
        next(key for key in keys if key.text() == word).click()
