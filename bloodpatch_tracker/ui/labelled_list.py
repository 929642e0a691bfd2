"""A list to choose from, with its name above it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.ui.calm import CalmList
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import plain


class LabelledList(QWidget):
    """`options` are pairs of a word, by which a choice is kept, and what it is called."""

    def __init__(self, label: str, options: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.list = CalmList(plain(label))
        for word, called in options:
            self.list.addItem(called, word)
        headed(self, label, self.list)
        self.setFocusProxy(self.list)
