"""The window: its parts in one place, and one block that wires them to the feed."""

from uuid import UUID

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from bloodpatch_tracker.charts.palette import LIGHT, Palette
from bloodpatch_tracker.diary.asked import AskedKeeper
from bloodpatch_tracker.diary.draft import DraftKeeper
from bloodpatch_tracker.ui.actions import connect_actions
from bloodpatch_tracker.ui.charge_desk import ChargeDesk
from bloodpatch_tracker.ui.clinic_desk import ClinicDesk
from bloodpatch_tracker.ui.clinic_files import ClinicFiles
from bloodpatch_tracker.ui.closing import Closing
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.draft_desk import DraftDesk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.files import Files
from bloodpatch_tracker.ui.import_desk import ImportDesk
from bloodpatch_tracker.ui.menus import Menus
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.people import People
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.reminding import Reminding
from bloodpatch_tracker.ui.settings_desk import SettingsDesk
from bloodpatch_tracker.ui.settings_in_force import SettingsInForce
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.signs_desk import SignsDesk
from bloodpatch_tracker.ui.teller import Teller
from bloodpatch_tracker.ui.top_bar import TopBar
from bloodpatch_tracker.ui.turning import Turning
from bloodpatch_tracker.words import outcome
from bloodpatch_tracker.words import screen as words

SIZE, SMALLEST = (1280, 800), (1024, 640)


class MainWindow(QMainWindow):
    """Set-up while there is no diary; after that the pages of one, and warning signs over all of them."""

    def __init__(
        self,
        feed: Feed,
        palette: Palette = LIGHT,
        remark: str = "",
        preferences: Preferences | None = None,
        drafts: DraftKeeper | None = None,
        asked: AskedKeeper | None = None,
        clinic: ClinicFiles | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(words.APP)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._palette = palette
        self._shown: Shown | None = None
        self._patient_id: UUID | None = None
        self.feed, self.preferences = feed, preferences or Preferences()
        self.preferences.setParent(self)
        feed.setParent(self)
        self.stack = Pages(self.preferences.settings, feed.zone)
        self.top = TopBar(self.stack)
        self.set_up, self.home = self.stack.set_up, self.stack.home
        self.notice, self.signs = self.stack.notice, self.stack.signs
        self.home.show_remark(remark)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.stack, stretch=1)
        self.setCentralWidget(whole)
        self.menus = Menus(self, self.top.menus)
        self.desk = Desk(self, feed)
        self.files = Files(self, feed, self.desk)
        self.imports = ImportDesk(self, feed, self.desk, self.files, self.preferences)
        self.settings_desk = SettingsDesk(self, self.preferences)
        self.signs_desk = SignsDesk(feed, self.stack)
        self.teller = Teller(self, feed, self.stack, self.desk, self.signs_desk)
        self.drafts = DraftDesk(self, self.home.log.form, self.set_up, drafts, feed.now) if drafts else None
        log, signs = self.menus.pages[0], self.menus.signs
        self.reminding = Reminding(
            self, self.stack, self.signs, self.home.reminder, feed.now, log=log, signs=signs, asked=asked
        )
        self.turning = Turning(self, self.menus, self.stack, self.desk)
        self.people = People(self, feed, self.top, self.stack, self.desk)
        self.closing = Closing(self, self.desk, self.settings_desk, self.reminding)
        self.in_force = SettingsInForce(
            self.preferences, feed, self.top, self.stack, self.desk, self.reminding, self.signs_desk
        )
        self.clinic = ClinicDesk(self, self.preferences, feed, self.stack, self.top, self.menus, self.people, palette)
        self.charge = ChargeDesk(self, clinic or ClinicFiles(), drafts, asked)
        self._wire()

    def _wire(self) -> None:
        """Every connection of the window, by sender."""
        feed, home, form, desk = self.feed, self.home, self.home.log.form, self.desk
        feed.shown.connect(self._show)
        feed.shown.connect(self.reminding.show_picture)
        feed.kept.connect(self.teller.tell_kept)
        feed.kept.connect(self._allow)
        feed.undone.connect(self.teller.tell_undone)
        feed.undone.connect(self._allow)
        feed.not_read.connect(self.teller.tell)
        feed.not_saved.connect(self.teller.tell_not_saved)
        feed.people_changed.connect(self.people.offer)

        self.set_up.wished.connect(self.in_force.keep)
        self.set_up.begun.connect(feed.set_up)
        self.set_up.time_wanted.connect(self._tell_time)
        self.set_up.signs_wanted.connect(self.signs_desk.open_signs)
        self.notice.pressed.connect(self.people.go_on)
        self.notice.signs_wanted.connect(self.signs_desk.open_signs)

        form.time_wanted.connect(self._tell_time)
        form.entry_made.connect(feed.record)
        form.signs_wanted.connect(self.signs_desk.open_signs)
        self.signs.ticked.connect(self.signs_desk.record)
        self.signs.spoken_wanted.connect(self.signs_desk.speak)
        self.signs.left.connect(self.stack.leave_signs)

        home.banner.why_wanted.connect(home.show_why)
        home.banner.plan_wanted.connect(desk.plan)
        home.banner.spoken_wanted.connect(self.signs_desk.speak)
        home.toast.undo_wanted.connect(feed.undo)
        home.expect.signs_wanted.connect(self.signs_desk.open_signs)
        home.diary.edit_wanted.connect(desk.edit)
        home.diary.void_wanted.connect(desk.void)
        home.diary.unvoid_wanted.connect(desk.unvoid)
        home.diary.history_wanted.connect(desk.history)

        self.top.person.chosen.connect(self.people.open)
        self.top.theme.clicked.connect(self.settings_desk.next_theme)
        self.top.settings.clicked.connect(self.settings_desk.ask)
        self.preferences.changed.connect(self.in_force.follow)
        self.preferences.told.connect(self.teller.tell)

        desk.change_made.connect(feed.change)
        desk.patch_added.connect(feed.add_patch)
        desk.signs_wanted.connect(self.signs_desk.open_over)
        self.settings_desk.signs_wanted.connect(self.signs_desk.open_over)
        feed.kept.connect(self.signs_desk.settle_over)
        self.signs_desk.lie_over.connect(self.reminding.hold_for_signs)
        self.files.told.connect(self.teller.tell)
        connect_actions(self)

    def start(self) -> None:
        """Open the first diary of the book, or ask for the patch to begin with."""
        self.in_force.follow(self.preferences.settings)
        self._allow()
        self.clinic.start()

    def use_palette(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self._palette = palette
        self.clinic.use_palette(palette)
        if self._shown is not None:
            self.home.show_picture(self._shown, palette)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closing.may_close():
            event.ignore()
            return
        self.closing.close()
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
            self.people.offer()
        if shown is None:
            self.notice.say(*outcome.no_patch_yet(diary.patches if diary else (), self.feed.zone))
        else:
            self.home.show_picture(shown, self._palette)
        self.signs_desk.show_picture(shown)
        self._allow()
        self.stack.turn_to(self.home if shown else self.notice)

    def _tell_time(self) -> None:
        self.home.log.form.set_now(self.feed.now())
        self.set_up.set_now(self.feed.now())

    def _allow(self) -> None:
        self.menus.allow(self.feed, self._shown)
