"""The keys at the foot of the log form: Save, More, Earlier, Warning signs."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import form as words


class LogFoot(QWidget):
    """In sight whatever the form above scrolls to."""

    def __init__(self, more: ActionKey, earlier: ActionKey) -> None:
        super().__init__()
        self.save, self.signs = ActionKey(words.SAVE), ActionKey(words.SIGNS_KEY)
        self.save.setProperty("primary", True)
        self.signs.setProperty("critical", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(8)
        for key, stretch in ((self.save, 3), (more, 1), (earlier, 1), (self.signs, 2)):
            row.addWidget(key, stretch=stretch)
