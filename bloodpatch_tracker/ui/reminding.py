"""Joins the reminders with where they are seen: the bar in the window, and the tray where the system has one."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QSystemTrayIcon, QWidget

from bloodpatch_tracker.diary.asked import AskedKeeper
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.reminder_bar import ReminderBar
from bloodpatch_tracker.ui.reminders import Reminders
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.tray import Tray
from bloodpatch_tracker.words import reminders as words


class Reminding(QObject):
    """Hand it each picture and the settings; it does the rest.

    Args:
        stack, warnings: nothing is said while the stack shows `warnings`; it is said when they are left.
        log, signs: the window's actions for these pages, to be triggered from the tray and from the bar.
        asked: keeps what was put off or skipped over a restart.
        tray: what stands in for the system's, and `has_tray` for asking whether there is one.
    """

    def __init__(
        self,
        window: QWidget,
        stack: QStackedWidget,
        warnings: QWidget,
        bar: ReminderBar,
        now: Callable[[], datetime],
        *,
        log: QAction,
        signs: QAction,
        asked: AskedKeeper | None = None,
        tray: Tray | None = None,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window, self._stack, self._warnings, self.bar = window, stack, warnings, bar
        self._log, self._signs, self._has_tray = log, signs, has_tray
        self._settings = Settings()
        self._told_that_it_stays = self._quitting = self._covered = False
        self.reminders, self.tray = Reminders(now, self, asked), tray or Tray(window)
        self._wire()

    def _wire(self) -> None:
        reminders, bar, tray = self.reminders, self.bar, self.tray
        reminders.due.connect(self._remind)
        reminders.settled.connect(self._settle)
        self._stack.currentChanged.connect(self._hold_back)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # there are no widgets without one
        app.applicationStateChanged.connect(reminders.look)  # woken up: the clock has gone on, the timer has not
        bar.log_wanted.connect(self._log.trigger)
        bar.put_off_wanted.connect(reminders.put_off)
        bar.skip_wanted.connect(reminders.skip)
        tray.open_wanted.connect(self.bring_back)
        tray.log_wanted.connect(self._show_log)
        tray.signs_wanted.connect(self._show_signs)
        tray.put_off_wanted.connect(reminders.put_off)
        tray.quit_wanted.connect(self.quit)

    def show_picture(self, shown: Shown | None) -> None:
        """Remind by this diary from now on."""
        self.reminders.show_picture(shown)

    def use_settings(self, settings: Settings) -> None:
        """Remind as is wished."""
        self._settings = settings
        reminds = settings.remind and settings.notify
        self.tray.show((reminds or settings.stay_in_tray) and self._has_tray())
        QGuiApplication.setQuitOnLastWindowClosed(not self._stays)
        self.reminders.use_settings(settings)

    def hides_instead(self) -> bool:
        """Whether closing the window only puts it away, which is done then. The first time it is said."""
        if self._quitting or not self._stays:
            return False
        self._window.hide()
        if not self._told_that_it_stays:
            self._told_that_it_stays = True
            self.tray.say(words.STAYS)
        return True

    def bring_back(self) -> None:
        """Show the window, wherever it is, and over it the sheet that is open."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.setVisible(True)
        for each in (self._window, QApplication.activeModalWidget()):
            if each is not None:
                each.raise_()
                each.activateWindow()

    def quit(self) -> None:
        """End the program, from the tray or the menu, even where the window would stay; not while it asks first."""
        self._quitting = True
        self._quitting = self._window.close()
        if self._quitting:
            QGuiApplication.quit()

    def close(self) -> None:
        """The window is closed for good."""
        self.reminders.close()
        self.tray.show(False)
        QGuiApplication.setQuitOnLastWindowClosed(True)

    @property
    def _stays(self) -> bool:
        return self._settings.stay_in_tray and self.tray.is_there

    def _remind(self) -> None:
        """In the window, where it waits to be seen; by a notification too, unless the window is being looked at."""
        minutes = self._settings.snooze_minutes if self.reminders.can_put_off else None
        self.bar.remind(minutes)
        self.tray.offer_put_off(minutes)
        looked_at = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if self.tray.is_there and self._settings.notify and not (looked_at and self._window.isVisible()):
            self.tray.remind()

    def _settle(self) -> None:
        self.bar.hide()
        self.tray.offer_put_off(None)

    def hold_for_signs(self, lie_over: bool) -> None:
        """Say nothing while the warning signs lie over a sheet either."""
        self._covered = lie_over
        self._hold_back()

    def _hold_back(self) -> None:
        self.reminders.hold_back(self._covered or self._stack.currentWidget() is self._warnings)

    def _show_log(self) -> None:
        self.bring_back()
        self._log.trigger()

    def _show_signs(self) -> None:
        self.bring_back()
        self._signs.trigger()
