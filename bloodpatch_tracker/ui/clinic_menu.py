"""What a nurse does with a patient, and with those chosen in the list: actions with keys, in a menu of their own."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenuBar

from bloodpatch_tracker.words import clinic as words


class ClinicMenu:
    """The actions, by name. Nobody but a clinic is offered them."""

    def __init__(self, window: QMainWindow, bar: QMenuBar) -> None:
        self.next = _action(window, words.NEXT, "Ctrl+PgDown")
        self.previous = _action(window, words.PREVIOUS, "Ctrl+PgUp")
        self.sign_off = _action(window, words.SIGN_OFF, "Ctrl+O")
        self.beside = _action(window, words.BESIDE, "Ctrl+M")
        self.reports = _action(window, words.REPORTS, "Ctrl+R")
        self.all = (self.next, self.previous, self.sign_off, self.beside, self.reports)
        self._menu = bar.addMenu(words.MENU)
        self._menu.addActions(self.all)
        self.offer(wanted=False)

    def offer(self, *, wanted: bool) -> None:
        """Offer them, or not."""
        self._menu.menuAction().setVisible(wanted)
        for action in self.all:
            action.setEnabled(wanted)


def _action(window: QMainWindow, name: str, key: str) -> QAction:
    action = QAction(name, window)
    action.setShortcut(QKeySequence(key))
    return action
