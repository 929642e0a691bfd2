"""The window's pages, one at a time, with the warning signs over any of them."""

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from bloodpatch_tracker.settings.plan import own_plans
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.home_page import HomePage
from bloodpatch_tracker.ui.notice_page import NoticePage
from bloodpatch_tracker.ui.set_up_page import SetUpPage
from bloodpatch_tracker.ui.warning_signs import WarningSigns

if TYPE_CHECKING:  # imported once a clinic's window needs it
    from bloodpatch_tracker.ui.patients_page import PatientsPage


class Pages(QStackedWidget):
    """Set-up, the diary's pages, a notice where there is nothing to show, and the warning signs."""

    def __init__(self, settings: Settings, zone: tzinfo | None) -> None:
        super().__init__()
        self.set_up = SetUpPage(own_plans(settings), zone)
        self.home, self.notice, self.signs = HomePage(), NoticePage(), WarningSigns()
        for page in (self.set_up, self.home, self.notice, self.signs):
            self.addWidget(page)
        self._below_signs: QWidget = self.set_up
        self.patients: PatientsPage | None = None
        """The clinic's list; nobody else has one."""

    def hold(self, patients: "PatientsPage") -> None:
        """Hold the clinic's list among the pages."""
        self.patients = patients
        self.addWidget(patients)

    def turn_to(self, page: QWidget) -> None:
        """Show a page; under the warning signs, if those are open."""
        if self.currentWidget() is self.signs:
            self._below_signs = page
        elif self.currentWidget() is not page:
            self.setCurrentWidget(page)
            if page is self.home:
                self.home.log.form.form.upright.start()

    def open_signs(self) -> None:
        """Show the warning signs."""
        below = self.currentWidget()
        if below is not None and below is not self.signs:
            self._below_signs = below
        self.setCurrentWidget(self.signs)
        self.signs.start()

    def leave_signs(self) -> None:
        """Go back to the page below; what was ticked and not saved is forgotten."""
        self.signs.clear()
        if self.currentWidget() is self.signs:
            self.setCurrentWidget(self._below_signs)

    def tell(self, sentence: str) -> None:
        """Say something where the user is looking."""
        page = self.currentWidget()
        if isinstance(page, SetUpPage | WarningSigns | NoticePage):
            page.show_trouble(sentence)
        elif page is self.patients and self.patients is not None:
            self.patients.tell(sentence)
        else:
            self.home.toast.say(sentence)

    def tell_not_saved(self, sentence: str) -> None:
        """Say it where it was typed."""
        if self.currentWidget() is self.home and self.home.pages.currentWidget() is self.home.log:
            self.home.log.form.show_trouble(sentence)
        else:
            self.tell(sentence)
