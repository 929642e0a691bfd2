"""What is seen once a diary is open: the banner, the pages, and what was just done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui.about_page import AboutPage
from bloodpatch_tracker.ui.banner import Banner
from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.ui.diary_page import DiaryPage
from bloodpatch_tracker.ui.log_page import LogPage
from bloodpatch_tracker.ui.recovery_page import RecoveryPage
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.toast import Toast
from bloodpatch_tracker.words import people as people_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.table import plain as plain_tip


class HomePage(QWidget):
    """Banner above, pages below, toast at the foot."""

    def __init__(self) -> None:
        super().__init__()
        self.banner, self.toast = Banner(), Toast()
        self.log, self.recovery, self.diary, self.about = LogPage(), RecoveryPage(), DiaryPage(), AboutPage()
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(words.PAGES)
        self.pages.tabBar().setDrawBase(False)
        self.pages.tabBar().setAccessibleName(words.PAGES)
        named = ((self.log, words.LOG), (self.recovery, words.RECOVERY), (self.diary, words.DIARY))
        for page, name in (*named, (self.about, words.ABOUT)):
            self.pages.addTab(page, name)
        self.who = CalmList(words.PATIENT)
        self.who.setMinimumContentsLength(24)
        self.who.setMaximumWidth(330)
        self.remark = QLabel()
        self.remark.setProperty("soft", True)
        self.who.setProperty("short", True)
        self.who.hide()  # until there is a choice
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.corner = QWidget()  # for the menu bar: above everything that is about this patient
        row = QHBoxLayout(self.corner)
        self.corner.setMinimumHeight(46)
        row.setContentsMargins(0, 4, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.remark)
        row.addWidget(self.name)
        row.addWidget(self.who)
        above, foot = QHBoxLayout(), QHBoxLayout()
        above.setContentsMargins(12, 8, 12, 4)
        above.addWidget(self.banner)
        foot.setContentsMargins(12, 0, 12, 8)
        foot.addWidget(self.toast)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.pages, stretch=1)
        column.addLayout(foot)

    def show_picture(self, shown: Shown, palette: Palette) -> None:
        """Show one picture everywhere."""
        self.banner.show_picture(shown, palette)
        self.log.show_picture(shown, palette)
        self.recovery.show_picture(shown, palette)
        self.diary.show_picture(shown)

    def show_patients(self, patients: tuple[Patient, ...], chosen: Patient) -> None:
        """Offer everybody in the book; where there is one, the name alone."""
        self.who.blockSignals(True)  # filling the list is no choice of the user's
        self.who.clear()
        for patient in sorted(patients, key=lambda patient: (patient.patient_name.casefold(), patient.id)):
            self.who.addItem(people_words.named(patient), str(patient.id))
        self.who.blockSignals(False)
        self.who.setVisible(len(patients) > 1)
        self.choose(chosen)

    def choose(self, patient: Patient) -> None:
        """Show whose diary is open."""
        self.who.blockSignals(True)  # no choice of the user's either
        self.who.setCurrentIndex(self.who.findData(str(patient.id)))
        self.who.blockSignals(False)
        self.who.setToolTip(plain_tip(patient.patient_name))
        self.name.setText(people_words.named(patient))
        self.name.setVisible(self.who.isHidden())

    def turn_to(self, place: int) -> None:
        """Show a page and give it the keyboard."""
        self.pages.setCurrentIndex(place)
        page = self.pages.currentWidget()
        if page is self.log:
            self.log.form.form.upright.start()
        elif page is self.diary:
            self.diary.start()
        elif page is self.about:
            self.about.text.setFocus()
        else:
            self.recovery.show_chart()

    def show_why(self) -> None:
        """Go to the reasons."""
        self.pages.setCurrentWidget(self.recovery)
        self.recovery.show_why()
