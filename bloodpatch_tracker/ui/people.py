"""Opens the diary of whoever is chosen, and offers everybody in the book."""

from uuid import UUID

from PySide6.QtCore import QObject

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.top_bar import TopBar
from bloodpatch_tracker.words import screen as words


class People(QObject):
    """Between the book and the list in the top row."""

    def __init__(self, parent: QObject, feed: Feed, top: TopBar, stack: Pages, desk: Desk) -> None:
        super().__init__(parent)
        self._feed, self._top, self._stack, self._desk = feed, top, stack, desk
        self.alone = False
        """Whether only whose diary is open is named, since a list of everybody is elsewhere."""

    def start(self) -> None:
        """Open the first diary of the book, or ask for the patch to begin with."""
        notice = self._stack.notice  # what goes wrong is said there; nothing is painted before this is over
        notice.say(words.CANNOT_READ, words.TRY_AGAIN)
        notice.show_trouble("")
        self._stack.turn_to(notice)
        patients = self._feed.patients()
        if patients:
            self._feed.open(min(patients, key=_by_name).id)
        elif patients is not None:
            self._stack.set_up.start(self._feed.now())
            self._stack.turn_to(self._stack.set_up)

    def go_on(self) -> None:
        """What the key of the notice is for: try to read again, or write down the first patch."""
        if self._feed.diary is None:
            self.start()
        else:
            self._desk.add_patch()

    def offer(self) -> None:
        """Offer everybody who is in the book by now."""
        diary = self._feed.diary
        patients = (diary.patient,) if self.alone and diary is not None else self._feed.patients()
        if diary is not None and patients is not None:
            self._top.person.show_patients(patients, diary.patient)
            self._top.fit()

    def open(self, patient_id: UUID) -> None:
        """Open this diary; where it cannot be read, the one that is open stays the one that is shown."""
        self._stack.home.toast.say("")
        if not self._feed.open(patient_id) and self._feed.diary is not None:
            self._top.person.show_patient(self._feed.diary.patient)  # without reading: that is what just failed


def _by_name(patient: Patient) -> tuple[str, UUID]:
    return patient.patient_name.casefold(), patient.id
