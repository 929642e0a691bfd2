"""What is left to whoever is in charge of a clinic: its own thresholds, and erasing a patient's whole record."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.diary.asked import AskedKeeper
from bloodpatch_tracker.diary.draft import DraftKeeper
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.settings.threshold_rows import THRESHOLD_ROWS, Value
from bloodpatch_tracker.ui.clinic_files import ClinicFiles
from bloodpatch_tracker.ui.desk import LARGE
from bloodpatch_tracker.ui.erase_sheet import EraseSheet
from bloodpatch_tracker.ui.leftovers import Leftovers
from bloodpatch_tracker.ui.rules_in_force import RulesInForce
from bloodpatch_tracker.ui.threshold_sheet import ThresholdSheet
from bloodpatch_tracker.ui.threshold_text import said
from bloodpatch_tracker.ui.thresholds_sheet import ThresholdsSheet
from bloodpatch_tracker.words import erase as erase_words
from bloodpatch_tracker.words import thresholds as words

if TYPE_CHECKING:
    from bloodpatch_tracker.ui.main_window import MainWindow


class ChargeDesk(QObject):
    """Its sheets are the window's, one at a time; its actions are there for a nurse."""

    def __init__(
        self, window: "MainWindow", files: ClinicFiles, drafts: DraftKeeper | None, asked: AskedKeeper | None
    ) -> None:
        super().__init__(window)
        self._window, self._files, self._drafts, self._asked = window, files, drafts, asked
        self.rules = RulesInForce(window.feed, window.preferences, files)
        self.leftovers = Leftovers(self, window.feed, [each for each in (drafts, asked) if each is not None])
        self._at = ""
        self.rules.told.connect(self._tell)
        self.rules.changed.connect(self._use)
        window.menus.thresholds.triggered.connect(self.thresholds)
        window.menus.erase.triggered.connect(self.erase)
        window.preferences.changed.connect(self._offer)
        window.stack.currentChanged.connect(self.rules.glance)
        window.clinic.looked.connect(self.rules.glance, Qt.ConnectionType.QueuedConnection)  # as with each picture
        self._offer(window.preferences.settings)
        self._tell(self.rules.trouble)
        self._use(self.rules.rules.limits)

    def thresholds(self) -> None:
        """Show the clinic's thresholds as they are by now."""
        self.rules.look()
        self._list()

    def erase(self) -> None:
        """Ask whether the record of the patient whose diary is open is to be erased."""
        patient = self._window.feed.diary.patient if self._window.feed.diary else None
        if patient is None:
            return
        holders = self._files.holders(patient.id) if self._files.holders else None
        sheet = EraseSheet(self._window, patient, holders, self._local)
        sheet.erase_wanted.connect(self._erase)
        self._window.desk.show(sheet, LARGE)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._window.feed.zone)

    def _offer(self, settings: Settings) -> None:
        for action in (self._window.menus.thresholds, self._window.menus.erase):
            action.setVisible(settings.role is Author.NURSE)

    def _tell(self, trouble: str) -> None:
        """Say for as long as it is so that the clinic's own thresholds are not used."""
        self._window.top.show_trouble(trouble)

    def _use(self, limits: Thresholds) -> None:
        """Go by these wherever something is concluded, and tell of them where the program tells of itself."""
        self._window.home.expect.use_limits(limits)
        if self._window.clinic.list is not None:
            self._window.clinic.list.use(limits)

    def _list(self) -> ThresholdsSheet:
        rules = self.rules
        sheet = ThresholdsSheet(self._window, rules.rules, rules.path, rules.trouble)
        sheet.change_wanted.connect(self._change)
        self._window.desk.show(sheet, LARGE)
        if self._at:
            sheet.go_to(self._at)
        self._at = ""
        return sheet

    def _change(self, threshold: str) -> None:
        """One sheet at a time: the list comes back once the threshold is set, or is not."""
        self._at = threshold
        window = self._window
        window.desk.close_sheet()
        by = window.preferences.settings.reviewer
        sheet = ThresholdSheet(window, THRESHOLD_ROWS[threshold], self.rules.rules, by, self._local)
        sheet.set_wanted.connect(self._set)
        window.desk.show(sheet, LARGE)
        sheet.finished.connect(self._left)  # after the desk has let go of it

    def _left(self, result: int) -> None:
        if result == QDialog.DialogCode.Rejected:
            self._list()

    def _set(self, threshold: str, value: Value, by: str, why: str) -> None:
        trouble = self.rules.change(threshold, value, by, why)
        sheet = self._window.desk.sheet
        if trouble and trouble != words.CHANGED_MEANWHILE and sheet is not None:
            sheet.show_trouble(trouble)
            return
        self._window.desk.close_sheet()
        if trouble:
            self._list().show_trouble(trouble)  # nobody changes what they have not seen
            return
        row, limits = THRESHOLD_ROWS[threshold], self.rules.rules.limits
        label, value_said = words.LABELS[threshold], said(row, value)
        self._window.home.toast.say(words.SET.format(label=label, value=value_said, version=limits.rules_version))
        self._list()

    def _erase(self) -> None:
        """Erase the open diary, and what lies beside it; then show what a window shows first."""
        diary = self._window.feed.erase()
        if diary is None:
            return
        self._window.desk.close_sheet()
        for patch in diary.patches:
            for keeper in (self._drafts, self._asked):
                if keeper is not None:
                    keeper.forget(patch.id)
        self._window.clinic.start()
        self._window.stack.tell(erase_words.ERASED)
