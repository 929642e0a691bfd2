"""Follows the system and the settings: from light to dark and back, and to more contrast."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui import theme


class ThemeFollower(QObject):
    """Gives the application its colours from the start, and other ones when the system or the settings change."""

    palette_changed = Signal(object)
    """A `Palette`."""

    def __init__(self, app: QApplication, settings: Settings | None = None) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings or Settings()
        self._look: tuple[Palette, int] | None = None
        theme.ask_frame(app, self._settings.theme)
        self._follow()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        if hasattr(app.styleHints(), "accessibility"):  # since Qt 6.10
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def palette(self) -> Palette:
        """The colours there are now."""
        return theme.palette_for(self._app, self._settings)

    def use(self, settings: Settings) -> None:
        """Follow these settings from now on."""
        before, self._settings = self._settings, settings
        if settings.theme is not before.theme:
            theme.ask_frame(self._app, settings.theme)
        self._follow()

    def _follow(self) -> None:
        """Change what has to be changed: to give every widget its look again takes a moment."""
        look = self.palette, self._settings.text_percent
        if look == self._look:
            return
        before, self._look = self._look, look
        theme.apply(self._app, *look)
        if before is None or before[0] != look[0]:
            self.palette_changed.emit(look[0])
