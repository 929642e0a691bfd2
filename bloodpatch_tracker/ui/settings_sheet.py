"""The settings, as a sheet that is made of their table. How things look is tried out at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.settings_form import SettingsForm
from bloodpatch_tracker.ui.sheet import Sheet, what_stands_in
from bloodpatch_tracker.words import settings as words

LOOK = frozenset({"theme", "brightness", "text_percent", "contrast"})
"""What is tried out while the sheet is open."""


class SettingsSheet(Sheet):
    """Emits the settings when they are saved; its owner closes it then. Leaving it takes back what was tried out."""

    changed = Signal(object)
    """The `Settings` to keep."""
    previewed = Signal(object)
    """The `Settings` to look like for now: those from before with another look, or those from before again."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        form = SettingsForm()
        super().__init__(parent, words.TITLE, form, words.SAVE)
        self.form = form
        self._before = self._tried = settings
        self.defaults = ActionKey(words.DEFAULTS, words.DEFAULTS_NAME)
        self.form.show_settings(settings)
        self.foot.insertWidget(0, self.defaults)
        self.form.fields["theme"].setFocus()
        self.form.changed.connect(self._changed)
        self.defaults.clicked.connect(self._show_defaults)
        self.agreed.connect(self._finish)
        self.rejected.connect(self._take_back)

    def typed(self) -> tuple[object, ...]:
        """What stands in every field; how things look is tried out and taken back without a question."""
        return tuple(what_stands_in(field) for name, field in self.form.fields.items() if name not in LOOK)

    def _changed(self, name: str) -> None:
        self.show_trouble("")
        if name in LOOK:
            self._try_out()

    def _try_out(self) -> None:
        look = self.form.with_look(self._before, LOOK)
        if look != self._tried:
            self._tried = look
            self.previewed.emit(look)

    def _show_defaults(self) -> None:
        self.form.show_settings(Settings())
        self.show_trouble(words.DEFAULTS_SHOWN)
        self._try_out()

    def _finish(self) -> None:
        try:
            settings = self.form.settings()
        except Refused:
            self.show_trouble(words.LOOK_AT_FIELDS)
            return
        self.changed.emit(settings)

    def _take_back(self) -> None:
        if self._tried != self._before:
            self._tried = self._before
            self.previewed.emit(self._before)
