"""What a window has besides where a clinic uses it. Where nobody is a nurse nothing of it is made or imported."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.menus import Menus
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.people import People
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.top_bar import TopBar

if TYPE_CHECKING:
    from bloodpatch_tracker.ui.clinic_list import ClinicList
    from bloodpatch_tracker.ui.main_window import MainWindow
    from bloodpatch_tracker.ui.patient_desk import PatientDesk


class ClinicDesk(QObject):
    """Makes the window a clinic's, or somebody's own, as the settings say who uses it."""

    looked = Signal()
    """The list has been read or looked through, or a minute has passed over it."""

    def __init__(
        self,
        window: "MainWindow",
        preferences: Preferences,
        feed: Feed,
        stack: Pages,
        top: TopBar,
        menus: Menus,
        people: People,
        palette: Palette,
    ) -> None:
        super().__init__(people)
        self._window = window
        self._preferences, self._feed, self._stack = preferences, feed, stack
        self._top, self._menus, self._people, self._palette = top, menus, people, palette
        self._clinic = False
        self.list: ClinicList | None = None
        self.patient: PatientDesk | None = None
        preferences.changed.connect(self.follow)

    def start(self) -> None:
        """Open the clinic's list; else the first diary of the book, or ask for the patch to begin with."""
        self.follow(self._preferences.settings)
        if self._clinic and self.list is not None:
            self.list.show_patients()
        else:
            self._people.start()

    def follow(self, settings: Settings) -> None:
        """Hold to these settings from now on."""
        clinic = settings.role is Author.NURSE
        if clinic:
            self._list().use(self._feed.limits)
        if clinic == self._clinic:
            return
        self._clinic = self._people.alone = clinic
        self._top.offer_patients(wanted=clinic)
        self._menus.offer_patients(wanted=clinic)
        if self.patient is not None:
            self.patient.offer(wanted=clinic)
        self._stack.set_up.for_clinic(clinic)
        self._people.offer()
        if not clinic and self.list is not None:
            self.list.close()
            if self._stack.currentWidget() is self._stack.patients:
                self._people.start()

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self._palette = palette
        if self.list is not None:
            self.list.page.use_palette(palette)

    def _list(self) -> "ClinicList":
        if self.list is None:
            from bloodpatch_tracker.ui.clinic_list import ClinicList
            from bloodpatch_tracker.ui.patient_desk import PatientDesk

            self.list = ClinicList(self, self._feed, self._stack, self._top, self._menus, self._palette)
            self.list.triage.read.connect(self.looked)
            self.list.triage.renewed.connect(self.looked)
            self.patient = PatientDesk(self._window, self.list, self._now)
        return self.list

    def _now(self) -> Palette:
        return self._palette
