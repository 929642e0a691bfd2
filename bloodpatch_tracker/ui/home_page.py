"""What is seen once a diary is open: the banner, the pages, and what was just done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.about_page import NAME
from bloodpatch_tracker.ui.banner import Banner
from bloodpatch_tracker.ui.bounded import Bounded
from bloodpatch_tracker.ui.diary_page import DiaryPage
from bloodpatch_tracker.ui.expect_page import ExpectPage
from bloodpatch_tracker.ui.log_page import LogPage
from bloodpatch_tracker.ui.recovery_page import RecoveryPage
from bloodpatch_tracker.ui.reminder_bar import ReminderBar
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.toast import Toast
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words import shell as shell_words

PAGES = (words.LOG, words.RECOVERY, words.DIARY, shell_words.EXPECT)
"""The names of the pages, in order."""


class HomePage(QWidget):
    """Banner above, pages below, toast at the foot."""

    turned = Signal(int)
    """The place of the page that is shown from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.banner, self.toast = Banner(), Toast()
        self.log, self.recovery, self.diary, self.expect = LogPage(), RecoveryPage(), DiaryPage(), ExpectPage()
        self.pages = QStackedWidget()
        self.pages.setAccessibleName(words.PAGES)
        for page in (self.log, self.recovery, self.diary, self.expect):
            self.pages.addWidget(page)
        self.remark = QLabel()
        self.remark.setProperty("soft", True)
        self.remark.setWordWrap(True)
        self.remark.hide()
        self.reminder = ReminderBar()
        above = QVBoxLayout()
        above.setContentsMargins(12, 8, 12, 4)
        above.setSpacing(6)
        above.addWidget(Bounded(self.banner))
        above.addWidget(self.reminder)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 8)
        foot.setSpacing(12)
        foot.addWidget(self.toast, stretch=1)
        foot.addWidget(self.remark, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.pages, stretch=1)
        column.addLayout(foot)
        self.pages.currentChanged.connect(self.turned)

    def show_remark(self, remark: str) -> None:
        """Say something about this window as a whole, for as long as it is open; or nothing."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Show one picture everywhere."""
        self.banner.show_picture(shown, palette)
        self.log.show_picture(shown, palette)
        self.recovery.show_picture(shown, palette)
        self.diary.show_picture(shown)

    def turn_to(self, place: int) -> None:
        """Show a page and give it the keyboard."""
        self.pages.setCurrentIndex(place)
        page = self.pages.currentWidget()
        if page is self.log:
            self.log.form.form.upright.start()
        elif page is self.diary:
            self.diary.start()
        elif page is self.expect:
            self.expect.start()
        else:
            self.recovery.show_chart()

    def show_about(self) -> None:
        """Go to the page about the program."""
        self.turn_to(self.pages.indexOf(self.expect))
        self.expect.show_page(NAME)

    def show_why(self) -> None:
        """Go to the reasons."""
        self.pages.setCurrentWidget(self.recovery)
        self.recovery.show_why()
