"""The row above everything: menus, pages, whose diary it is, and the keys for theme and settings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenuBar, QTabBar, QVBoxLayout, QWidget

from bloodpatch_tracker.ui.home_page import PAGES
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.person import Person
from bloodpatch_tracker.ui.sides import Sides
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import patients as patients_words
from bloodpatch_tracker.words import screen as screen_words
from bloodpatch_tracker.words import shell as words


class TopBar(QWidget):
    """Menus and pages on the left, the person and the look on the right; at large text sizes in rows."""

    patients_wanted = Signal()

    def __init__(self, stack: Pages) -> None:
        super().__init__()
        self._stack, self._lists, self._over_home = stack, False, False
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)  # in the window on every system, so that all of it is in one place
        self.tabs = QTabBar()
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
        self.trouble = TroubleLabel()
        whole.addWidget(self._sides)
        whole.addWidget(self.trouble)
        self.tabs.currentChanged.connect(self._turn)
        self.tabs.tabBarClicked.connect(self._press)
        stack.home.turned.connect(self._show_turned)
        stack.currentChanged.connect(self.stand_above)
        self.stand_above()

    def offer_patients(self, *, wanted: bool) -> None:
        """Offer the clinic's list before the pages of a diary, or not."""
        self._lists = wanted
        self.stand_above()

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong with all that is shown below, for as long as it is; or nothing."""
        self.trouble.say(sentence)

    def show_theme(self, name: str) -> None:
        """Say which theme it is on its key."""
        self.theme.setText(name)
        self.theme.setAccessibleName(words.THEME_NAME.format(theme=name))
        self.fit()

    def stand_above(self) -> None:
        """Stand above the page that is shown: over the warning signs not at all, and with pages where there are any."""
        page, home = self._stack.currentWidget(), self._stack.home
        self._over_home = page is home
        self.setVisible(page is not self._stack.signs)
        self.tabs.setVisible(page is home or self._lists)
        self.person.setVisible(page is home)
        self._offer(((patients_words.PATIENTS,) if self._lists else ()) + (PAGES if page is home else ()))
        self._show_turned(home.pages.currentIndex())
        self.fit()

    def _offer(self, names: tuple[str, ...]) -> None:
        if names == tuple(self.tabs.tabText(place) for place in range(self.tabs.count())):
            return
        self.tabs.blockSignals(True)  # nobody has turned a page
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names:
            self.tabs.addTab(name)
        self.tabs.blockSignals(False)

    def _show_turned(self, place: int) -> None:
        """Mark the page of the diary that is shown."""
        if self._over_home and place >= 0:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(place + self._lists)
            self.tabs.blockSignals(False)

    def _turn(self, place: int) -> None:
        if self._lists and place == 0:
            self.patients_wanted.emit()
        elif place >= 0:
            self._stack.home.turn_to(place - self._lists)

    def _press(self, place: int) -> None:
        """The list is pressed from a page beneath it, where its tab is the current one already."""
        if self._lists and place == 0:
            self.patients_wanted.emit()

    def fit(self) -> None:
        """Give both sides their place again after a text has changed."""
        self._sides.place()
