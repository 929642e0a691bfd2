"""Writes down warning signs, and that the team was spoken to; shows the signs over a sheet, and whom to call."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.vocabulary import Author, WarningSign
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.calls import numbers_of
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.signs_over import SignsOver
from bloodpatch_tracker.ui.warning_signs import WarningSigns
from bloodpatch_tracker.words import outcome
from bloodpatch_tracker.words import screen as words


class SignsDesk(QObject):
    """Hand it each picture and the settings, which hold the numbers and say who is writing."""

    lie_over = Signal(bool)
    """Whether the signs lie over a sheet from now on."""

    def __init__(self, feed: Feed, stack: Pages) -> None:
        super().__init__(stack)
        self._feed, self._stack = feed, stack
        self._settings = Settings()
        self._shown: Shown | None = None
        self._over: SignsOver | None = None

    @property
    def over_sheet(self) -> WarningSigns | None:
        """The signs that lie over a sheet; None while none do."""
        over = self._lying()
        return over.signs if over is not None else None

    def use_settings(self, settings: Settings) -> None:
        """Offer these numbers, and write in the name of whoever these say."""
        self._settings = settings
        self.show_picture(self._shown)

    def show_picture(self, shown: Shown | None) -> None:
        """Say whom to call about this patch, and ask whether that was done, where a flag asks for it."""
        self._shown, settings = shown, self._settings
        self._stack.signs.show_numbers(numbers_of(settings, shown.patch if shown else None))
        self._stack.signs.ask_spoken(shown is not None and shown.asks and settings.role is not Author.NURSE)

    def speak(self) -> None:
        """Write down that the team was spoken to, in the name of the patient or the caregiver; a nurse is the team."""
        role = self._settings.role
        if self._shown is not None and self._shown.asks and role is not Author.NURSE:
            self._feed.speak(self._shown.patch, role)

    def open_signs(self) -> None:
        """Show the warning signs where nothing lies over them: a sheet that is open would, so then over that."""
        sheet, over = QApplication.activeModalWidget(), self._lying()
        if over is not None:
            over.raise_()
            over.activateWindow()
        elif sheet is not None:
            self.open_over(sheet)
        else:
            self._stack.open_signs()

    def open_over(self, sheet: QWidget) -> None:
        """Show the warning signs over a sheet; with it, they go."""
        patch = self._shown.patch if self._shown else None
        self._over = SignsOver(sheet, self._stack.window(), numbers_of(self._settings, patch))
        self._over.signs.ticked.connect(self.record)
        self._over.finished.connect(self._uncover)
        self._over.destroyed.connect(self._uncover)
        self._over.open()
        self.lie_over.emit(True)

    def settle_over(self, change: Change) -> None:
        """The signs that were ticked over a sheet are safe; the numbers to call stay until they are left."""
        if self.over_sheet is not None:
            self.over_sheet.settle(outcome.kept(change, self._feed.zone))

    def record(self, signs: frozenset[WarningSign]) -> None:
        """Write warning signs down at once; where that cannot be, say so where they were ticked."""
        trouble = words.NO_DIARY_YET if self._shown is None else self._stack.home.log.form.record_signs(signs)
        if trouble:
            (self.over_sheet or self._stack.signs).show_trouble(trouble)

    def _lying(self) -> SignsOver | None:
        """The signs that lie over a sheet now."""
        return self._over if self._over is not None and isValid(self._over) and self._over.isVisible() else None

    def _uncover(self) -> None:
        self.lie_over.emit(False)
