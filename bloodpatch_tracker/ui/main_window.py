"""The window: its pages in one place, and one block that wires them to the feed."""

from uuid import UUID

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from bloodpatch_tracker.charts.palette import LIGHT, Palette
from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.files import Files
from bloodpatch_tracker.ui.menus import Menus
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import outcome
from bloodpatch_tracker.words import screen as words

SIZE = (1280, 800)
SMALLEST = (1024, 640)


class MainWindow(QMainWindow):
    """Set-up while there is no diary; after that the pages of one, and warning signs over all of them."""

    def __init__(self, feed: Feed, palette: Palette = LIGHT, remark: str = "") -> None:
        super().__init__()
        self.setWindowTitle(words.APP)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._palette = palette
        self._shown: Shown | None = None
        self._patient_id: UUID | None = None
        self.feed = feed
        feed.setParent(self)
        self.stack = Pages()
        self.set_up, self.home = self.stack.set_up, self.stack.home
        self.notice, self.signs = self.stack.notice, self.stack.signs
        self.home.remark.setText(remark)
        self.setCentralWidget(self.stack)
        self.menus = Menus(self)
        self.menuBar().setCornerWidget(self.home.corner)
        self.desk, self.files = Desk(self, feed), Files(self, feed)
        self._wire()

    def _wire(self) -> None:
        """Every connection of the window, by sender."""
        feed, home, form, menus, desk = self.feed, self.home, self.home.log.form, self.menus, self.desk
        feed.shown.connect(self._show)
        feed.kept.connect(self._kept)
        feed.undone.connect(self._undone)
        feed.not_read.connect(self._tell)
        feed.not_saved.connect(self._tell_not_saved)
        feed.people_changed.connect(self._offer_patients)

        self.set_up.begun.connect(feed.set_up)
        self.set_up.time_wanted.connect(self._tell_time)
        self.notice.pressed.connect(self._press_notice)

        form.time_wanted.connect(self._tell_time)
        form.entry_made.connect(feed.record)
        form.signs_wanted.connect(self.stack.open_signs)
        self.signs.ticked.connect(self._record_signs)
        self.signs.left.connect(self.stack.leave_signs)

        home.banner.why_wanted.connect(home.show_why)
        home.toast.undo_wanted.connect(feed.undo)
        home.who.currentIndexChanged.connect(self._choose_patient)
        home.diary.edit_wanted.connect(desk.edit)
        home.diary.void_wanted.connect(desk.void)
        home.diary.unvoid_wanted.connect(desk.unvoid)
        home.diary.history_wanted.connect(desk.history)

        desk.change_made.connect(feed.change)
        desk.patch_added.connect(feed.add_patch)
        self.files.told.connect(self._tell)

        menus.undo.triggered.connect(feed.undo)
        menus.export.triggered.connect(self.files.ask_export)
        menus.take_in.triggered.connect(self.files.ask_take_in)
        menus.add_patch.triggered.connect(desk.add_patch)
        menus.correct.triggered.connect(desk.correct_patch)
        menus.correct_patient.triggered.connect(desk.correct_patient)
        menus.history.triggered.connect(desk.facts_history)
        menus.why.triggered.connect(home.show_why)
        menus.signs.triggered.connect(self.stack.open_signs)
        menus.quit.triggered.connect(self.close)
        for action in menus.pages:
            action.triggered.connect(self._turn_to_page)

    def start(self) -> None:
        """Open the first diary of the book, or ask for the patch to begin with."""
        self.menus.allow(self.feed)
        patients = self.feed.patients()
        if patients is None:
            self.notice.say(words.CANNOT_READ, words.TRY_AGAIN)
            self.stack.turn_to(self.notice)
        elif patients:
            self.feed.open(min(patients, key=lambda patient: (patient.patient_name.casefold(), patient.id)).id)
        else:
            self.set_up.start(self.feed.now())
            self.stack.turn_to(self.set_up)

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self._palette = palette
        if self._shown is not None:
            self.home.show_picture(self._shown, palette)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.close_sheet()
        self.feed.close()
        super().closeEvent(event)

    def _show(self, shown: Shown | None) -> None:
        """Show the picture of the open diary, or say why there is none."""
        diary = self.feed.diary
        patient_id = diary.patient.id if diary else None
        another, self._patient_id = patient_id != self._patient_id, patient_id
        self._shown = shown
        if another:  # nothing typed for one patient may end up with another
            self.home.log.form.clear()
            self.signs.clear()
            self._offer_patients()
        if shown is None:
            self.notice.say(*outcome.no_patch_yet(diary.patches if diary else (), self.feed.zone))
        else:
            self.home.show_picture(shown, self._palette)
            self.signs.show_phone(shown.patch.clinic_phone)
        self.menus.allow(self.feed, shown=shown is not None)
        self.stack.turn_to(self.home if shown else self.notice)

    def _offer_patients(self) -> None:
        patients = self.feed.patients()
        if self.feed.diary is not None and patients is not None:
            self.home.show_patients(patients, self.feed.diary.patient)

    def _choose_patient(self) -> None:
        self.home.toast.say("")
        if not self.feed.open(UUID(self.home.who.currentData())) and self.feed.diary is not None:
            self.home.choose(self.feed.diary.patient)  # without reading: that is what just failed

    def _press_notice(self) -> None:
        if self.feed.diary is None:
            self.start()
        else:
            self.desk.add_patch()

    def _tell_time(self) -> None:
        self.home.log.form.set_now(self.feed.now())
        self.set_up.set_now(self.feed.now())

    def _kept(self, change: Change) -> None:
        """Something is safe: empty or close what it was typed in, and say so."""
        new_entry = change.action is Action.ADDED and isinstance(change.after, Entry)
        if new_entry and self.stack.currentWidget() is self.signs:  # saved alone: what is in the form is still to come
            self.stack.leave_signs()
        elif new_entry:
            self.home.log.form.clear()
        self.desk.close_sheet()
        self.menus.allow(self.feed, shown=self._shown is not None)
        self.home.toast.say(outcome.kept(change, self.feed.zone), undo=self.feed.undoes(change))

    def _undone(self) -> None:
        self._tell(words.UNDONE)
        self.menus.allow(self.feed, shown=self._shown is not None)

    def _tell(self, sentence: str) -> None:
        """Say something where the user is looking."""
        if self.desk.sheet is not None:
            self.desk.sheet.show_trouble(sentence)
        else:
            self.stack.tell(sentence)

    def _tell_not_saved(self, trouble: str) -> None:
        """Say so where it was typed; nothing typed is touched."""
        sentence = words.STILL_HERE.format(trouble=trouble)
        if self.desk.sheet is not None:
            self.desk.sheet.show_trouble(sentence)
        else:
            self.stack.tell_not_saved(sentence)

    def _record_signs(self, signs: frozenset[WarningSign]) -> None:
        if self._shown is None:
            self.signs.show_trouble(words.NO_DIARY_YET)
        else:
            self.home.log.form.record_signs(signs)

    def _turn_to_page(self) -> None:
        self.stack.leave_signs()
        self.home.turn_to(self.menus.pages.index(self.sender()))
