"""What the settings change in a window, and what is done there in the name of whoever they say is writing."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.vocabulary import Author, WarningSign
from bloodpatch_tracker.settings.plan import own_plans
from bloodpatch_tracker.settings.schedule import schedule_of
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.calls import numbers_of
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.reminding import Reminding
from bloodpatch_tracker.ui.settings_sheet import LOOK
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.signs_over import SignsOver
from bloodpatch_tracker.ui.top_bar import TopBar
from bloodpatch_tracker.ui.wishes import Wishes
from bloodpatch_tracker.words import outcome
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.shell import THEMES
from bloodpatch_tracker.words.units import use_units


class ToWishes(QObject):
    """Holds the parts of a window to the settings."""

    def __init__(
        self, preferences: Preferences, feed: Feed, top: TopBar, stack: Pages, desk: Desk, reminding: Reminding
    ) -> None:
        super().__init__(preferences)
        self._preferences, self._feed, self._top = preferences, feed, top
        self._stack, self._desk, self._reminding = stack, desk, reminding
        self._shown: Shown | None = None
        self._over: SignsOver | None = None
        self._followed = Settings()

    def follow(self, settings: Settings) -> None:
        """Hold to these from now on."""
        use_units(settings.temperature_unit, settings.weight_unit)
        self._stack.home.log.form.follow_units()
        self._stack.set_up.follow_units()
        self._stack.set_up.patch_form.plan.offer(own_plans(settings))
        self._top.show_theme(THEMES[settings.theme])
        self._stack.home.log.form.use_author(settings.role)
        self._stack.home.banner.use_settings(settings)
        self._desk.use_plans(own_plans(settings))
        self._reminding.use_settings(settings)
        self._feed.use_schedule(schedule_of(settings))
        self.show_picture(self._shown)
        before, self._followed = self._followed, settings
        if before != replace(settings, **{name: getattr(before, name) for name in LOOK}):
            self._feed.read_again()  # units, times and whom to call are told all over the window

    def show_picture(self, shown: Shown | None) -> None:
        """Say whom to call about this patch, and ask whether that was done, where a flag asks for it."""
        self._shown, settings = shown, self._preferences.settings
        self._stack.signs.show_numbers(numbers_of(settings, shown.patch if shown else None))
        self._stack.signs.ask_spoken(shown is not None and shown.asks and settings.role is not Author.NURSE)

    def keep(self, wishes: Wishes) -> None:
        """Keep what was asked at set-up among the settings."""
        settings = self._preferences.settings
        role = settings.role if wishes.role is None else wishes.role
        remind = settings.remind if wishes.remind is None else wishes.remind
        self._preferences.keep(replace(settings, role=role, remind=remind))

    def speak(self) -> None:
        """Write down that the team was spoken to, in the name of the patient or the caregiver; a nurse is the team."""
        role = self._preferences.settings.role
        if self._shown is not None and self._shown.asks and role is not Author.NURSE:
            self._feed.speak(self._shown.patch, role)

    def open_signs_over(self, sheet: QWidget) -> None:
        """Show the warning signs over a sheet; with it, they go."""
        patch = self._shown.patch if self._shown else None
        self._over = SignsOver(sheet, self._stack.window(), numbers_of(self._preferences.settings, patch))
        self._over.signs.ticked.connect(self.record_signs)
        self._over.open()

    def settle_signs_over(self, change: Change) -> None:
        """The signs that were ticked over a sheet are safe; the numbers to call stay until they are left."""
        if self._over is not None and isValid(self._over):
            self._over.signs.settle(outcome.kept(change, self._feed.zone))

    def record_signs(self, signs: frozenset[WarningSign]) -> None:
        """Write warning signs down at once; where there is no diary yet, say so."""
        if self._shown is None:
            page = self._over.signs if self._over is not None and isValid(self._over) else self._stack.signs
            page.show_trouble(words.NO_DIARY_YET)
        else:
            self._stack.home.log.form.record_signs(signs)
