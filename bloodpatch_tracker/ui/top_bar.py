"""The row above everything: menus, pages, whose diary it is, and the keys for theme and settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenuBar, QTabBar, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.home_page import PAGES
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.person import Person
from bloodpatch_tracker.ui.sides import Sides
from bloodpatch_tracker.words import screen as screen_words
from bloodpatch_tracker.words import shell as words


class TopBar(QWidget):
    """Menus and pages on the left, the person and the look on the right; at large text sizes in rows."""

    def __init__(self, stack: Pages) -> None:
        super().__init__()
        self._stack = stack
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)  # in the window on every system, so that all of it is in one place
        self.tabs = QTabBar()
        for name in PAGES:
            self.tabs.addTab(name)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(screen_words.PAGES)
        self.person = Person()
        self.theme = ActionKey("")
        self.settings = ActionKey(words.SETTINGS_KEY, words.SETTINGS_NAME)
        self.settings.setToolTip(words.SETTINGS_NAME)
        self._sides = Sides(
            (self.menus, self.tabs),
            (self.person, self.theme, self.settings),
            crowded=(self.menus, self.person, self.tabs, self.theme, self.settings),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 12, 0)
        whole.addWidget(self._sides)
        self.tabs.currentChanged.connect(stack.home.turn_to)
        stack.home.turned.connect(self.tabs.setCurrentIndex)
        stack.currentChanged.connect(self.stand_above)
        self.stand_above()

    def show_theme(self, name: str) -> None:
        """Say which theme it is on its key."""
        self.theme.setText(name)
        self.theme.setAccessibleName(words.THEME_NAME.format(theme=name))
        self.fit()

    def stand_above(self) -> None:
        """Stand above the page that is shown: over the warning signs not at all, and with pages where there are any."""
        page, home = self._stack.currentWidget(), self._stack.home
        self.setVisible(page is not self._stack.signs)
        self.tabs.setVisible(page is home)
        self.person.setVisible(page is home)
        self.fit()

    def fit(self) -> None:
        """Give both sides their place again after a text has changed."""
        self._sides.place()
