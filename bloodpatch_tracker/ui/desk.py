"""Opens the sheets in which something kept is changed, and hands on the change that comes of them."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from bloodpatch_tracker.assessment.restrictions import Preset
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Entry, unvoided, voided
from bloodpatch_tracker.ui.edit_sheet import EditSheet
from bloodpatch_tracker.ui.expect_page import ExpectPage
from bloodpatch_tracker.ui.export_sheet import ExportSheet
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.history_sheet import history_sheet
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from bloodpatch_tracker.ui.patient_sheet import PatientSheet
from bloodpatch_tracker.ui.plan_sheet import plan_sheet
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import history as history_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words import shell as shell_words

MARGINS = QSize(40, 40)
"""Left of the window round a sheet, pixels in all."""
LARGE, LOW, SMALL, READING = (860, 600), (860, 340), (520, 300), (720, 560)


class Desk(QObject):
    """One sheet at a time. A sheet stays open, with all that was typed, until its change is safe."""

    change_made = Signal(object)
    """A `Change`."""
    signs_wanted = Signal(object)
    """The `Sheet` over which the warning signs are wanted."""
    patch_added = Signal(object)
    """A `Patch`."""
    export_wanted = Signal(object)
    """An `ExportWish`."""

    def __init__(self, window: QWidget, feed: Feed) -> None:
        super().__init__(window)
        self._window, self._feed = window, feed
        self.sheet: Sheet | None = None
        self._voiding: Entry | None = None
        self._shown: Shown | None = None
        self._plans: tuple[Preset, ...] = ()
        self._chosen: Callable[[], tuple[UUID, ...]] | None = None
        feed.shown.connect(self._remember)

    def use_plans(self, plans: tuple[Preset, ...]) -> None:
        """Offer these plans of the clinic's own for a patch."""
        self._plans = plans

    def use_chosen(self, chosen: Callable[[], tuple[UUID, ...]]) -> None:
        """Ask this for the patients that are chosen in a clinic's list."""
        self._chosen = chosen

    def plan(self) -> None:
        """Show what may be done now, and until when the rest may not."""
        if self._shown is not None:
            self._open(plan_sheet(self._window, self._shown), READING)

    def read(self, page: str = "") -> None:
        """Show the pages to read, for when there is no diary to show them beside."""
        pages = ExpectPage()
        pages.use_limits(self._feed.limits)
        if page:
            pages.show_page(page)
        sheet = Sheet(self._window, shell_words.EXPECT, pages, "")
        sheet.cancel.rename(history_words.CLOSE)
        pages.signs_wanted.connect(sheet.signs_wanted)
        self._open(sheet, LARGE)
        pages.start()

    def edit(self, entry: Entry) -> None:
        """Change an entry."""
        if self._feed.diary is not None:
            sheet = EditSheet(self._window, self._feed, self._feed.diary, entry)
            sheet.change_made.connect(self.change_made)
            self._open(sheet, LARGE)

    def void(self, entry: Entry) -> None:
        """Void an entry, with a reason."""
        text = QLabel(words.VOID_TEXT)
        text.setWordWrap(True)
        sheet = Sheet(self._window, words.VOID_TITLE, text, words.VOID_IT, reason=True)
        self._voiding = entry
        sheet.agreed.connect(self._void)
        self._open(sheet, SMALL)
        sheet.reason.setFocus()

    def unvoid(self, entry: Entry) -> None:
        """Count a voided entry again; it is undone as easily, so nothing is asked."""
        change = Change(unvoided(entry), self._feed.now(), entry, entry.author, words.COUNTED_AGAIN)
        self.change_made.emit(change)

    def history(self, entry: Entry) -> None:
        """Show what was changed of an entry."""
        self._show_history(entry.id)

    def facts_history(self) -> None:
        """Show what was changed of the patient's and the patches' facts, and which sign-offs were taken back."""
        diary = self._feed.diary
        if diary is not None:
            patches, reviews = (each.id for each in diary.patches), (each.id for each in diary.reviews)
            self._show_history(diary.patient.id, *patches, *reviews)

    def add_patch(self) -> None:
        """Write down a later patch."""
        if self._feed.diary is not None:
            sheet = PatchSheet(self._window, self._feed, self._feed.diary, correcting=False, plans=self._plans)
            sheet.patch_added.connect(self.patch_added)
            self._open(sheet, LARGE)

    def correct_patch(self) -> None:
        """Correct the facts of a patch, with a reason."""
        if self._feed.diary is not None and self._feed.diary.patches:
            sheet = PatchSheet(self._window, self._feed, self._feed.diary, correcting=True, plans=self._plans)
            sheet.change_made.connect(self.change_made)
            self._open(sheet, LARGE)

    def correct_patient(self) -> None:
        """Correct the patient's own facts, with a reason."""
        if self._feed.diary is not None:
            sheet = PatientSheet(self._window, self._feed, self._feed.diary.patient)
            sheet.change_made.connect(self.change_made)
            self._open(sheet, LOW)

    def export(self) -> None:
        """Choose what is to be exported, and of whom."""
        patients, diary = self._feed.patients(), self._feed.diary
        if patients:
            chosen = () if diary is not None or self._chosen is None else self._chosen()
            sheet = ExportSheet(self._window, patients, diary.patient if diary else None, chosen)
            sheet.wished.connect(self.export_wanted)
            self._open(sheet, LARGE)

    def close_sheet(self) -> None:
        """What was agreed to is safe, or the window closes."""
        if self.sheet is not None:
            self.sheet.accept()

    def _show_history(self, *subject_ids: UUID) -> None:
        changes = self._feed.history(*subject_ids)
        if changes is not None:
            self._open(history_sheet(self._window, changes), READING)

    def _void(self) -> None:
        if self._voiding is not None and self.sheet is not None:
            now, reason = self._feed.now(), self.sheet.said_reason()
            change = Change(voided(self._voiding, reason, now), now, self._voiding, self._voiding.author, reason)
            self.change_made.emit(change)

    def _remember(self, shown: Shown | None) -> None:
        self._shown = shown
        if shown is not None and self.sheet is not None and not self._is_done(shown):
            self.sheet.renew(shown.diary)

    def _is_done(self, shown: Shown) -> bool:
        """Whether an entry that was to be voided is voided by somebody else; else it is voided as it is kept now."""
        if self._voiding is None or self.sheet is None:
            return False
        self._voiding = next(each for each in shown.diary.entries if each.id == self._voiding.id)
        done = self._voiding.voided_at is not None
        if done:
            self.sheet.meanwhile.say(words.VOIDED_ALREADY)
            self.sheet.key.setEnabled(False)
        return done

    def show(self, sheet: Sheet, size: tuple[int, int]) -> None:
        """Open a sheet that somebody else has made."""
        self._open(sheet, size)

    def _open(self, sheet: Sheet, size: tuple[int, int]) -> None:
        self.sheet = sheet
        sheet.finished.connect(self._closed)
        sheet.signs_wanted.connect(self._want_signs)
        room = self._window.size() - MARGINS
        sheet.resize(min(size[0], room.width()), min(size[1], room.height()))
        sheet.open()

    def _want_signs(self) -> None:
        self.signs_wanted.emit(self.sheet)

    def _closed(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
        self.sheet = None
        self._voiding = None
