"""What the settings change in a window: its parts are held to them, whenever they are kept or tried out."""

from dataclasses import replace

from PySide6.QtCore import QObject

from bloodpatch_tracker.settings.plan import own_plans
from bloodpatch_tracker.settings.schedule import schedule_of
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.reminding import Reminding
from bloodpatch_tracker.ui.settings_sheet import LOOK
from bloodpatch_tracker.ui.signs_desk import SignsDesk
from bloodpatch_tracker.ui.top_bar import TopBar
from bloodpatch_tracker.ui.wishes import Wishes
from bloodpatch_tracker.words.shell import THEMES
from bloodpatch_tracker.words.units import use_units


class SettingsInForce(QObject):
    """Holds the parts of a window to the settings."""

    def __init__(
        self,
        preferences: Preferences,
        feed: Feed,
        top: TopBar,
        stack: Pages,
        desk: Desk,
        reminding: Reminding,
        signs_desk: SignsDesk,
    ) -> None:
        super().__init__(preferences)
        self._preferences, self._feed, self._top = preferences, feed, top
        self._stack, self._desk, self._reminding, self._signs_desk = stack, desk, reminding, signs_desk
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
        self._signs_desk.use_settings(settings)
        before, self._followed = self._followed, settings
        if before != replace(settings, **{name: getattr(before, name) for name in LOOK}):
            self._feed.read_again()  # units, times and whom to call are told all over the window

    def keep(self, wishes: Wishes) -> None:
        """Keep what was asked at set-up among the settings."""
        settings = self._preferences.settings
        role = settings.role if wishes.role is None else wishes.role
        remind = settings.remind if wishes.remind is None else wishes.remind
        self._preferences.keep(replace(settings, role=role, remind=remind))
