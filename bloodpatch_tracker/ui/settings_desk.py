"""Opens the settings, and changes the look by one key: the next theme, larger and smaller text."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.settings.choices import Theme
from bloodpatch_tracker.settings.settings import ROWS, Settings
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.settings_sheet import SettingsSheet

NEXT = {Theme.LIGHT: Theme.DIM, Theme.DIM: Theme.NIGHT, Theme.NIGHT: Theme.SYSTEM, Theme.SYSTEM: Theme.LIGHT}
SIZE = (860, 640)


class SettingsDesk(QObject):
    """One sheet of settings at a time; what is tried out in it is taken back unless it is kept."""

    signs_wanted = Signal(object)
    """The `Sheet` over which the warning signs are wanted."""

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self.sheet: SettingsSheet | None = None

    def ask(self) -> None:
        """Open the settings."""
        if self.sheet is not None:
            return
        self.sheet = SettingsSheet(self._window, self._preferences.settings)
        self.sheet.previewed.connect(self._preferences.try_out)
        self.sheet.changed.connect(self._keep)
        self.sheet.finished.connect(self._closed)
        self.sheet.signs_wanted.connect(self._want_signs)
        self.sheet.resize(*SIZE)
        self.sheet.open()

    def next_theme(self) -> None:
        """Light, dim, night, as the system has it, and round again."""
        self._keep_look(theme=NEXT[self._preferences.settings.theme])

    def larger(self) -> None:
        """Larger text by one step, up to double."""
        self._size(1)

    def smaller(self) -> None:
        """Smaller text by one step, down to the usual."""
        self._size(-1)

    def close_sheet(self) -> None:
        """The window closes."""
        if self.sheet is not None:
            self.sheet.reject()

    def _size(self, by: int) -> None:
        row, percent = ROWS["text_percent"], self._preferences.settings.text_percent
        self._keep_look(text_percent=int(min(max(percent + by * row.step, row.low), row.high)))

    def _keep_look(self, **look: Any) -> None:
        self._preferences.keep(replace(self._preferences.settings, **look))

    def _keep(self, settings: Settings) -> None:
        self._preferences.keep(settings)
        if self.sheet is not None:
            self.sheet.accept()

    def _want_signs(self) -> None:
        self.signs_wanted.emit(self.sheet)

    def _closed(self) -> None:
        self._preferences.take_back()
        if self.sheet is not None:
            self.sheet.deleteLater()
        self.sheet = None
