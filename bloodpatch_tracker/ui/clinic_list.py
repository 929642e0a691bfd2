"""The clinic's list in the window: the page, what keeps it up to date, and the ways to a diary and back."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.assessment.triage import Followed
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.home_page import PAGES
from bloodpatch_tracker.ui.menus import Menus
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.patients_page import PatientsPage
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.top_bar import TopBar
from bloodpatch_tracker.ui.triage import Triage
from bloodpatch_tracker.words import screen as words

RECOVERY = PAGES.index(words.RECOVERY)
MANY = 50
"""Diaries, changed by others at once, from which on the list is read anew."""


class ClinicList(QObject):
    """Nobody's diary is open while the list is shown, so that nothing is done to somebody who is not in sight."""

    def __init__(self, parent: QObject, feed: Feed, stack: Pages, top: TopBar, menus: Menus, palette: Palette) -> None:
        super().__init__(parent)
        self._feed, self._stack, self._top, self._menus = feed, stack, top, menus
        self.triage = feed.beside(Triage)
        self.triage.setParent(self)
        self.page = PatientsPage(self.triage.now, self._local)
        self.page.use_palette(palette)
        self.page.show_remark(stack.home.remark.text())
        self._read = False
        stack.hold(self.page)
        self._connect()

    def _connect(self) -> None:
        """By sender."""
        feed, page, triage = self._feed, self.page, self.triage
        feed.shown.connect(self._see)
        feed.kept.connect(self._settle)
        feed.people_changed.connect(self._read_again)
        feed.others_changed.connect(self._look_at)
        feed.closed.connect(triage.close)
        triage.read.connect(self._show_all)
        triage.renewed.connect(self._renew)
        triage.left.connect(page.show_left)
        triage.not_read.connect(page.show_trouble)
        page.opened.connect(self.open)
        page.add_wanted.connect(self._add)
        page.take_in_wanted.connect(self._menus.take_in.trigger)
        page.again_wanted.connect(triage.read_again)
        self._top.patients_wanted.connect(self.show_patients)
        self._menus.patients.triggered.connect(self.show_patients)
        self._stack.set_up.clinic_wanted.connect(self.show_patients)

    def use(self, limits: Thresholds) -> None:
        """Assess with these from now on, and tell the rules by them."""
        self.page.use_limits(limits)
        self.triage.use_limits(limits)

    def show_patients(self) -> None:
        """Show the list; it is read when it is first shown."""
        self.page.tell("")
        if self._feed.diary is not None:
            self._feed.leave()
        if not self._read:
            self._read = True
            self.triage.read_soon()
        self._stack.turn_to(self.page)
        self.page.start()

    def open(self, patient_id: UUID) -> None:
        """Open a diary, on its course."""
        if self._feed.open(patient_id) and self._stack.currentWidget() is self._stack.home:
            self._stack.home.turn_to(RECOVERY)

    def close(self) -> None:
        """The window is no longer a clinic's."""
        self.triage.close()
        self._read = False

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._feed.zone)

    def _add(self) -> None:
        """Write down somebody new; what was typed for somebody new before is still there."""
        self._stack.set_up.go_on(self._feed.now())
        self._stack.turn_to(self._stack.set_up)

    def _settle(self, _: Change) -> None:
        self._stack.set_up.settle()

    def _see(self, shown: Shown | None) -> None:
        """The open diary as it was just read: what was changed here, and what others have changed."""
        self.triage.wait_longer(longer=self._feed.diary is not None)  # the feed's own minute wakes what needs to look
        if shown is not None and self._read:
            self.triage.see(shown.diary)

    def _read_again(self) -> None:
        if self._read:
            self.triage.read_again()

    def _look_at(self, patients: frozenset[UUID]) -> None:
        """Others have changed these diaries."""
        if len(patients) > MANY:
            self._read_again()
        elif self._read:
            for patient_id in patients:
                self.triage.look_at(patient_id)

    def _show_all(self, followed: tuple[Followed, ...]) -> None:
        first = not self.page.model.rowCount()
        self.page.show_all(followed, self.triage.now, self.triage.limits)
        if first and self._stack.currentWidget() is self.page:
            self.page.start()

    def _renew(self, followed: tuple[Followed, ...]) -> None:
        self.page.renew(followed, self.triage.now)
