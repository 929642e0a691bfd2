"""The window: three pages in one place, and one block that wires them to the feed."""

from uuid import UUID

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from bloodpatch_tracker.charts.palette import LIGHT, Palette
from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.files import Files
from bloodpatch_tracker.ui.home_page import HomePage
from bloodpatch_tracker.ui.menus import Menus
from bloodpatch_tracker.ui.set_up_page import SetUpPage
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.warning_signs import WarningSigns
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words.entries import answers_in_short

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
        self.feed = feed
        self.set_up, self.home, self.signs = SetUpPage(), HomePage(), WarningSigns()
        self.home.remark.setText(remark)
        self.stack = QStackedWidget()
        for page in (self.set_up, self.home, self.signs):
            self.stack.addWidget(page)
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
        feed.troubled.connect(self._tell_trouble)
        feed.people_changed.connect(self._offer_patients)

        self.set_up.begun.connect(feed.set_up)

        form.time_wanted.connect(self._tell_time)
        form.entry_made.connect(feed.record)
        form.signs_wanted.connect(self._open_signs)
        self.signs.ticked.connect(self._record_signs)
        self.signs.left.connect(self._leave_signs)

        home.banner.why_wanted.connect(home.show_why)
        home.toast.undo_wanted.connect(feed.undo)
        home.who.currentIndexChanged.connect(self._choose_patient)
        home.diary.edit_wanted.connect(desk.edit)
        home.diary.void_wanted.connect(desk.void)
        home.diary.unvoid_wanted.connect(desk.unvoid)
        home.diary.history_wanted.connect(desk.history)

        desk.change_made.connect(feed.change)
        desk.patch_added.connect(feed.add_patch)
        self.files.told.connect(self._say)

        menus.undo.triggered.connect(feed.undo)
        menus.export.triggered.connect(self.files.ask_export)
        menus.take_in.triggered.connect(self.files.ask_take_in)
        menus.add_patch.triggered.connect(desk.add_patch)
        menus.correct.triggered.connect(desk.correct_patch)
        menus.history.triggered.connect(desk.patch_history)
        menus.why.triggered.connect(home.show_why)
        menus.signs.triggered.connect(self._open_signs)
        menus.quit.triggered.connect(self.close)
        for action in menus.pages:
            action.triggered.connect(self._turn_to_page)

    def start(self) -> None:
        """Open the first diary of the book, or ask for the patch to begin with."""
        patients = self.feed.patients()
        self.menus.allow(diary=bool(patients))
        if patients:
            first = min(patients, key=lambda patient: (patient.patient_name.casefold(), patient.id))
            self.feed.open(first.id)
        else:
            self.set_up.start(self.feed.now())
            self.stack.setCurrentWidget(self.set_up)

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self._palette = palette
        if self._shown is not None:
            self._show(self._shown)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.feed.close()
        super().closeEvent(event)

    def _show(self, shown: Shown | None) -> None:
        if shown is None:
            return
        first = self._shown is None or self._shown.diary.patient != shown.diary.patient
        self._shown = shown
        self.home.show_picture(shown, self._palette)
        self.signs.show_phone(shown.patch.clinic_phone)
        if first:
            self._offer_patients()
            self.menus.allow(diary=True)
        if self.stack.currentWidget() is self.set_up:
            self.stack.setCurrentWidget(self.home)
            self.home.log.form.form.upright.start()

    def _offer_patients(self) -> None:
        if self._shown is not None:
            self.home.show_patients(self.feed.patients(), self._shown.diary.patient)

    def _choose_patient(self) -> None:
        self.home.toast.say("")
        self.feed.open(UUID(self.home.who.currentData()))

    def _tell_time(self) -> None:
        self.home.log.form.set_now(self.feed.now())

    def _kept(self, change: Change) -> None:
        """Something is safe: empty or close what it was typed in, and say so."""
        new = change.action is Action.ADDED
        if new and isinstance(change.after, Entry):
            if self.stack.currentWidget() is self.signs:  # saved alone; what is typed in the form is still to come
                self._leave_signs()
                self.signs.clear()
            else:
                self.home.log.form.clear()
            self._say(words.SAVED.format(what=answers_in_short(change.after.answers)), undo=True)
            return
        self.desk.close_sheet()
        if isinstance(change.after, Patch):
            self._say(words.PATCH_ADDED if new else words.PATCH_CORRECTED, undo=not new)
        else:
            said = {Action.VOIDED: words.VOIDED, Action.UNVOIDED: words.UNVOIDED}
            self._say(said.get(change.action, words.CHANGED), undo=True)

    def _undone(self) -> None:
        self._say(words.UNDONE)

    def _say(self, sentence: str, *, undo: bool = False) -> None:
        self.home.toast.say(sentence, undo=undo)

    def _tell_trouble(self, trouble: str) -> None:
        """Say it where the user is looking; nothing typed is touched."""
        sentence = words.STILL_HERE.format(trouble=trouble)
        if self.desk.sheet is not None:
            self.desk.sheet.show_trouble(sentence)
        elif self.stack.currentWidget() is self.set_up:
            self.set_up.show_trouble(sentence)
        elif self.stack.currentWidget() is self.signs:
            self.signs.show_trouble(sentence)
        elif self.home.pages.currentWidget() is self.home.log:
            self.home.log.form.show_trouble(sentence)
        else:
            self._say(trouble)

    def _open_signs(self) -> None:
        self.stack.setCurrentWidget(self.signs)
        self.signs.signs.focus_first()

    def _leave_signs(self) -> None:
        if self.stack.currentWidget() is self.signs:
            self.stack.setCurrentWidget(self.home if self._shown else self.set_up)

    def _record_signs(self, signs: frozenset[object]) -> None:
        if self._shown is None:
            self.signs.show_trouble(words.NO_DIARY_YET)
        else:
            self.home.log.form.record_signs(signs)  # type: ignore[arg-type]  # a signal carries plain objects

    def _turn_to_page(self) -> None:
        self._leave_signs()
        self.home.pages.setCurrentIndex(self.menus.pages.index(self.sender()))
