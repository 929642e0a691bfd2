"""The program's place in the system tray: a neutral reminder, and the few things wanted from there."""

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from bloodpatch_tracker.words import reminders as words
from bloodpatch_tracker.words import screen as screen_words

ON_DARK, ON_LIGHT = "icons:tray-on-dark.svg", "icons:tray-on-light.svg"
SHOWN_FOR_MS = 10_000


class Tray(QObject):
    """An icon with a menu. Nothing it shows tells who is ill or how: bystanders may see it, and a locked screen."""

    open_wanted = Signal()
    log_wanted = Signal()
    signs_wanted = Signal()
    put_off_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, window: QWidget, icon: QSystemTrayIcon | None = None) -> None:
        super().__init__(window)
        self.icon = icon or QSystemTrayIcon()
        self.icon.setParent(self)
        self.icon.setToolTip(screen_words.APP)
        self.menu = QMenu(window)
        self.open, self.log = self._action(words.OPEN, self.open_wanted), self._action(words.LOG, self.log_wanted)
        self.signs = self._action(words.SIGNS, self.signs_wanted)
        self.put_off = self._action(words.snooze(0), self.put_off_wanted)
        self.quit = self._action(words.QUIT, self.quit_wanted)
        self.put_off.setVisible(False)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.log_wanted)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._draw)
        self._draw()

    def show(self, wanted: bool) -> None:
        """Be there, or not."""
        self.icon.setVisible(wanted)

    @property
    def is_there(self) -> bool:
        """Whether it can be seen."""
        return self.icon.isVisible()

    def remind(self) -> None:
        """Say that it is time for a score."""
        self.say(words.TIME_FOR_A_SCORE)

    def say(self, sentence: str) -> None:
        """Say a sentence that anybody may read."""
        self.icon.showMessage(screen_words.APP, sentence, self.icon.icon(), SHOWN_FOR_MS)

    def offer_put_off(self, minutes: int | None) -> None:
        """Offer to be reminded again after so many minutes, or not."""
        self.put_off.setText(words.snooze(minutes or 0))
        self.put_off.setVisible(minutes is not None)

    def _action(self, name: str, wanted: SignalInstance) -> QAction:
        action = QAction(name, self.menu)
        action.triggered.connect(wanted)
        self.menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_wanted.emit()

    def _draw(self) -> None:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.icon.setIcon(QIcon(ON_DARK if dark else ON_LIGHT))
