"""The menus, and every action with its key."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

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
        self.history = _action(window, words.PATCH_HISTORY, "Ctrl+H")
        self.quit = _action(window, words.QUIT, QKeySequence.StandardKey.Quit)
        groups = ((self.undo,), (self.add_patch, self.correct, self.history), (self.export, self.take_in), (self.quit,))
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

    def allow(self, *, diary: bool) -> None:
        """Enable what needs an open diary only where there is one."""
        needing = (self.undo, self.export, self.add_patch, self.correct, self.history, self.why, *self.pages)
        for action in needing:
            action.setEnabled(diary)


def _action(window: QMainWindow, name: str, key: QKeySequence.StandardKey | str) -> QAction:
    action = QAction(name, window)
    action.setShortcut(QKeySequence(key))
    return action
