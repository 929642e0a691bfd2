"""The menus, and every action with its key."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenuBar

from bloodpatch_tracker.ui.clinic_menu import ClinicMenu
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.home_page import PAGES
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import erase as erase_words
from bloodpatch_tracker.words import patients as patients_words
from bloodpatch_tracker.words import screen as words
from bloodpatch_tracker.words import shell as shell_words
from bloodpatch_tracker.words import thresholds as threshold_words


class Menus:
    """The window's actions, by name."""

    def __init__(self, window: QMainWindow, bar: QMenuBar) -> None:
        self.undo = _action(window, words.UNDO, QKeySequence.StandardKey.Undo)
        self.export = _action(window, words.EXPORT, "Ctrl+E")
        self.take_in = _action(window, words.IMPORT, "Ctrl+I")
        self.add_patch = _action(window, words.ADD_PATCH, "Ctrl+P")
        self.correct = _action(window, words.CORRECT_PATCH, "Ctrl+K")
        self.correct_patient = _action(window, words.CORRECT_PATIENT, "Ctrl+J")
        self.history = _action(window, words.FACTS_HISTORY, "Ctrl+H")
        self.thresholds = _action(window, threshold_words.ACTION, "Ctrl+Shift+T")
        self.erase = _action(window, erase_words.ACTION, "Ctrl+Shift+Del")
        self.settings = _action(window, shell_words.SETTINGS, "Ctrl+,")
        self.quit = _action(window, words.QUIT, QKeySequence.StandardKey.Quit)
        self.why = _action(window, words.GO_TO_WHY, "Ctrl+Y")
        self.patients = _action(window, patients_words.PATIENTS, "Ctrl+0")
        self.pages = tuple(_action(window, name, f"Ctrl+{place}") for place, name in enumerate(PAGES, start=1))
        self.plan = _action(window, shell_words.PLAN, "Ctrl+L")
        self.signs = _action(window, words.SIGNS, "Ctrl+W")
        self.spoken = _action(window, shell_words.SPOKEN, "Ctrl+B")
        self.about = _action(window, shell_words.ABOUT, QKeySequence.StandardKey.HelpContents)
        self.theme = _action(window, shell_words.NEXT_THEME, "Ctrl+T")
        self.larger = _action(window, shell_words.LARGER, "Ctrl++", "Ctrl+=")  # one key with and without Shift
        self.smaller = _action(window, shell_words.SMALLER, "Ctrl+-")
        facts = (self.add_patch, self.correct, self.correct_patient, self.history)
        clinic = (self.thresholds, self.erase)
        file = bar.addMenu(shell_words.MENU_FILE)
        for group in ((self.undo,), facts, (self.export, self.take_in), clinic, (self.settings,), (self.quit,)):
            file.addActions(group)
            file.addSeparator()
        go = bar.addMenu(shell_words.MENU_GO)
        go.addActions((self.patients, *self.pages, self.why, self.plan, self.signs, self.spoken, self.about))
        look = bar.addMenu(shell_words.MENU_LOOK)
        look.addActions((self.theme, self.larger, self.smaller))
        self.clinic = ClinicMenu(window, bar)
        self.offer_patients(wanted=False)

    def offer_patients(self, *, wanted: bool) -> None:
        """Offer the clinic's list, or not."""
        self.patients.setVisible(wanted)
        self.patients.setEnabled(wanted)
        self.clinic.offer(wanted=wanted)
        self.export.setEnabled(self.correct.isEnabled() or wanted)  # a clinic's list can always be exported

    def allow(self, feed: Feed, shown: Shown | None = None) -> None:
        """Enable what needs an open diary, a patch to show, a flag that asks, or something to undo only where it is."""
        diary = feed.diary
        for action in (self.add_patch, self.correct_patient, self.history, self.erase):
            action.setEnabled(diary is not None)
        self.correct.setEnabled(diary is not None and bool(diary.patches))
        self.export.setEnabled(self.correct.isEnabled() or self.patients.isEnabled())
        for action in (self.why, self.plan, *self.pages[:-1]):
            action.setEnabled(shown is not None)
        self.spoken.setEnabled(shown is not None and shown.asks)
        self.undo.setEnabled(feed.can_undo)


def _action(window: QMainWindow, name: str, *keys: QKeySequence.StandardKey | str) -> QAction:
    action = QAction(name, window)
    action.setShortcuts([QKeySequence(key) for key in keys])
    return action
