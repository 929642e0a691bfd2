"""What a nurse has besides a patient's own pages: sign-off and report below the chart, and the way to the next one."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.ui.clinic_list import RECOVERY, ClinicList
from bloodpatch_tracker.ui.report_keys import ReportKeys
from bloodpatch_tracker.ui.reporting import Reporting
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.side_by_side import SideBySide
from bloodpatch_tracker.ui.sign_off_card import SignOffCard
from bloodpatch_tracker.ui.sign_off_desk import SignOffDesk
from bloodpatch_tracker.words import clinic as words

if TYPE_CHECKING:
    from bloodpatch_tracker.ui.main_window import MainWindow


class PatientDesk(QObject):
    """Made for a clinic's window only."""

    def __init__(self, window: "MainWindow", patients: ClinicList, palette: Callable[[], Palette]) -> None:
        super().__init__(patients)
        self._window, self._list = window, patients
        self.card, self.report = SignOffCard(), ReportKeys()
        window.home.recovery.hold(self.report, self.card)
        self.sign_off = SignOffDesk(self.card, window.feed, window.desk, window.preferences)
        self.beside = SideBySide(window, window.feed, window.desk, palette)
        self.reports = Reporting(window, window.feed)
        window.desk.use_chosen(patients.page.chosen)
        self._connect()

    def _connect(self) -> None:
        """By sender."""
        menu, page = self._window.menus.clinic, self._list.page
        self._window.home.recovery.chosen.connect(self._show)
        menu.next.triggered.connect(self._go_on)
        menu.previous.triggered.connect(self._go_back)
        menu.sign_off.triggered.connect(self._start_sign_off)
        menu.beside.triggered.connect(self._open_beside)
        menu.reports.triggered.connect(self._ask_reports)
        page.beside_wanted.connect(self._open_beside)
        page.reports_wanted.connect(self._ask_reports)
        self.beside.told.connect(self._window.teller.tell)
        self.reports.told.connect(self._window.teller.tell)

    def offer(self, *, wanted: bool) -> None:
        """Have all of it below the chart, or nothing."""
        for part in (self.card, self.report):
            part.setVisible(wanted)

    def _show(self, shown: Shown, assessment: Assessment) -> None:
        self.card.show_picture(shown, assessment, self._window.feed.by_others)
        self.report.show_picture(shown, assessment.patch.id)

    def _chosen(self) -> tuple[UUID, ...]:
        """Whom an action is about: whose diary is open, else those chosen in the list."""
        diary = self._window.feed.diary
        return (diary.patient.id,) if diary is not None else self._list.page.chosen()

    def _open_beside(self) -> None:
        self.beside.open(self._chosen())

    def _ask_reports(self) -> None:
        self.reports.ask(self._chosen())

    def _start_sign_off(self) -> None:
        """Go to the sign-off of the diary that is open."""
        home = self._window.home
        if self._window.feed.diary is not None and self._window.stack.currentWidget() is home:
            home.turn_to(RECOVERY)
            home.recovery.bring(self.card)
            self.card.form.decision.focus_first()

    def _go_on(self) -> None:
        self._step(1, words.LAST)

    def _go_back(self) -> None:
        self._step(-1, words.FIRST)

    def _step(self, by: int, at_the_end: str) -> None:
        """Open the next patient in the order of the list as it is filtered and sorted; the page stays the same."""
        diary, order = self._window.feed.diary, self._list.page.model.patients()
        if diary is None or not order:
            return
        here = order.index(diary.patient.id) if diary.patient.id in order else -1
        there = here + by if here >= 0 else 0
        if not 0 <= there < len(order):
            self._window.teller.tell(at_the_end)
        elif self._window.feed.open(order[there]):
            self._list.page.table.choose({order[there]})
