"""What was chosen in the settings: held in one place, kept on disk, told to whoever goes by it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from bloodpatch_tracker.settings.settings import Settings

Keep = Callable[[Settings], str]
"""Keeps settings; a sentence about what went wrong, blank where nothing did."""


class Preferences(QObject):
    """The settings now, and those that are only tried out while the dialog is open.

    Without `keep`, for windows that are only looked at, what is chosen holds until they are closed.
    """

    changed = Signal(object)
    """The `Settings` that hold from now on, kept or tried out."""
    told = Signal(str)
    """A sentence about settings that could not be kept."""

    def __init__(self, settings: Settings | None = None, keep: Keep | None = None) -> None:
        super().__init__()
        self._kept = settings or Settings()
        self._tried: Settings | None = None
        self._keep = keep

    @property
    def settings(self) -> Settings:
        """Those that hold."""
        return self._tried or self._kept

    def keep(self, settings: Settings) -> None:
        """Hold to these, today and after the next start. What cannot be kept holds for today and is told."""
        self._tried = None
        if settings != self._kept:
            self._kept = settings
            trouble = self._keep(settings) if self._keep else ""
            if trouble:
                self.told.emit(trouble)
        self.changed.emit(settings)

    def try_out(self, settings: Settings) -> None:
        """Hold to these until they are kept or taken back."""
        self._tried = settings
        self.changed.emit(settings)

    def take_back(self) -> None:
        """Hold to what is kept again."""
        if self._tried is not None:
            self._tried = None
            self.changed.emit(self._kept)
