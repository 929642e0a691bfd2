"""Follows the system from light to dark and back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from bloodpatch_tracker.ui import theme


class ThemeFollower(QObject):
    """Gives the application the other colours when the system changes, and says so."""

    palette_changed = Signal(object)
    """A `Palette`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def _follow(self) -> None:
        palette = theme.system_palette(self._app)
        theme.apply(self._app, palette)
        self.palette_changed.emit(palette)
