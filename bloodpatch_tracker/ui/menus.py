"""The menus, and every action with its key."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.words import screen as words


class Menus:
    """The window's actions, by name."""

    def __init__(self, window: QMainWindow) -> None:
        bar = window.menuBar()
        diary = bar.addMenu(words.MENU_DIARY)
        self.undo = _action(window, words.UNDO, QKeySequence.StandardKey.Undo)
        self.export = _action(window, words.EXPORT, "Ctrl+E")
        self.take_in = _action(window, words.IMPORT, "Ctrl+I")
        self.add_patch = _action(window, words.ADD_PATCH, "Ctrl+P")
        self.correct = _action(window, words.CORRECT_PATCH, "Ctrl+K")
        self.correct_patient = _action(window, words.CORRECT_PATIENT, "Ctrl+J")
        self.history = _action(window, words.FACTS_HISTORY, "Ctrl+H")
        self.quit = _action(window, words.QUIT, QKeySequence.StandardKey.Quit)
        facts = (self.add_patch, self.correct, self.correct_patient, self.history)
        groups = ((self.undo,), facts, (self.export, self.take_in), (self.quit,))
        for group in groups:
            diary.addActions(group)
            diary.addSeparator()
        self.why = _action(window, words.GO_TO_WHY, "Ctrl+Y")
        self.pages = tuple(
            _action(window, name, f"Ctrl+{place}")
            for place, name in enumerate((words.LOG, words.RECOVERY, words.DIARY, words.ABOUT), start=1)
        )
        self.signs = _action(window, words.SIGNS, "Ctrl+W")
        go = bar.addMenu(words.MENU_GO)
        go.addActions((*self.pages, self.why, self.signs))

    def allow(self, feed: Feed, *, shown: bool = False) -> None:
        """Enable what needs an open diary, a patch to show, or something to undo only where there is that."""
        diary = feed.diary
        for action in (self.add_patch, self.correct_patient, self.history):
            action.setEnabled(diary is not None)
        for action in (self.export, self.correct):
            action.setEnabled(diary is not None and bool(diary.patches))
        for action in (self.why, *self.pages):
            action.setEnabled(shown)
        self.undo.setEnabled(feed.can_undo)


def _action(window: QMainWindow, name: str, key: QKeySequence.StandardKey | str) -> QAction:
    action = QAction(name, window)
    action.setShortcut(QKeySequence(key))
    return action
